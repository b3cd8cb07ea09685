package org.sneakpath.analysis.cli;

import picocli.CommandLine.Option;

/** What is told while a command runs; for commands that use one thread. */
class MessageOptions {
    static final String QUIET = "no progress on standard error";
    static final String VERBOSE = "stack traces with error messages";

    @Option(names = "--quiet", description = QUIET)
    boolean quiet;

    @Option(names = "-v", description = VERBOSE)
    boolean verbose;
}
