package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.config.Samples;

/** Commands on the quickstart configuration, cut down until they take about a second. */
final class TinyExperiment {
    private static final List<String> CUT = List.of(
            "dataset.trainingSamples=64",
            "dataset.validationSamples=16",
            "dataset.testSamples=32",
            "network.layers.0.neurons=4",
            "network.time.steps=8",
            "training.epochs=2",
            "training.batchSize=16",
            "training.shards=3",
            "audit.samples=2",
            "robustness.chips=3",
            "robustness.axes.0.levels=[0, 0.3]",
            "robustness.axes.1.levels=[0.1]",
            "robustness.axes.2.levels=[0, 10]",
            "robustness.axes.3.levels=[0, 0.5]");

    private TinyExperiment() {}

    /** {@code command quickstart.yaml --out DIR --quiet}, cut down, and more. */
    static CommandLineRun run(String command, Path out, String... more) {
        return run(new StopSignal(), command, out, more);
    }

    static CommandLineRun run(StopSignal stop, String command, Path out, String... more) {
        return run(stop, Samples.path("quickstart.yaml"), command, out, more);
    }

    /** The same with a configuration that has at least the keys of the quickstart's. */
    static CommandLineRun run(Path config, String command, Path out, String... more) {
        return run(new StopSignal(), config, command, out, more);
    }

    private static CommandLineRun run(StopSignal stop, Path config, String command, Path out, String... more) {
        List<String> line = new ArrayList<>(List.of(command, config.toString(), "--out", out.toString(), "--quiet"));
        line.addAll(CUT);
        line.addAll(Arrays.asList(more));
        return CommandLineRun.of(stop, line.toArray(String[]::new));
    }
}
