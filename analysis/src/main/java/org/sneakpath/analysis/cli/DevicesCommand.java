package org.sneakpath.analysis.cli;

import org.sneakpath.analysis.StopSignal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sneakpath devices}: what one can do with a single device. */
@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        description = "Look at device models, drive a single device, fit one to a measurement.")
final class DevicesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    private DevicesCommand() {}

    /** The command with its verbs. */
    static CommandLine commandLine(StopSignal stop, CommandFactory factory) {
        return new CommandLine(new DevicesCommand(), factory)
                .addSubcommand("list", new DevicesListCommand())
                .addSubcommand("show", new DevicesShowCommand())
                .addSubcommand("iv", new DevicesIvCommand(stop))
                .addSubcommand("fit", new DevicesFitCommand(stop));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "devices needs a verb: list, show, iv or fit");
    }
}
