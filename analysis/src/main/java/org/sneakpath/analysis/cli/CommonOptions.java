package org.sneakpath.analysis.cli;

import org.sneakpath.analysis.InputException;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "worker threads; results do not depend on it (default: all processors)")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = "no progress on standard error")
    boolean quiet;

    @Option(names = "-v", description = "stack traces with error messages")
    boolean verbose;

    /** The number of threads, refused unless it makes sense. */
    int threads() {
        if (threads < 1 || threads > 1024) {
            throw new InputException("--threads " + threads + ": must be from 1 to 1024; this machine has "
                    + Runtime.getRuntime().availableProcessors() + " processors");
        }
        return threads;
    }
}
