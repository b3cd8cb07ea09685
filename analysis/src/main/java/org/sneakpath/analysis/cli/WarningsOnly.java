package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import org.sneakpath.analysis.Progress;

/** No progress, but what the user should know. */
final class WarningsOnly implements Progress {
    private final PrintWriter err;

    WarningsOnly(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void begin(String task, long steps) {}

    @Override
    public void advance(long done, String note) {}

    @Override
    public void end() {}

    @Override
    public void warn(String message) {
        err.println("sneakpath: warning: " + message);
        err.flush();
    }
}
