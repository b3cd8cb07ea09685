package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.Progress;

/** Progress for a person at a terminal: a bar with the time left, on standard error. */
final class ProgressBarDisplay implements Progress {
    private static final int UPDATE_MILLISECONDS = 200;

    private final PrintWriter err;
    private final boolean plain;
    private @Nullable ProgressBar bar;

    ProgressBarDisplay(PrintWriter err, boolean plain) {
        this.err = err;
        this.plain = plain;
    }

    @Override
    public void begin(String task, long steps) {
        end();
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(plain ? ProgressBarStyle.ASCII : ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    @Override
    public void advance(long done, String note) {
        ProgressBar current = bar;
        if (current != null) {
            current.stepTo(done);
            current.setExtraMessage(note);
        }
    }

    @Override
    public void end() {
        ProgressBar current = bar;
        if (current != null) {
            current.close();
            bar = null;
        }
    }

    @Override
    public void warn(String message) {
        err.println("sneakpath: warning: " + message);
        err.flush();
    }
}
