package org.sneakpath.analysis.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sneakpath.analysis.Progress;

/** Which display of progress suits where standard error goes. */
final class Displays {
    private Displays() {}

    static Progress progress(PrintWriter err, boolean quiet) {
        if (quiet) {
            return new WarningsOnly(err);
        }
        return standardErrorIsTerminal() ? new ProgressBarDisplay(err, isPlain()) : new ProgressLines(err);
    }

    /** No colours, no block characters: NO_COLOR (no-color.org) or a terminal that says it is dumb. */
    private static boolean isPlain() {
        String noColour = System.getenv("NO_COLOR");
        return (noColour != null && !noColour.isEmpty()) || "dumb".equals(System.getenv("TERM"));
    }

    /** As the system tells it; where it does not (no /proc), lines are the safe choice. */
    private static boolean standardErrorIsTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
