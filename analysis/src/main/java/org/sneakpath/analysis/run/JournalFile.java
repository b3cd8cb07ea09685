package org.sneakpath.analysis.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;

/**
 * A file of lines that are only ever added, each with its own check sum:
 * <pre>
 *   line := check " " payload "\n"        check := CRC-32C of the payload, eight hexadecimal digits
 * </pre>
 * Each addition is one write, so that a process that is killed leaves whole lines and at most one torn end, which is cut off when the file
 * is opened again. A line that comes a second or more after the last flush is flushed to the disk, with those before it; where the power
 * fails, lines of the second after that flush may be lost. For one process; whoever opens it holds the folder's lock. Not thread-safe.
 */
public final class JournalFile implements AutoCloseable {
    private static final int CHECK = 8;
    private static final long FLUSH_NANOSECONDS = 1_000_000_000;

    private final Path file;
    private final FileChannel channel;
    private long flushed = System.nanoTime();

    private JournalFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Is told what a journal holds. */
    @FunctionalInterface
    public interface Reader {
        /**
         * The next whole line.
         *
         * @param payload without its check sum
         * @param number 1 for the header, and on
         * @throws InputException if it does not belong there
         */
        void take(String payload, int number);
    }

    /**
     * Opens a journal, which is made if it is not there.
     *
     * @param header first line of a new one
     * @param reader told the lines that are there, the header first
     * @throws InputException if it is damaged elsewhere than at its end, refused by the reader, or cannot be written
     */
    public static JournalFile open(Path file, String header, Reader reader) {
        try {
            long length = Files.exists(file) ? whole(file, reader) : 0;
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(length);
            channel.position(length);
            JournalFile journal = new JournalFile(file, channel);
            if (length == 0) {
                journal.add(List.of(header));
            }
            return journal;
        } catch (IOException e) {
            throw AtomicFile.refused(file, e);
        }
    }

    /** Reads a journal that nobody writes to; as {@link #open} otherwise. */
    public static void read(Path file, Reader reader) {
        try {
            whole(file, reader);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Length of what is whole (bytes). */
    private static long whole(Path file, Reader reader) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = 0;
        int torn = 0;
        int start = 0;
        for (int number = 1; start < bytes.length; number++) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String payload =
                    end == bytes.length ? null : payload(new String(bytes, start, end - start, StandardCharsets.UTF_8));
            if (payload == null) {
                torn = torn == 0 ? number : torn;
            } else if (torn > 0) {
                throw new InputException(
                        file + ":" + torn + ": is damaged, and whole lines follow; nothing was changed."
                                + " Without that line --resume does its job again");
            } else {
                reader.take(payload, number);
                whole = end + 1;
            }
            start = end + 1;
        }
        return whole;
    }

    /** The payload of a line without its end, or null if it is not whole. */
    private static @Nullable String payload(String line) {
        if (line.length() <= CHECK || line.charAt(CHECK) != ' ') {
            return null;
        }
        String payload = line.substring(CHECK + 1);
        return line.startsWith(check(payload)) ? payload : null;
    }

    /** The line of a payload, with its end. */
    public static String line(String payload) {
        return check(payload) + " " + payload + "\n";
    }

    private static String check(String payload) {
        CRC32C sum = new CRC32C();
        sum.update(payload.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /**
     * Adds lines, all by one write.
     *
     * @throws UncheckedIOException if they cannot be written
     */
    public void add(List<String> payloads) {
        StringBuilder lines = new StringBuilder();
        payloads.forEach(payload -> lines.append(line(payload)));
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (System.nanoTime() - flushed > FLUSH_NANOSECONDS) {
                channel.force(false);
                flushed = System.nanoTime();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** Flushes it to the disk. */
    @Override
    public void close() {
        try {
            channel.force(true);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }
}
