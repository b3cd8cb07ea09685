package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Killed (SIGKILL) at random moments and resumed, in shards, on one thread and two: always the same table, byte for byte. */
class KilledSweepTwinTest {
    private static final long SEED = 7;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    /** Over four points of wires, five of variation, and so many seeds. */
    private String[] sweep(Path checkpoint, int seeds, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "--checkpoint",
                checkpoint.toString(),
                "--vary",
                "network.crossbar.wordWire=log:1:1000:4",
                "--vary",
                "robustness.background.conductanceSigma=lin:0:0.8:5",
                "--seeds",
                Integer.toString(seeds)));
        line.addAll(Arrays.asList(more));
        return line.toArray(String[]::new);
    }

    private byte[] results(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name).resolve("results.csv"));
    }

    /** Kills a sweep each time its journal has grown to another random length, and resumes it until it is done. */
    private void killAndResume(Path out, int kills, long wholeJournal, String... arguments)
            throws IOException, InterruptedException {
        CounterRandom random = new CounterRandom(SEED, Purpose.BOOTSTRAP);
        long[] lengths = new long[kills];
        for (int k = 0; k < kills; k++) {
            lengths[k] = (long) (random.uniform(k, kills) * wholeJournal);
        }
        Arrays.sort(lengths);
        List<String> resumed = new ArrayList<>(Arrays.asList(arguments));
        for (long length : lengths) {
            Process run = TinySweep.start(folder, out, resumed.toArray(String[]::new));
            while (run.isAlive() && TinySweep.journal(out) < length) {
                Thread.sleep(0, 200_000);
            }
            run.destroyForcibly().waitFor();
            assertEquals(137, run.exitValue(), Files.readString(folder.resolve("said")));
            if (!resumed.contains("--resume")) {
                resumed.add("--resume");
            }
        }
        assertTrue(TinySweep.journal(out) >= lengths[kills - 1], "each kill came later than the one before");
        CommandLineRun last = TinySweep.run(out, resumed.toArray(String[]::new));
        assertEquals(0, last.code(), last.err());
    }

    private void twins(int seeds, int kills) throws IOException, InterruptedException {
        Path checkpoint = TinySweep.checkpoint(folder);
        CommandLineRun one = TinySweep.run(folder.resolve("one"), sweep(checkpoint, seeds, "--threads", "1"));
        assertEquals(0, one.code(), one.err());
        byte[] expected = results("one");
        assertEquals(
                20L * seeds + 1,
                new String(expected, StandardCharsets.UTF_8).lines().count());

        CommandLineRun two = TinySweep.run(folder.resolve("two"), sweep(checkpoint, seeds, "--threads", "2"));
        assertEquals(0, two.code(), two.err());
        assertArrayEquals(expected, results("two"), "two threads");

        long journal = TinySweep.journal(folder.resolve("one"));
        killAndResume(folder.resolve("killed"), kills, journal, sweep(checkpoint, seeds, "--threads", "2"));
        assertArrayEquals(expected, results("killed"), "killed and resumed");

        List<String> merge = new ArrayList<>(
                List.of("merge", "--quiet", "--out", folder.resolve("all").toString()));
        for (int k = 1; k <= 4; k++) {
            CommandLineRun shard =
                    TinySweep.run(folder.resolve("shard" + k), sweep(checkpoint, seeds, "--shard", k + "/4"));
            assertEquals(0, shard.code(), shard.err());
            merge.add(folder.resolve("shard" + k).toString());
        }
        CommandLineRun merged = CommandLineRun.of(merge);
        assertEquals(0, merged.code(), merged.err());
        assertArrayEquals(expected, results("all"), "four shards merged");
        for (String same : List.of("summary.csv", "metrics.json", "jobs.csv", "figures/accuracy-map.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("one").resolve(same)),
                    Files.readAllBytes(folder.resolve("all").resolve(same)),
                    same);
        }
    }

    @Test
    @Tag("slow")
    @Timeout(120)
    void twoHundredJobsKilledFourTimes() throws IOException, InterruptedException {
        twins(10, 4);
    }

    @Test
    @Tag("slow")
    @Timeout(900)
    void twoThousandJobsKilledTwentyTimes() throws IOException, InterruptedException {
        twins(100, 20);
    }
}
