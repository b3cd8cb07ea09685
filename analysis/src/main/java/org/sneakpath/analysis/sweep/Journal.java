package org.sneakpath.analysis.sweep;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.JournalFile;

/**
 * The rows of a sweep in the order in which they came, a line each, see {@link JournalText}. Survives that its process is killed, see
 * {@link JournalFile}. For one process; whoever opens it holds the folder's lock. Not thread-safe.
 */
final class Journal implements AutoCloseable {
    static final String FILE = "journal";

    private final JournalFile lines;
    private final SortedMap<Integer, JobRow> rows;

    private Journal(JournalFile lines, SortedMap<Integer, JobRow> rows) {
        this.lines = lines;
        this.rows = rows;
    }

    /**
     * Opens the journal of a plan, which is made if it is not there.
     *
     * @throws InputException if it is of another plan, damaged elsewhere than at its end, or cannot be written
     */
    static Journal open(Path folder, SweepPlan plan) {
        Path file = folder.resolve(FILE);
        SortedMap<Integer, JobRow> rows = new TreeMap<>();
        return new Journal(JournalFile.open(file, JournalText.header(plan), reader(file, plan, rows)), rows);
    }

    /** The rows of a journal that nobody writes to; as {@link #open} otherwise. */
    static SortedMap<Integer, JobRow> read(Path folder, SweepPlan plan) {
        Path file = folder.resolve(FILE);
        SortedMap<Integer, JobRow> rows = new TreeMap<>();
        JournalFile.read(file, reader(file, plan, rows));
        return rows;
    }

    private static JournalFile.Reader reader(Path file, SweepPlan plan, SortedMap<Integer, JobRow> rows) {
        return (payload, number) -> {
            if (number == 1) {
                requireOf(payload, file, plan);
            } else {
                take(payload, number, file, plan, rows);
            }
        };
    }

    private static void take(String payload, int number, Path file, SweepPlan plan, SortedMap<Integer, JobRow> rows) {
        JobRow row = JournalText.row(payload, plan);
        if (row == null) {
            throw new InputException(file + ":" + number + ": is no row of this plan");
        }
        JobRow before = rows.putIfAbsent(row.number(), row);
        if (before != null && !before.agrees(row)) {
            throw new InputException(file + ":" + number + ": job " + row.number()
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
        lines.add(List.of(JournalText.payload(row)));
    }

    /** Adds many. */
    void addAll(Collection<JobRow> more) {
        more.forEach(row -> rows.put(row.number(), row));
        lines.add(more.stream().map(JournalText::payload).toList());
    }

    @Override
    public void close() {
        lines.close();
    }
}
