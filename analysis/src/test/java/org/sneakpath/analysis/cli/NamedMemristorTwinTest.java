package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.config.Samples;

/** Training through the volatile memristor written down as a user's file, against the built-in one. */
class NamedMemristorTwinTest {
    /** The equations of the built-in model, in two files, as a user might write them. */
    private static final String MODULE = """
            `include "disciplines.vams"
            `include "parts/sigma.inc"
            module my_switch(a, b);
                inout a, b;
                electrical a, b;
                (* units="ohm" *) parameter real rOn = 1 from (0:inf);
                (* units="ohm" *) parameter real rOff = 2 from (0:inf);
                (* units="V" *) parameter real vOn = 0.110;
                (* units="V" *) parameter real vOff = 0.005;
                (* units="V" *) parameter real kTh = 0.015 from (0:inf);
                (* units="s" *) parameter real tau = 1e-3 from (0:inf);
                (* lower=0, upper=1 *) real x;
                analog begin
                    x = idt(((1 - x)*`SIGMA((V(a, b) - vOn)/kTh) - x*`SIGMA((vOff - V(a, b))/kTh))/tau, 0.5);
                    I(a, b) <+ (x/rOn + (1 - x)/rOff)*V(a, b);
                end
            endmodule
            """;

    private static final String SIGMA = "`define SIGMA(z) (1/(1 + exp(-(z))))\n";

    private static final String NAMED =
            "network.neuron.memristor={model: mine.va, parameters: {rOn: 1 kohm, rOff: 100 kohm}, states: {x: 0.0238}}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private Path config() throws IOException {
        Path config = folder.resolve("tiny.yaml");
        Files.writeString(config, Samples.quickstart());
        Files.writeString(folder.resolve("mine.va"), MODULE);
        Files.writeString(Files.createDirectories(folder.resolve("parts")).resolve("sigma.inc"), SIGMA);
        return config;
    }

    private static double metric(Path run, String name) throws IOException {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*([-+.0-9eE]+)")
                .matcher(Files.readString(run.resolve("metrics.json")));
        assertTrue(found.find(), name);
        return Double.parseDouble(found.group(1));
    }

    private static void succeeds(CommandLineRun run) {
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void theSameEquationsTrainToTheSameNumbersAndTheRunFolderRepeatsThem() throws IOException {
        Path config = config();
        Path builtIn = folder.resolve("built-in");
        Path named = folder.resolve("named");
        Path again = folder.resolve("again");
        succeeds(TinyExperiment.run(config, "train", builtIn));
        succeeds(TinyExperiment.run(config, "train", named, NAMED));
        double loss = metric(builtIn, "test_loss");
        // 8 optimiser steps of 8 time steps: what is left is rounding
        assertEquals(loss, metric(named, "test_loss"), 1e-9 * loss);
        assertEquals(metric(builtIn, "test_accuracy"), metric(named, "test_accuracy"));

        Files.delete(folder.resolve("mine.va"));
        Files.delete(folder.resolve("parts/sigma.inc"));
        succeeds(CommandLineRun.of(
                "train", named.resolve("config.resolved.yaml").toString(), "--out", again.toString(), "--quiet"));
        assertEquals(metric(named, "test_loss"), metric(again, "test_loss"));
        for (String file : new String[] {"config.resolved.yaml", "models/mine.va", "models/parts/sigma.inc"}) {
            assertEquals(Files.readString(named.resolve(file)), Files.readString(again.resolve(file)), file);
        }
    }

    @Test
    void aCheckpointOfOtherEquationsIsNotResumed() throws IOException {
        Path config = config();
        Path run = folder.resolve("run");
        succeeds(TinyExperiment.run(config, "train", run, NAMED));
        Files.writeString(folder.resolve("parts/sigma.inc"), "`define SIGMA(z) (0.5 + 0.5*tanh((z)/2))\n");
        CommandLineRun resumed = TinyExperiment.run(config, "train", run, NAMED, "--resume");
        assertEquals(3, resumed.code(), resumed.err());
        assertTrue(resumed.err().contains("SHA-256"), resumed.err());
    }

    @Test
    void aLibraryModelOfAnotherKindTrainsAndAMismatchThatItDoesNotHaveIsRefused() throws IOException {
        Path config = config();
        String sinh = "network.neuron.memristor={model: sinh-conductor, parameters: {g: 10 uS, v0: 50 mV}}";
        succeeds(TinyExperiment.run(config, "train", folder.resolve("sinh"), sinh));
        CommandLineRun run = TinyExperiment.run(
                config,
                "train",
                folder.resolve("mismatch"),
                sinh,
                "robustness.axes=[{kind: neuron-mismatch, levels: [0.1]}]");
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("neuron-mismatch varies [rOn, rOff, tau]"), run.err());
    }

    @Test
    void aModelThatIsNoMembraneBranchIsRefused() throws IOException {
        CommandLineRun run = TinyExperiment.run(
                config(), "train", folder.resolve("run"), "network.neuron.memristor={model: ekv-transistor}");
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("needs a model with two terminals"), run.err());
    }
}
