package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.config.Samples;

/** Commands on the configuration of spiking neurons, cut down until they take a tenth of a second. */
final class TinySpiking {
    private static final List<String> CUT = List.of(
            "dataset.trainingSamples=16",
            "dataset.validationSamples=8",
            "dataset.testSamples=8",
            "network.layers.0.neurons=5",
            "training.epochs=1",
            "training.batchSize=8",
            "audit={divisors: [2], samples: 1}",
            "robustness.chips=1",
            "robustness.axes=[{kind: wire-resistance, levels: [0, 10]}]");

    private TinySpiking() {}

    /** {@code command yin-yang-lif.yaml --out DIR --quiet}, cut down, and more. */
    static CommandLineRun run(String command, Path out, List<String> more) {
        List<String> line = new ArrayList<>(List.of(
                command,
                Samples.path("yin-yang-lif.yaml").toString(),
                "--out",
                out.toString(),
                "--threads=1",
                "--quiet"));
        line.addAll(CUT);
        line.addAll(more);
        return CommandLineRun.of(line);
    }
}
