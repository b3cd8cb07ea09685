package org.sneakpath.analysis.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.experiment.RunRecord;
import org.sneakpath.analysis.run.RunFolder;

/** What a sweep makes of a folder in which other runs have been, and of one in which it fails. */
class SweepFolderContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    private final Progress progress = new Progress() {
        @Override
        public void begin(String task, long steps) {}

        @Override
        public void advance(long done, String note) {}

        @Override
        public void end() {}

        @Override
        public void warn(String message) {
            warnings.add(message);
        }
    };

    private SweepRequest request(String out, Shard shard, boolean resume) {
        return TinyRequest.of(folder.resolve(out), progress, shard, resume);
    }

    private static void fail(SweepRequest request, int after) {
        SweepRun.run(request, (context, local) -> (jobs, rows, stop) -> {
            jobs.subList(0, after).forEach(job -> rows.accept(local.run(job, stop)));
            throw new InputException("a file is gone");
        });
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** A robustness study's table is not taken for that of a sweep that failed in its folder. */
    @Test
    void aJobThatFailsLeavesItsRowsAndNoTableOfAnotherRun() throws IOException {
        Path out = Files.createDirectory(folder.resolve("s"));
        Files.writeString(out.resolve(RunFolder.MARK), "{\"status\" : \"complete\"}");
        for (String name : List.of("results.csv", "metrics.json", "thesis.tex")) {
            Files.writeString(out.resolve(name), "another run's");
        }
        SweepRequest request = request("s", Shard.WHOLE, false);
        InputException failure = assertThrows(InputException.class, () -> fail(request, 3));
        assertEquals("a file is gone", failure.getMessage());
        assertTrue(text("s/run.json").contains("incomplete"), text("s/run.json"));
        assertFalse(Files.exists(out.resolve("results.csv")));
        assertFalse(Files.exists(out.resolve("metrics.json")));
        assertEquals("another run's", text("s/thesis.tex"));
        assertEquals(1 + 3, text("s/journal").lines().count());
        SweepRun.run(request("s", Shard.WHOLE, true));
        assertEquals(1 + 4, text("s/results.csv").lines().count());
        assertEquals(List.of(), warnings);
    }

    /** As a process leaves it that was killed at once. */
    @Test
    void aDryRunTellsOfAFolderWithoutAJournalWhatARunMakesOfIt() throws IOException {
        Path out = Files.createDirectory(folder.resolve("s"));
        Files.writeString(out.resolve(RunFolder.MARK), "{}");
        List<String> lines = PlanText.of(request("s", Shard.WHOLE, true), false);
        assertTrue(lines.contains("done 0, left 4"), lines.toString());
        SweepRun.run(request("s", Shard.WHOLE, true));
        assertEquals(List.of(out + " holds no journal yet; starting from the beginning"), warnings);
        assertTrue(PlanText.of(request("s", Shard.WHOLE, true), false).contains("done 4, left 0"));
        InputException begun =
                assertThrows(InputException.class, () -> PlanText.of(request("s", Shard.WHOLE, false), false));
        assertTrue(String.valueOf(begun.getMessage()).contains("holds the journal of a sweep"), begun.getMessage());
    }

    @Test
    void rowsOfTwoBuildsAreResumedAndMergedWithAWarning() throws IOException {
        for (int k = 1; k <= 2; k++) {
            SweepRun.run(request("s" + k, new Shard(k, 2), false));
        }
        List<Path> shards = List.of(folder.resolve("s1"), folder.resolve("s2"));
        MergeRun.run(shards, folder.resolve("alike"), false, "test", progress);
        assertEquals(List.of(), warnings);
        Path versions = shards.get(1).resolve(RunRecord.VERSIONS);
        Files.writeString(versions, Files.readString(versions).replace("\"Java\"", "\"Yava\""));
        MergeRun.run(shards, folder.resolve("all"), false, "test", progress);
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).startsWith(shards.get(1) + ": was made by another build than "), warnings.get(0));
        SweepRun.run(request("s2", new Shard(2, 2), true));
        assertEquals(2, warnings.size());
        assertTrue(warnings.get(1).startsWith(versions + " differs from this build"), warnings.get(1));
        assertEquals(text("alike/results.csv"), text("all/results.csv"));
    }
}
