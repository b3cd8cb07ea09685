package org.sneakpath.analysis.cli;

import org.sneakpath.analysis.StopSignal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sneakpath data}: published data sets. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "List the data sets that others published, download one.")
final class DataCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    private DataCommand() {}

    /** The command with its verbs. */
    static CommandLine commandLine(StopSignal stop, CommandFactory factory) {
        return new CommandLine(new DataCommand(), factory)
                .addSubcommand("list", new DataListCommand())
                .addSubcommand("get", new DataGetCommand(stop));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "data needs a verb: list or get");
    }
}
