package org.sneakpath.analysis.cli;

import org.sneakpath.analysis.sweep.Shard;
import picocli.CommandLine.Option;

/** What every command takes that runs a plan of jobs. */
final class JobOptions {
    @Option(
            names = "--shard",
            paramLabel = "k/n",
            defaultValue = "1/1",
            description = "run the k-th of n parts, each in a DIR of its own, for merge (default: ${DEFAULT-VALUE})")
    private String shard = "1/1";

    @Option(names = "--resume", description = "go on with DIR's journal; the result is byte for byte the same")
    boolean resume;

    @Option(names = "--dry-run", description = "check everything and print the plan; run and write nothing")
    private boolean dryRun;

    @Option(names = "--measure", description = "the same, but run the first job to tell how long all take")
    boolean measure;

    /** The part to be run. */
    Shard shard() {
        return Shard.parse(shard);
    }

    /** Whether the plan is asked for, and no run. */
    boolean planOnly() {
        return dryRun || measure;
    }
}
