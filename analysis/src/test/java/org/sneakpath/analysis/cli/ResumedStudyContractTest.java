package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Studies that were killed or stopped, and gone on with. */
@Timeout(120)
class ResumedStudyContractTest {
    private static final List<String> RESULTS = List.of(
            "results.csv",
            "trials.csv",
            "budget.csv",
            "layers.csv",
            "metrics.json",
            "findings.json",
            "checkpoint",
            "results.npz");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private RunFiles files() {
        return new RunFiles(folder);
    }

    private CommandLineRun run(String name, String... more) {
        return run(new StopSignal(), name, more);
    }

    /** A study that adds chips and levels as it goes. */
    private CommandLineRun run(StopSignal stop, String name, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--no-audit",
                "robustness.chips=8",
                "robustness.layers=true",
                "robustness.budget={drop: 0.05, resolution: 0.3, rounds: 3}",
                "robustness.stopping={width: 0.05, most: 40}",
                "robustness.interactions=[{first: wire-resistance, second: conductance-variation}]"));
        all.addAll(Arrays.asList(more));
        return TinyExperiment.run(stop, "robustness", folder.resolve(name), all.toArray(String[]::new));
    }

    private Path work(String name) {
        return folder.resolve(name).resolve(".run.work");
    }

    /** Stops a run when a file in its work folder has got so long (bytes). */
    private CommandLineRun stoppedAt(String name, String file, long length, String... more) {
        Path watched = work(name).resolve(file);
        return run(
                new Watch(() -> {
                    if (size(watched) >= length) {
                        throw new CancellationException();
                    }
                }),
                name,
                more);
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks each time a run asks whether to stop, on its own threads: no machine is too slow or too fast for it. */
    private static final class Watch extends StopSignal {
        private final Runnable look;

        /** @param look throws a {@link CancellationException} to stop the run */
        Watch(Runnable look) {
            this.look = look;
        }

        @Override
        public synchronized boolean isRequested() {
            try {
                look.run();
            } catch (CancellationException e) {
                request();
            }
            return super.isRequested();
        }
    }

    private void assertSame(String expected, String actual, String what) throws IOException {
        for (String name : RESULTS) {
            assertArrayEquals(files().bytes(expected + "/" + name), files().bytes(actual + "/" + name), what + name);
        }
        assertEquals(files().names(expected), files().names(actual), what);
        assertEquals(
                "complete", files().json(actual + "/run.json").get("status").asString());
    }

    /** What a process that is killed leaves: the work folder alone, its journal torn at some byte. */
    private void killed(String from, String to, byte[] journal, int length) throws IOException {
        Files.createDirectories(work(to).resolve("staged"));
        Files.writeString(work(to).resolve("staged/results.csv"), "half of a fil");
        for (String name : List.of("study.json", "checkpoint")) {
            Files.copy(work(from).resolve(name), work(to).resolve(name));
        }
        if (length >= 0) {
            Files.write(work(to).resolve("journal"), Arrays.copyOf(journal, length));
        }
    }

    @Test
    void stoppedOrKilledAtAnyByteAndGoneOnWithItIsTheUninterruptedStudy() throws IOException {
        assertEquals(0, run("whole", "--threads", "1").code());
        CommandLineRun stopped = stoppedAt("part", "journal", 1500, "--threads", "2");
        assertEquals(130, stopped.code(), stopped.err());
        assertTrue(stopped.err().contains("--resume goes on"), stopped.err());
        assertEquals("interrupted", files().json("part/run.json").get("status").asString());
        assertTrue(files().text("part/results.csv").lines().count() > 1, "a valid part");
        byte[] journal = Files.readAllBytes(work("part").resolve("journal"));
        CounterRandom random = new CounterRandom(11, Purpose.SHUFFLE);
        for (int k = 0; k < 6; k++) {
            int length = k == 0 ? -1 : (int) (random.uniform(k, 0) * journal.length);
            killed("part", "killed" + k, journal, length);
            CommandLineRun resumed = run("killed" + k, "--resume", "--threads", Integer.toString(1 + k % 3));
            assertEquals(0, resumed.code(), resumed.err());
            assertSame("whole", "killed" + k, "torn at byte " + length + ": ");
        }
        CommandLineRun resumed = run("part", "--resume");
        assertEquals(0, resumed.code(), resumed.err());
        assertSame("whole", "part", "stopped: ");
        assertFalse(Files.exists(work("part")), "nothing is left to go on with");
    }

    /** The same folder while its process is still at work. */
    @Test
    void aCopyOfTheFolderOfARunUnderWayGoesOn() throws IOException {
        Path journal = work("whole").resolve("journal");
        int[] made = {0};
        CommandLineRun whole = run(
                new Watch(() -> {
                    if (made[0] < 3 && size(journal) >= 100 + 900 * made[0]) {
                        copy(folder.resolve("whole"), folder.resolve("copy" + made[0]++));
                    }
                }),
                "whole");
        assertEquals(0, whole.code(), whole.err());
        int copies = made[0];
        assertEquals(3, copies, "copies of a run under way");
        for (int k = 0; k < copies; k++) {
            CommandLineRun resumed = run("copy" + k, "--resume");
            assertEquals(0, resumed.code(), resumed.err());
            assertSame("whole", "copy" + k, "copy " + k + ": ");
        }
    }

    /** Of what is not staged. */
    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.resolve(".run.work"));
            for (String name :
                    List.of(".run.lock", ".run.work/study.json", ".run.work/checkpoint", ".run.work/journal")) {
                Files.copy(from.resolve(name), to.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTrainingGoesOnFromItsLastEpoch() throws IOException {
        String epochs = "training.epochs=60";
        assertEquals(0, run("whole", epochs).code());
        CommandLineRun stopped = stoppedAt("part", "checkpoint", 1, epochs);
        assertEquals(130, stopped.code(), stopped.err());
        assertTrue(stopped.err().contains("training was not finished"), stopped.err());
        assertFalse(Files.exists(work("part").resolve("journal")), "no chip was begun");
        CommandLineRun resumed = run("part", epochs, "--resume");
        assertEquals(0, resumed.code(), resumed.err());
        assertFalse(resumed.err().contains("from the beginning"), resumed.err());
        assertSame("whole", "part", "");
    }

    @Test
    void aStudyOfACheckpointGoesOnToo() throws IOException {
        assertEquals(
                0,
                TinyExperiment.run("train", folder.resolve("t"), "--no-audit").code());
        String[] loaded = {"--checkpoint", files().path("t/checkpoint")};
        assertEquals(0, run("whole", loaded).code());
        assertEquals(130, stoppedAt("part", "journal", 500, loaded).code());
        CommandLineRun resumed = run("part", "--resume", loaded[0], loaded[1]);
        assertEquals(0, resumed.code(), resumed.err());
        for (String name : List.of("results.csv", "trials.csv", "metrics.json", "findings.json")) {
            assertArrayEquals(files().bytes("whole/" + name), files().bytes("part/" + name), name);
        }
    }

    @Test
    void whatDiffersIsNamedAndNothingIsChanged() throws IOException {
        assertEquals(130, stoppedAt("r", "journal", 200).code());
        assertEquals(
                0,
                TinyExperiment.run("train", folder.resolve("t"), "--no-audit").code());
        Map<String, List<String>> before = contents("r");
        assertRefused("say --resume to go on with it, or --force to start anew");
        assertRefused("seed: was 1, is 7", "--resume", "--seed", "7");
        assertRefused("robustness.axes.0.levels.1: was 0.3, is 0.2", "--resume", "robustness.axes.0.levels=[0, 0.2]");
        assertRefused("training.epochs: was 2, is 3", "--resume", "training.epochs=3");
        assertRefused(
                "--checkpoint: was none, is a file with SHA-256",
                "--resume",
                "--checkpoint",
                files().path("t/checkpoint"));
        assertRefused("--force without --resume", "--resume", "--force", "training.epochs=3");
        assertEquals(before, contents("r"));
        Path identity = work("r").resolve("study.json");
        String own = Files.readString(identity);
        Files.writeString(identity, own.replace("layer 1 rows = ", "layer 1 rows = 9"));
        assertRefused("the network is built otherwise: was 'layer 1 rows = 9", "--resume");
        Files.writeString(identity, own.substring(0, own.length() / 2));
        assertRefused("study.json: cannot be read", "--resume");
        CommandLineRun anew = run("r", "--force", "training.epochs=3");
        assertEquals(0, anew.code(), anew.err());
        assertFalse(Files.exists(work("r")));
    }

    /** Not at its end, where a kill tears it: something else has happened to it. */
    @Test
    void damagedWorkIsRefusedAndNothingIsChanged() throws IOException {
        assertEquals(130, stoppedAt("r", "journal", 500).code());
        for (String name : List.of("journal", "checkpoint")) {
            Path file = work("r").resolve(name);
            byte[] whole = Files.readAllBytes(file);
            byte[] flipped = whole.clone();
            flipped[150] ^= 1;
            Files.write(file, flipped);
            Map<String, List<String>> before = contents("r");
            assertRefused(file.toString(), "--resume");
            assertEquals(before, contents("r"), name);
            Files.write(file, whole);
        }
        assertEquals(0, run("r", "--resume").code());
    }

    private void assertRefused(String message, String... more) {
        for (boolean dry : new boolean[] {true, false}) {
            List<String> line = new ArrayList<>(Arrays.asList(more));
            if (dry) {
                line.add("--dry-run");
            }
            CommandLineRun refused = run("r", line.toArray(String[]::new));
            assertEquals(3, refused.code(), message);
            assertTrue(refused.err().contains(message), refused.err());
            assertEquals("", refused.out());
        }
    }

    /** Names, bytes and times of all files of a folder. */
    private Map<String, List<String>> contents(String name) throws IOException {
        Map<String, List<String>> contents = new LinkedHashMap<>();
        try (Stream<Path> walk = Files.walk(folder.resolve(name))) {
            for (Path file : walk.sorted().toList()) {
                String bytes = Files.isDirectory(file) ? "" : Arrays.toString(Files.readAllBytes(file));
                String time = Files.isDirectory(file)
                        ? ""
                        : Files.getLastModifiedTime(file).toString();
                contents.put(folder.relativize(file).toString(), List.of(bytes, time));
            }
        }
        return contents;
    }

    @Test
    void aFinishedStudyHasNothingLeftToDo() throws IOException {
        CommandLineRun whole = run("r");
        Map<String, List<String>> before = contents("r");
        CommandLineRun again = run("r", "--resume");
        assertEquals(0, again.code(), again.err());
        assertTrue(again.err().contains("there is nothing to do"), again.err());
        assertEquals(whole.out(), again.out(), "the metrics are told again");
        assertEquals(5, run("r", "--resume", "--require", "test_accuracy>1").code());
        CommandLineRun plan = run("r", "--resume", "--dry-run");
        assertTrue(plan.out().contains("done all; there is nothing to do"), plan.out());
        CommandLineRun other = run("r", "--resume", "seed=2");
        assertEquals(3, other.code(), other.err());
        assertTrue(other.err().contains("seed: was 1, is 2"), other.err());
        assertEquals(before, contents("r"));
    }

    @Test
    void aFolderWithoutAStudyIsBegunAndSaysSo() throws IOException {
        CommandLineRun first = run("r", "--resume");
        assertEquals(0, first.code(), first.err());
        assertTrue(first.err().contains("holds nothing of a study yet; starting from the beginning"), first.err());
        assertEquals(
                0,
                TinyExperiment.run("train", folder.resolve("r"), "--force", "--no-audit")
                        .code());
        CommandLineRun trained = run("r", "--resume");
        assertTrue(trained.err().contains("starting from the beginning"), "the last run was no study");
    }

    @Test
    void aPlanIsPrintedAndNothingWritten() throws IOException {
        CommandLineRun fixed = TinyExperiment.run("robustness", folder.resolve("r"), "--dry-run");
        assertEquals(0, fixed.code(), fixed.err());
        for (String line : List.of(
                "network 4-4-3, to be trained in 2 epochs",
                "axis wire-resistance, 2 levels in SI units: 0.0, 10.0",
                "chips 3 at each level, of seed 1",
                "trials 21, each of 32 test samples")) {
            assertTrue(fixed.out().lines().anyMatch(line::equals), line + " in " + fixed.out());
        }
        assertTrue(fixed.out().contains("memory about "), fixed.out());
        CommandLineRun adaptive = run("r", "--dry-run");
        assertTrue(adaptive.out().contains("trials of tolerance 56 in the first round, at most 344"), adaptive.out());
        assertEquals(List.of(), files().names(""));
        Files.createDirectory(folder.resolve("r"));
        Files.writeString(folder.resolve("r/letter.txt"), "dear");
        CommandLineRun foreign = run("r", "--dry-run");
        assertEquals(3, foreign.code());
        assertTrue(foreign.err().contains("files that are not a run's"), foreign.err());
        CommandLineRun rule = run("s", "--dry-run", "training.rule=conversion");
        assertEquals(3, rule.code(), "what only a trainer refuses");
        assertEquals(run("s", "training.rule=conversion").err(), rule.err());
        assertEquals(130, stoppedAt("p", "journal", 500).code());
        CommandLineRun left = run("p", "--dry-run", "--resume");
        assertEquals(0, left.code(), left.err());
        int done = Files.readAllLines(work("p").resolve("journal")).size() - 1;
        assertTrue(left.out().contains("done " + done + ", left "), left.out());
    }
}
