package org.sneakpath.analysis.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.StoppedException;

/** Downloads from servers on the loopback interface, well-behaved and not. */
@Timeout(60)
class GetRunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private final byte[] big = new byte[300_001];
    private final byte[] small = new byte[1000];
    private PublishedSet set = new PublishedSet("toy", "", List.of(), List.of());
    private final List<String> warnings = new ArrayList<>();
    private volatile long reached;

    private final Progress progress = new Progress() {
        @Override
        public void begin(String task, long steps) {
            assertEquals(big.length + small.length, steps);
        }

        @Override
        public void advance(long done, String note) {
            reached = done;
        }

        @Override
        public void end() {}

        @Override
        public void warn(String message) {
            warnings.add(message);
        }
    };

    @BeforeEach
    void makeFiles() throws IOException {
        new Random(1).nextBytes(big);
        new Random(2).nextBytes(small);
        set = new PublishedSet("toy", "", List.of(), List.of(published("big.gz", big), published("small.gz", small)));
    }

    private PublishedFile published(String name, byte[] content) throws IOException {
        Path copy = Files.write(folder.resolve("copy"), content);
        String sum = Sha256.of(copy);
        Files.delete(copy);
        return new PublishedFile(name, content.length, sum);
    }

    private Mirror mirror(Mirror.Mood mood) throws IOException {
        return new Mirror(mood, Map.of("big.gz", big, "small.gz", small));
    }

    private void get(StopSignal stop, Mirror... mirrors) {
        List<URI> places = Arrays.stream(mirrors).map(Mirror::place).toList();
        new GetRun(set.from(places), folder.resolve("toy"), progress, stop).run(PATIENCE);
    }

    private void assertWhole() throws IOException {
        assertArrayEquals(big, Files.readAllBytes(folder.resolve("toy/big.gz")));
        assertArrayEquals(small, Files.readAllBytes(folder.resolve("toy/small.gz")));
        assertEquals(List.of("big.gz", "small.gz"), names());
        assertTrue(DataCache.isWhole(set, folder.resolve("toy")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("toy"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void filesComeFromTheFirstPlaceThatHasThem() throws IOException {
        try (Mirror empty = mirror(Mirror.Mood.EMPTY);
                Mirror good = mirror(Mirror.Mood.GOOD);
                Mirror unused = mirror(Mirror.Mood.GOOD)) {
            get(new StopSignal(), empty, good, unused);
            assertWhole();
            assertEquals(List.of("big.gz", "small.gz"), good.requests());
            assertEquals(List.of(), unused.requests());
            assertEquals(big.length + small.length, reached);
        }
    }

    @Test
    void whatIsThereAndRightIsNotAskedForAgain() throws IOException {
        try (Mirror good = mirror(Mirror.Mood.GOOD)) {
            get(new StopSignal(), good);
            Files.delete(folder.resolve("toy/small.gz"));
            get(new StopSignal(), good);
            assertWhole();
            assertEquals(List.of("big.gz", "small.gz", "small.gz"), good.requests());
        }
    }

    @Test
    void aFileThatIsNotThePublishedOneIsReplacedWithAWarning() throws IOException {
        Files.createDirectories(folder.resolve("toy"));
        byte[] other = big.clone();
        other[7] ^= 1;
        Files.write(folder.resolve("toy/big.gz"), other);
        try (Mirror good = mirror(Mirror.Mood.GOOD)) {
            get(new StopSignal(), good);
            assertWhole();
            assertEquals(1, warnings.size());
            assertTrue(warnings.get(0).contains("big.gz: is not the published file"), warnings.get(0));
        }
    }

    @Test
    void anotherPlaceGoesOnWhereOneBrokeOff() throws IOException {
        try (Mirror weak = mirror(Mirror.Mood.BREAKS_OFF);
                Mirror good = mirror(Mirror.Mood.GOOD)) {
            get(new StopSignal(), weak, good);
            assertWhole();
            assertTrue(
                    good.requests().get(0).matches("big.gz bytes=[1-9][0-9]*-"),
                    good.requests().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GOOD", "WHOLE_ONLY"})
    void aLaterRunGoesOnWhereAnEarlierBrokeOff(Mirror.Mood recovered) throws IOException {
        try (Mirror mirror = mirror(Mirror.Mood.BREAKS_OFF)) {
            InputException e = assertThrows(InputException.class, () -> get(new StopSignal(), mirror));
            assertTrue(String.valueOf(e.getMessage()).contains("broke off after"), e.getMessage());
            assertEquals(List.of("big.gz.part"), names());
            long kept = Files.size(folder.resolve("toy/big.gz.part"));
            assertTrue(kept > 0 && kept < big.length, kept + " bytes");
            mirror.mood(recovered);
            get(new StopSignal(), mirror);
            assertWhole();
            assertTrue(
                    mirror.requests().contains("big.gz bytes=" + kept + "-"),
                    mirror.requests().toString());
        }
    }

    @Test
    void aPlaceThatFallsSilentIsLeft() throws IOException {
        try (Mirror silent = mirror(Mirror.Mood.STALLS);
                Mirror good = mirror(Mirror.Mood.GOOD)) {
            // the silent place closes its connection by itself, but much later
            assertTimeout(AT_ONCE, () -> get(new StopSignal(), silent, good));
            assertWhole();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIES", "TOO_LONG", "EMPTY"})
    void whatIsNotThePublishedFileNeverGetsItsName(Mirror.Mood mood) throws IOException {
        try (Mirror bad = mirror(mood)) {
            InputException e = assertThrows(InputException.class, () -> get(new StopSignal(), bad));
            String message = String.valueOf(e.getMessage());
            String wrong = switch (mood) {
                case LIES -> "its SHA-256 is ";
                case TOO_LONG -> "sends more than the 300001 bytes";
                default -> "answers with status 404";
            };
            assertTrue(message.startsWith("big.gz: no place has it: " + bad.place() + "big.gz: " + wrong), message);
            assertEquals(List.of("big.gz.part"), names());
            assertEquals(0, Files.size(folder.resolve("toy/big.gz.part")));
        }
    }

    @Test
    void aPartThatBelongsToAnotherFileIsThrownAwayAndTheSamePlaceAskedOnceMore() throws IOException {
        Files.createDirectories(folder.resolve("toy"));
        Files.write(folder.resolve("toy/big.gz.part"), new byte[100]);
        try (Mirror good = mirror(Mirror.Mood.GOOD)) {
            get(new StopSignal(), good);
            assertWhole();
            assertEquals(List.of("big.gz bytes=100-", "big.gz", "small.gz"), good.requests());
        }
    }

    @Test
    void aPartThatIsWholeOrTooLongNeedsNoLuck() throws IOException {
        Files.createDirectories(folder.resolve("toy"));
        Files.write(folder.resolve("toy/big.gz.part"), big);
        Files.write(folder.resolve("toy/small.gz.part"), big);
        try (Mirror good = mirror(Mirror.Mood.GOOD)) {
            get(new StopSignal(), good);
            assertWhole();
            assertEquals(List.of("small.gz"), good.requests());
        }
    }

    @Test
    void aStopEndsItAtOnceAndKeepsWhatArrived() throws IOException {
        StopSignal stop = new StopSignal();
        try (Mirror silent = mirror(Mirror.Mood.STALLS)) {
            Thread person = new Thread(() -> {
                // all has come that will: the download now waits for a place that says nothing
                while (reached < big.length / 2) {
                    Thread.onSpinWait();
                }
                pause(Duration.ofMillis(200));
                stop.request();
            });
            person.start();
            GetRun run = new GetRun(set.from(List.of(silent.place())), folder.resolve("toy"), progress, stop);
            StoppedException e = assertTimeout(
                    AT_ONCE, () -> assertThrows(StoppedException.class, () -> run.run(Duration.ofMinutes(1))));
            assertTrue(String.valueOf(e.getMessage()).contains("goes on with it"), e.getMessage());
            assertEquals(big.length / 2, Files.size(folder.resolve("toy/big.gz.part")));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nobodyThereIsSaidForEachPlace() {
        set = set.from(List.of(URI.create("http://127.0.0.1:1/a/"), URI.create("http://127.0.0.1:1/b/")));
        GetRun run = new GetRun(set, folder.resolve("toy"), progress, new StopSignal());
        String message = String.valueOf(
                assertThrows(InputException.class, () -> run.run(PATIENCE)).getMessage());
        assertTrue(message.contains("/a/big.gz: ") && message.contains("/b/big.gz: "), message);
        assertTrue(message.contains("--from"), message);
    }

    @Test
    void twoAtOnceDoNotMixTheirBytes() throws IOException {
        Files.createDirectories(folder.resolve("toy"));
        try (Mirror good = mirror(Mirror.Mood.GOOD);
                FileChannel other = FileChannel.open(
                        folder.resolve("toy/big.gz.part"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            InputException e = assertThrows(InputException.class, () -> get(new StopSignal(), good));
            assertTrue(String.valueOf(e.getMessage()).contains("another process"), e.getMessage());
            assertTrue(lock.isValid());
            assertEquals(List.of(), good.requests());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidSo() throws IOException {
        Files.writeString(folder.resolve("toy"), "in the way");
        assertThrows(InputException.class, () -> get(new StopSignal()));
        assertFalse(Files.isDirectory(folder.resolve("toy")));
    }
}
