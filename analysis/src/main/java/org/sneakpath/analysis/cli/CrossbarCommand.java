package org.sneakpath.analysis.cli;

import org.sneakpath.analysis.StopSignal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sneakpath crossbar}: what one can do with a single array. */
@Command(name = "crossbar", mixinStandardHelpOptions = true, description = "Work with a single array.")
final class CrossbarCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    private CrossbarCommand() {}

    /** The command with its verbs. */
    static CommandLine commandLine(StopSignal stop, CommandFactory factory) {
        return new CommandLine(new CrossbarCommand(), factory)
                .addSubcommand("read", new CrossbarReadCommand(stop))
                .addSubcommand("write", new CrossbarWriteCommand())
                .addSubcommand("disturb", new CrossbarDisturbCommand())
                .addSubcommand("map", new CrossbarMapCommand())
                .addSubcommand("margin", new CrossbarMarginCommand(stop))
                .addSubcommand("netlist", new CrossbarNetlistCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "crossbar needs a verb: read, write, disturb, map, margin or netlist");
    }
}
