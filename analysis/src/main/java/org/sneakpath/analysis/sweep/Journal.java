package org.sneakpath.analysis.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.AtomicFile;

/**
 * The rows of a sweep in the order in which they came, a line each, see {@link JournalText}. Lines are only ever added, each by one
 * write, so that a process that is killed leaves whole lines and at most one torn end, which is cut off when the journal is opened
 * again. A line that comes a second or more after the last flush is flushed to the disk, with those before it; where the power fails, jobs
 * of the second after that flush may have to be done again. For one process; whoever opens it holds the folder's lock. Not thread-safe.
 */
final class Journal implements AutoCloseable {
    static final String FILE = "journal";

    private static final long FLUSH_NANOSECONDS = 1_000_000_000;

    private final Path file;
    private final FileChannel channel;
    private final SortedMap<Integer, JobRow> rows;
    private long flushed = System.nanoTime();

    private Journal(Path file, FileChannel channel, SortedMap<Integer, JobRow> rows) {
        this.file = file;
        this.channel = channel;
        this.rows = rows;
    }

    /** What of a journal is whole. */
    private record Content(long length, SortedMap<Integer, JobRow> rows) {}

    /**
     * Opens the journal of a plan, which is made if it is not there.
     *
     * @throws InputException if it is of another plan, damaged elsewhere than at its end, or cannot be written
     */
    static Journal open(Path folder, SweepPlan plan) {
        Path file = folder.resolve(FILE);
        try {
            Content content = Files.exists(file) ? content(file, plan) : new Content(0, new TreeMap<>());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(content.length());
            channel.position(content.length());
            Journal journal = new Journal(file, channel, content.rows());
            if (content.length() == 0) {
                journal.write(JournalText.line(JournalText.header(plan)));
            }
            return journal;
        } catch (IOException e) {
            throw AtomicFile.refused(file, e);
        }
    }

    /** The rows of a journal that nobody writes to; as {@link #open} otherwise. */
    static SortedMap<Integer, JobRow> read(Path folder, SweepPlan plan) {
        Path file = folder.resolve(FILE);
        try {
            return content(file, plan).rows();
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Content content(Path file, SweepPlan plan) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        SortedMap<Integer, JobRow> rows = new TreeMap<>();
        int whole = 0;
        int number = 0;
        int torn = 0;
        for (int start = 0; start < bytes.length; number++) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String payload = end == bytes.length
                    ? null
                    : JournalText.payload(new String(bytes, start, end - start, StandardCharsets.UTF_8));
            if (payload == null) {
                torn = torn == 0 ? number + 1 : torn;
            } else if (torn > 0) {
                throw new InputException(
                        file + ":" + torn + ": is damaged, and whole lines follow; nothing was changed."
                                + " Without that line --resume does its job again");
            } else {
                take(payload, number, file, plan, rows);
                whole = end + 1;
            }
            start = end + 1;
        }
        return new Content(whole, rows);
    }

    private static void take(String payload, int number, Path file, SweepPlan plan, SortedMap<Integer, JobRow> rows) {
        if (number == 0) {
            requireOf(payload, file, plan);
            return;
        }
        JobRow row = JournalText.row(payload, plan);
        if (row == null) {
            throw new InputException(file + ":" + (number + 1) + ": is no row of this plan");
        }
        JobRow before = rows.putIfAbsent(row.number(), row);
        if (before != null && !before.agrees(row)) {
            throw new InputException(file + ":" + (number + 1) + ": job " + row.number()
                    + " has another result than before; was it made by another build?");
        }
    }

    private static void requireOf(String header, Path file, SweepPlan plan) {
        if (!header.equals(JournalText.header(plan))) {
            String ours = JournalText.header(plan);
            boolean shard = header.substring(0, header.lastIndexOf(' ') + 1)
                    .equals(ours.substring(0, ours.lastIndexOf(' ') + 1));
            throw new InputException(file + ": is of another "
                    + (shard
                            ? "shard, " + header.substring(header.lastIndexOf(' ') + 1) + ", of this plan"
                            : "plan: configuration, data, checkpoint, --vary, --design or --seeds differ")
                    + "; choose another folder, or say --force to start anew");
        }
    }

    /** The rows that are there, by job; live, not to be changed. */
    SortedMap<Integer, JobRow> rows() {
        return rows;
    }

    /**
     * Adds a row.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void add(JobRow row) {
        rows.put(row.number(), row);
        write(JournalText.line(JournalText.payload(row)));
    }

    /** Adds many. */
    void addAll(Collection<JobRow> more) {
        StringBuilder text = new StringBuilder();
        more.forEach(row -> {
            rows.put(row.number(), row);
            text.append(JournalText.line(JournalText.payload(row)));
        });
        write(text.toString());
    }

    private void write(String lines) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
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
