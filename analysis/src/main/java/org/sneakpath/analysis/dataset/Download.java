package org.sneakpath.analysis.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.StoppedException;
import org.sneakpath.analysis.run.AtomicFile;

/**
 * Brings one file: into {@code NAME.part}, from the place that has it first, and to its name when its sum is right.
 * <pre>
 *   for each place:  ask for the bytes that are still missing
 *     206: append      200: from the beginning      else: the next place
 *     all there and the sum right: rename, done      sum wrong: throw away, and ask the place once more if it only sent the rest
 *     broke off: the next place goes on
 * </pre>
 * Not thread-safe.
 */
final class Download {
    private static final int CHUNK = 1 << 16;
    private static final int WHOLE = 200;
    private static final int PARTIAL = 206;

    private final HttpClient client;
    private final Duration patience;
    private final StopSignal stop;

    /** @param patience how long a place may send nothing */
    Download(HttpClient client, Duration patience, StopSignal stop) {
        this.client = client;
        this.patience = patience;
        this.stop = stop;
    }

    /**
     * Brings it.
     *
     * @param file what
     * @param places where from, in this order
     * @param folder where to; exists
     * @param arrived told how many bytes of the file are here
     * @throws InputException if no place has it, naming what was wrong with each
     * @throws StoppedException if the signal ended it; what arrived is kept
     */
    void bring(PublishedFile file, List<URI> places, Path folder, LongConsumer arrived) {
        Path part = folder.resolve(file.name() + ".part");
        List<String> problems = new ArrayList<>();
        try {
            if (!isBrought(file, places, part, arrived, problems)) {
                throw new InputException(file.name() + ": no place has it: " + String.join("; ", problems)
                        + ". Look at the network and try again, which goes on where this ended, or name another place with"
                        + " --from");
            }
            Files.move(
                    part,
                    folder.resolve(file.name()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw AtomicFile.refused(part, e);
        }
    }

    /** Whether a place had it; if not, what was wrong with each is added to {@code problems}. */
    private boolean isBrought(
            PublishedFile file, List<URI> places, Path part, LongConsumer arrived, List<String> problems)
            throws IOException {
        try (FileChannel channel =
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = lock(channel);
            if (lock == null) {
                throw new InputException(part + ": another process is bringing this file; wait for it");
            }
            for (URI place : places) {
                URI source = place.resolve(file.name());
                String problem = from(source, file, channel, arrived);
                if (problem == null) {
                    channel.force(true);
                    return true;
                }
                problems.add(source + ": " + problem);
            }
            return false;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** What was wrong, or null if the whole file is there and its sum is right. */
    private @Nullable String from(URI source, PublishedFile file, FileChannel part, LongConsumer arrived)
            throws IOException {
        boolean resumed = part.size() > 0;
        String problem = attempt(source, file, part, arrived);
        boolean again = problem != null && resumed && part.size() == 0;
        return again ? attempt(source, file, part, arrived) : problem;
    }

    private @Nullable String attempt(URI source, PublishedFile file, FileChannel part, LongConsumer arrived)
            throws IOException {
        if (part.size() > file.bytes()) {
            part.truncate(0);
        }
        if (part.size() < file.bytes()) {
            String problem = receive(source, file, part, arrived);
            if (problem != null) {
                return problem;
            }
        }
        String sum = Sha256.of(part);
        if (!sum.equals(file.sha256())) {
            part.truncate(0);
            return "its SHA-256 is " + sum + ", not " + file.sha256();
        }
        return null;
    }

    private @Nullable String receive(URI source, PublishedFile file, FileChannel part, LongConsumer arrived)
            throws IOException {
        long have = part.size();
        HttpRequest.Builder request = HttpRequest.newBuilder(source).timeout(patience);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        HttpResponse<InputStream> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            return message(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped(file);
        }
        try (InputStream body = response.body()) {
            if (response.statusCode() == WHOLE) {
                have = 0;
            } else if (response.statusCode() != PARTIAL || !startsAt(response, have)) {
                return "answers with status " + response.statusCode();
            }
            part.truncate(have);
            return copy(body, file, part, have, arrived);
        }
    }

    private static boolean startsAt(HttpResponse<InputStream> response, long have) {
        return response.headers()
                .firstValue("Content-Range")
                .map(range -> range.startsWith("bytes " + have + "-"))
                .orElse(false);
    }

    private @Nullable String copy(
            InputStream body, PublishedFile file, FileChannel part, long have, LongConsumer arrived)
            throws IOException {
        byte[] chunk = new byte[CHUNK];
        long at = have;
        try (StallWatch watch = new StallWatch(body, patience, stop)) {
            while (at <= file.bytes()) {
                int count;
                try {
                    count = body.read(chunk);
                } catch (IOException e) {
                    count = -1;
                }
                if (stop.isRequested()) {
                    throw stopped(file);
                }
                if (watch.hasStalled()) {
                    return "sent nothing for " + patience.toSeconds() + " s after " + at + " bytes";
                }
                if (count < 0) {
                    return at == file.bytes() ? null : "broke off after " + at + " of " + file.bytes() + " bytes";
                }
                watch.alive();
                write(part, ByteBuffer.wrap(chunk, 0, count), at);
                at += count;
                arrived.accept(Math.min(at, file.bytes()));
            }
        }
        part.truncate(0);
        return "sends more than the " + file.bytes() + " bytes of the file";
    }

    private static void write(FileChannel part, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += part.write(bytes, at);
        }
    }

    private static StoppedException stopped(PublishedFile file) {
        return new StoppedException("stopped while bringing " + file.name() + "; the same command goes on with it");
    }

    private static String message(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
