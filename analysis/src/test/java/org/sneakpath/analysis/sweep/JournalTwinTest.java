package org.sneakpath.analysis.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.dataset.Sha256;
import org.sneakpath.analysis.run.JournalFile;

/** A journal cut at any byte, as a killed process may leave it, keeps its whole lines and goes on. */
class JournalTwinTest {
    private static final int JOBS = 6;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private static SweepPlan plan(String salt, Shard shard) {
        List<Job> jobs = new ArrayList<>();
        for (int k = 1; k <= JOBS; k++) {
            jobs.add(new Job(k, k, Sha256.of(salt + k), Sha256.of("t" + k), 1, List.of(Integer.toString(k))));
        }
        return new SweepPlan(
                List.of(new Factor("training.epochs", "", true)),
                List.of("chip_accuracy", "test_loss"),
                3,
                "grid",
                "",
                jobs,
                shard);
    }

    private static JobRow row(SweepPlan plan, int number) {
        double metric = 1.0 / (number + 2);
        List<Double> metrics = number == 4 ? List.of(Double.NaN, Double.NaN) : List.of(metric, -1e-300 * metric);
        return new JobRow(
                number, plan.job(number).key(), number == 4 ? JobStatus.DIVERGED : JobStatus.OK, metrics, 0.1 * number);
    }

    private Path file() {
        return folder.resolve(Journal.FILE);
    }

    private SortedMap<Integer, JobRow> reopened(SweepPlan plan) {
        try (Journal journal = Journal.open(folder, plan)) {
            return journal.rows();
        }
    }

    private byte[] written(SweepPlan plan) throws IOException {
        try (Journal journal = Journal.open(folder, plan)) {
            for (int k = 1; k <= JOBS; k++) {
                journal.add(row(plan, k));
            }
        }
        return Files.readAllBytes(file());
    }

    @Test
    void cutAtAnyByteItKeepsItsWholeLinesAndGoesOn() throws IOException {
        SweepPlan plan = plan("a", Shard.WHOLE);
        byte[] whole = written(plan);
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            long lines = new String(whole, 0, length, StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            try (Journal journal = Journal.open(folder, plan)) {
                assertEquals(Math.max(0, lines - 1), journal.rows().size(), "cut at byte " + length);
                for (int k = 1; k <= JOBS; k++) {
                    if (!journal.rows().containsKey(k)) {
                        journal.add(row(plan, k));
                    }
                }
            }
            assertArrayEquals(whole, Files.readAllBytes(file()), "cut at byte " + length + ", then went on");
        }
    }

    @Test
    void rowsReadBackAsTheyWere() throws IOException {
        SweepPlan plan = plan("a", Shard.WHOLE);
        written(plan);
        SortedMap<Integer, JobRow> rows = reopened(plan);
        for (int k = 1; k <= JOBS; k++) {
            assertEquals(row(plan, k), rows.get(k));
        }
    }

    /** Blocks of a disk that lost power may hold anything. */
    @Test
    void anEndOfZerosOrRubbishIsCutOff() throws IOException {
        SweepPlan plan = plan("a", Shard.WHOLE);
        byte[] whole = written(plan);
        for (String end : List.of("\0\0\0\0\0\0\0\0\0\0\0\0", "deadbeef 7 x ok 1 2 3\n\n\n", "\n", "\u00ff\u00fe")) {
            Files.write(file(), whole);
            Files.writeString(file(), end, StandardOpenOption.APPEND);
            assertEquals(JOBS, reopened(plan).size());
            assertArrayEquals(whole, Files.readAllBytes(file()));
        }
    }

    @Test
    void aFlippedBitBeforeWholeLinesIsRefusedAndNothingChanged() throws IOException {
        SweepPlan plan = plan("a", Shard.WHOLE);
        byte[] whole = written(plan);
        int last = new String(whole, StandardCharsets.UTF_8).lastIndexOf('\n', whole.length - 2) + 1;
        for (int at = 0; at < last; at += 3) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(file(), flipped);
            InputException refused = assertThrows(InputException.class, () -> reopened(plan), "bit in byte " + at);
            assertTrue(String.valueOf(refused.getMessage()).contains(Journal.FILE + ":"), refused.getMessage());
            assertArrayEquals(flipped, Files.readAllBytes(file()));
        }
    }

    @Test
    void recordsOfAnotherPlanOrShardAreRefused() throws IOException {
        byte[] whole = written(plan("a", Shard.WHOLE));
        InputException other =
                assertThrows(InputException.class, () -> reopened(plan("b", Shard.WHOLE)), "another plan");
        assertTrue(String.valueOf(other.getMessage()).contains("is of another plan"), other.getMessage());
        InputException shard = assertThrows(InputException.class, () -> reopened(plan("a", new Shard(2, 4))));
        assertTrue(String.valueOf(shard.getMessage()).contains("another shard, 1/1,"), shard.getMessage());
        assertArrayEquals(whole, Files.readAllBytes(file()));
        String foreign = JournalFile.line(JournalText.payload(row(plan("b", Shard.WHOLE), 2)));
        Files.writeString(file(), foreign, StandardOpenOption.APPEND);
        InputException row = assertThrows(InputException.class, () -> reopened(plan("a", Shard.WHOLE)));
        assertTrue(String.valueOf(row.getMessage()).contains("is no row of this plan"), row.getMessage());
    }

    @Test
    void aRowThatContradictsOneBeforeIsRefused() throws IOException {
        SweepPlan plan = plan("a", Shard.WHOLE);
        written(plan);
        JobRow again = row(plan, 2);
        JobRow slower = new JobRow(again.number(), again.key(), again.status(), again.metrics(), 99);
        Files.writeString(file(), JournalFile.line(JournalText.payload(slower)), StandardOpenOption.APPEND);
        assertEquals(JOBS, reopened(plan).size());
        JobRow otherwise = new JobRow(again.number(), again.key(), again.status(), List.of(0.5, 0.5), 99);
        Files.writeString(file(), JournalFile.line(JournalText.payload(otherwise)), StandardOpenOption.APPEND);
        assertThrows(InputException.class, () -> reopened(plan));
    }
}
