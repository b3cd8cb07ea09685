package org.sneakpath.analysis.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sneakpath crossbar}: what one can do with a single array. */
@Command(
        name = "crossbar",
        mixinStandardHelpOptions = true,
        subcommands = CrossbarReadCommand.class,
        description = "Work with a single array.")
final class CrossbarCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "crossbar needs a verb: read");
    }
}
