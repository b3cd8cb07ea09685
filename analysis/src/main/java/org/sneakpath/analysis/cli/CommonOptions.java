package org.sneakpath.analysis.cli;

import org.sneakpath.analysis.InputException;
import picocli.CommandLine.Option;

/** What every command that computes takes; {@link NetlistOptions} has the same options, described without reflection. */
final class CommonOptions extends MessageOptions {
    static final String THREADS = "worker threads; results do not depend on it (default: all processors)";

    @Option(names = "--threads", paramLabel = "N", description = THREADS)
    int threads = Runtime.getRuntime().availableProcessors();

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
