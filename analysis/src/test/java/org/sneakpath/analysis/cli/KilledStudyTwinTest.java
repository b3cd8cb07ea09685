package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Killed (SIGKILL) at random moments, of training and of the study, and resumed: always the same results, byte for byte. */
class KilledStudyTwinTest {
    private static final CounterRandom RANDOM = new CounterRandom(7, Purpose.BOOTSTRAP);
    private static final int KILLS = 4;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private static List<String> study(String... more) {
        List<String> line = new ArrayList<>(List.of(
                "--no-audit",
                "training.epochs=200",
                "robustness.chips=20",
                "robustness.stopping={width: 0.02, most: 60}",
                "robustness.budget={drop: 0.05, resolution: 0.1, rounds: 4}",
                "robustness.interactions=[{first: wire-resistance, second: conductance-variation}]",
                "robustness.indices={method: sobol, samples: 32}"));
        line.addAll(Arrays.asList(more));
        return line;
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private Process start(Path out, List<String> arguments) throws IOException {
        return TinySweep.start("robustness", folder, out, arguments.toArray(String[]::new));
    }

    private void kill(Process run) throws IOException, InterruptedException {
        run.destroyForcibly().waitFor();
        assertEquals(137, run.exitValue(), Files.readString(folder.resolve("said")));
    }

    @Test
    @Tag("slow")
    @Timeout(120)
    void killedInTrainingAndInTheStudy() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole");
        CommandLineRun one = TinySweep.command("robustness", whole, study("--threads", "1"));
        assertEquals(0, one.code(), one.err());

        Path out = folder.resolve("killed");
        Path work = out.resolve(".run.work");
        Process first = start(out, study());
        while (first.isAlive() && size(work.resolve("checkpoint")) == 0) {
            Thread.sleep(0, 200_000);
        }
        first.waitFor((long) (RANDOM.uniform(0, 1) * 50), TimeUnit.MILLISECONDS);
        kill(first);
        assertEquals(0, size(work.resolve("journal")), "killed in training");

        long trials = Files.readAllLines(whole.resolve("results.csv")).size();
        trials += Files.readAllLines(whole.resolve("trials.csv")).size();
        long longest = 40 * trials; // bytes, less than its lines come to
        long[] lengths = new long[KILLS];
        for (int k = 0; k < KILLS; k++) {
            lengths[k] = (long) (RANDOM.uniform(k, 2) * longest);
        }
        Arrays.sort(lengths);
        for (long length : lengths) {
            Process run = start(out, study("--resume"));
            while (run.isAlive() && size(work.resolve("journal")) < length) {
                Thread.sleep(0, 200_000);
            }
            kill(run);
        }
        assertTrue(size(work.resolve("journal")) >= lengths[KILLS - 1], "each kill came later than the one before");

        CommandLineRun last = TinySweep.command("robustness", out, study("--resume", "--threads", "2"));
        assertEquals(0, last.code(), last.err());
        for (String name : List.of(
                "results.csv",
                "trials.csv",
                "metrics.json",
                "findings.json",
                "checkpoint",
                "budget.csv",
                "indices.csv")) {
            assertArrayEquals(Files.readAllBytes(whole.resolve(name)), Files.readAllBytes(out.resolve(name)), name);
        }
        assertTrue(Files.notExists(work));
    }
}
