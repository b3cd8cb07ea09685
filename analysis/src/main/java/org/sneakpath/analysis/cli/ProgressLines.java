package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.sneakpath.analysis.Progress;

/** Progress for a log file: a plain line for every tenth of a task, with the time left; none in its first second. */
final class ProgressLines implements Progress {
    private static final int TENTHS = 10;
    private static final double SILENT_SECONDS = 1;

    private final PrintWriter err;
    private final LongSupplier nanoseconds;
    private String task = "";
    private long steps;
    private long firstDone = -1;
    private long shown;
    private long start;

    ProgressLines(PrintWriter err) {
        this(err, System::nanoTime);
    }

    /** @param nanoseconds a clock */
    ProgressLines(PrintWriter err, LongSupplier nanoseconds) {
        this.err = err;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public void begin(String name, long count) {
        task = name;
        steps = count;
        firstDone = -1;
        shown = -1;
        start = nanoseconds.getAsLong();
    }

    @Override
    public void advance(long done, String note) {
        if (firstDone < 0) {
            // A resumed task does not begin at 0; the time left follows from what was done here.
            firstDone = done - 1;
            shown = firstDone * TENTHS / steps;
        }
        long tenth = done * TENTHS / steps;
        if (tenth > shown) {
            shown = tenth;
            double elapsed = (nanoseconds.getAsLong() - start) * 1e-9;
            if (elapsed < SILENT_SECONDS) {
                return;
            }
            double left = elapsed * (steps - done) / (done - firstDone);
            err.println(task + ": " + TENTHS * tenth + " %, " + (note.isEmpty() ? "" : note + ", ") + clock(left)
                    + " left");
            err.flush();
        }
    }

    @Override
    public void end() {}

    @Override
    public void warn(String message) {
        err.println("sneakpath: warning: " + message);
        err.flush();
    }

    /** Minutes and seconds, such as {@code 2:05}. */
    static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole / 60 + (whole % 60 < 10 ? ":0" : ":") + whole % 60;
    }
}
