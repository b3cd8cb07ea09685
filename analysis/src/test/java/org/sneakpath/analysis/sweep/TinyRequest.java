package org.sneakpath.analysis.sweep;

import java.nio.file.Path;
import java.util.List;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.config.Samples;
import org.sneakpath.analysis.experiment.RunRequest;

/** Asks for four tiny jobs: two chips of two trainings. */
final class TinyRequest {
    private TinyRequest() {}

    static SweepRequest of(Path out, Progress progress, Shard shard, boolean resume) {
        return new SweepRequest(
                new RunRequest(
                        Samples.path("quickstart.yaml"),
                        Samples.TINY,
                        out,
                        false,
                        1,
                        List.of(),
                        "test",
                        progress,
                        new StopSignal()),
                List.of(Variation.parse("robustness.background.conductanceSigma=0,0.3")),
                2,
                new Design.Grid(),
                null,
                shard,
                resume);
    }
}
