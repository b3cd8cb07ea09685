package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Retraining of the last layer of each chip, as configurations ask for it. */
class RetrainingContractTest {
    private static final String SOME = "robustness.mitigation.retraining={samples: 40, batch: 10}";
    private static final String FEW = "robustness.mitigation.retraining={samples: 16, batch: 5}"; // all that there are
    private static final String SIGMA = "robustness.background.conductanceSigma=0.3";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private RunFiles files() {
        return new RunFiles(folder);
    }

    private void study(String name, String... more) {
        CommandLineRun run = TinyExperiment.run("robustness", folder.resolve(name), more);
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void chipsAreRetrainedAlikeOnAnyThreadsAndTheReportSaysSo() throws IOException {
        study("without", "--threads", "1");
        study("none", "robustness.mitigation.retraining={samples: 0, epochs: 7}", "--threads", "1");
        study("one", SOME, "--threads", "1");
        study("two", SOME, "--threads", "2");
        assertArrayEquals(files().bytes("without/results.csv"), files().bytes("none/results.csv"));
        assertArrayEquals(files().bytes("one/results.csv"), files().bytes("two/results.csv"));
        assertFalse(files().text("one/results.csv").equals(files().text("none/results.csv")));
        assertTrue(files().text("one/report.html").contains("with 40 samples of the training set"));
        assertFalse(files().text("none/report.html").contains("trained further"));
    }

    @Test
    void sweepsRetrainThemAsStudiesDo() throws IOException {
        CommandLineRun sweep = TinySweep.run(folder.resolve("w"), SIGMA, FEW);
        assertEquals(0, sweep.code(), sweep.err());
        CommandLineRun robustness = TinySweep.command(
                "robustness",
                folder.resolve("r"),
                List.of(
                        SIGMA,
                        FEW,
                        "robustness.chips=1",
                        "robustness.axes=[{kind: conductance-variation, levels: [0.3]}]",
                        "--no-audit",
                        "--threads=1"));
        assertEquals(0, robustness.code(), robustness.err());
        String accuracy = files().text("r/results.csv")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",", -1)[3];
        String[] header =
                files().text("w/results.csv").lines().findFirst().orElseThrow().split(",", -1);
        String[] row = files().text("w/results.csv")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertEquals(accuracy, row[List.of(header).indexOf("chip_accuracy")]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            robustness.mitigation.retraining={samples: 65}               | samples = 65 of retraining must be at most the 64 of the training set
            robustness.mitigation.retraining={samples: -1}               | -1 must be from 0 to 10000000
            robustness.mitigation.retraining={samples: 9, rate: 0}       | 0.0 must be greater than 0
            robustness.mitigation.retraining={samples: 9, epochs: 0}     | 0 must be from 1 to 1000
            robustness.mitigation.retraining={sample: 9}                 | did you mean 'samples'?
            """)
    void whatCannotBeDoneIsRefused(String override, String message) {
        CommandLineRun refused = TinyExperiment.run("robustness", folder.resolve("r"), override);
        assertEquals(3, refused.code(), refused.err());
        assertTrue(refused.err().contains(message), refused.err());
        assertFalse(Files.exists(folder.resolve("r")));
    }
}
