package org.sneakpath.analysis.cli;

import org.sneakpath.analysis.InputException;
import picocli.CommandLine.Option;

/** What every command takes; {@link NetlistOptions} has the same options, described without reflection. */
final class CommonOptions {
    static final String THREADS = "worker threads; results do not depend on it (default: all processors)";
    static final String QUIET = "no progress on standard error";
    static final String VERBOSE = "stack traces with error messages";

    @Option(names = "--threads", paramLabel = "N", description = THREADS)
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = QUIET)
    boolean quiet;

    @Option(names = "-v", description = VERBOSE)
    boolean verbose;

    /** The number of threads, refused unless it makes sense. */
    int threads() {
        return checked(threads);
    }

    /** A number of threads, refused unless it makes sense. */
    static int checked(int threads) {
        if (threads < 1 || threads > 1024) {
            throw new InputException("--threads " + threads + ": must be from 1 to 1024; this machine has "
                    + Runtime.getRuntime().availableProcessors() + " processors");
        }
        return threads;
    }
}
