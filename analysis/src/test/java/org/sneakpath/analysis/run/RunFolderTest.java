package org.sneakpath.analysis.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.InputException;

class RunFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path parent;

    @Test
    void aStagedRunAppearsAtOnce() throws IOException {
        Path target = parent.resolve("out/run");
        try (RunFolder folder = RunFolder.staged(target, false)) {
            folder.write("results.csv", "a\n");
            folder.write(RunFolder.MARK, "{}");
            assertFalse(Files.exists(target));
            folder.publish();
        }
        assertEquals("a\n", Files.readString(target.resolve("results.csv")));
        assertEquals(List.of("run"), names(parent.resolve("out")));
    }

    @Test
    void anAbandonedRunLeavesNothingBehind() throws IOException {
        assertThrows(IllegalStateException.class, () -> {
            try (RunFolder folder = RunFolder.staged(parent.resolve("run"), false)) {
                folder.write("results.csv", "a\n");
                throw new IllegalStateException("half way");
            }
        });
        assertEquals(List.of(), names(parent));
    }

    @Test
    void aForeignFolderIsRefusedUnlessForced() throws IOException {
        Path target = Files.createDirectory(parent.resolve("mine"));
        Files.writeString(target.resolve("letter.txt"), "dear");
        assertThrows(InputException.class, () -> RunFolder.staged(target, false));
        assertThrows(InputException.class, () -> RunFolder.inPlace(target, false));
        assertEquals(List.of("mine"), names(parent));
        publish(target, true, "1");
        assertEquals(List.of("letter.txt", "results.csv", "run.json"), names(target));
    }

    @Test
    void anEarlierRunIsReplacedFileByFileAndOtherFilesStay() throws IOException {
        Path target = parent.resolve("run");
        publish(target, false, "1");
        Files.writeString(target.resolve("notes.txt"), "mine");
        publish(target, false, "2");
        assertEquals("2", Files.readString(target.resolve("results.csv")));
        assertEquals(List.of("notes.txt", "results.csv", "run.json"), names(target));
        assertEquals(List.of("run"), names(parent));
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Path target = Files.createDirectory(parent.resolve("empty"));
        publish(target, false, "1");
        assertTrue(RunFolder.isRun(target));
        assertEquals(List.of("empty"), names(parent));
    }

    @Test
    void aFileInTheWayIsRefused() throws IOException {
        Path target = Files.writeString(parent.resolve("run"), "a file");
        assertThrows(InputException.class, () -> RunFolder.staged(target, true));
        assertThrows(InputException.class, () -> RunFolder.inPlace(target.resolve("below"), true));
        assertEquals("a file", Files.readString(target));
    }

    @Test
    void aFileWrittenInPlaceIsWholeAndLeavesNoPart() throws IOException {
        try (RunFolder folder = RunFolder.inPlace(parent.resolve("run"), false)) {
            folder.write("a.txt", "1");
            folder.write("a.txt", "22");
            folder.publish();
        }
        assertEquals(List.of("a.txt"), names(parent.resolve("run")));
        assertEquals("22", Files.readString(parent.resolve("run/a.txt")));
    }

    @Test
    void whatIsPublishedIsGoneOnWithInItsPlace() throws IOException {
        Path target = parent.resolve("run");
        publish(target, false, "1");
        try (RunFolder folder = RunFolder.staged(target, false)) {
            folder.write("first.txt", "2");
            folder.write(RunFolder.MARK, "{}");
            folder.publish();
            assertEquals(List.of("run"), names(parent));
            folder.write("second.txt", "3");
            assertEquals("3", Files.readString(target.resolve("second.txt")));
            folder.publish();
        }
        assertEquals(List.of("first.txt", "results.csv", "run.json", "second.txt"), names(target));
    }

    @Test
    void filesOfAnEarlierRunAreRemovedByTheirWholeNames() throws IOException {
        Path target = parent.resolve("run");
        for (String name :
                List.of(RunFolder.MARK, "checkpoint-1", "checkpoint-12", "checkpoint-old", "my-checkpoint-1")) {
            Files.writeString(Files.createDirectories(target).resolve(name), "{}");
        }
        Files.createDirectory(target.resolve("checkpoint-3"));
        try (RunFolder folder = RunFolder.inPlace(target, false)) {
            folder.remove("checkpoint-[0-9]+");
        }
        assertEquals(List.of("checkpoint-3", "checkpoint-old", "my-checkpoint-1", "run.json"), names(target));
    }

    @Test
    void aResumableRunShowsItsResultsAtTheEndAndKeepsItsWorkUntilThen() throws IOException {
        Path target = parent.resolve("run");
        publish(target, false, "1");
        try (RunFolder folder = RunFolder.resumable(target, false, () -> false)) {
            folder.write("results.csv", "2");
            Files.writeString(RunFolder.work(target).resolve("journal"), "a");
            assertEquals("1", Files.readString(target.resolve("results.csv")));
            assertThrows(InputException.class, () -> RunFolder.resumable(target, true, () -> true), "it is taken");
        }
        assertEquals("1", Files.readString(target.resolve("results.csv")));
        try (RunFolder folder = RunFolder.resumable(target, false, () -> true)) {
            assertEquals("a", Files.readString(RunFolder.work(target).resolve("journal")));
            assertFalse(Files.exists(folder.file("results.csv")), "what was half done is done again");
            folder.write("results.csv", "3");
            folder.write(RunFolder.MARK, "{}");
            folder.publish();
            assertEquals("3", Files.readString(target.resolve("results.csv")));
            folder.forget();
        }
        assertEquals(List.of(".run.lock", "results.csv", "run.json"), names(target));
    }

    @Test
    void aResumableRunThatHasNothingToKeepLeavesNothingBehind() throws IOException {
        RunFolder.resumable(parent.resolve("run"), false, () -> false).close();
        assertEquals(List.of(), names(parent));
        Path own = Files.createDirectory(parent.resolve("own"));
        RunFolder.resumable(own, false, () -> false).close();
        assertEquals(List.of("own"), names(parent), "a folder that was there stays");
    }

    /** A kill while results are put in their places leaves a folder that is still known for a run's, and vouches for nothing. */
    @Test
    void aFolderWithWorkInItIsARuns() throws IOException {
        Path target = parent.resolve("run");
        Files.createDirectories(RunFolder.work(target));
        Files.writeString(target.resolve("results.csv"), "half of them");
        RunFolder.requireOwn(target, false);
        assertFalse(RunFolder.isRun(target));
    }

    private static void publish(Path target, boolean force, String results) {
        try (RunFolder folder = RunFolder.staged(target, force)) {
            folder.write("results.csv", results);
            folder.write(RunFolder.MARK, "{}");
            folder.publish();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
