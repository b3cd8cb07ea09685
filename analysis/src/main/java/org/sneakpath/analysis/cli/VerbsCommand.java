package org.sneakpath.analysis.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing but with a verb, such as {@code sneakpath data}. */
@Command(mixinStandardHelpOptions = true)
final class VerbsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    private VerbsCommand() {}

    /** The command, to which its verbs are to be added. */
    static CommandLine of(String name, String description, CommandFactory factory) {
        CommandLine command = new CommandLine(new VerbsCommand(), factory);
        command.getCommandSpec().name(name).usageMessage().description(description);
        return command;
    }

    @Override
    public void run() {
        List<String> verbs = List.copyOf(spec.subcommands().keySet());
        int last = verbs.size() - 1;
        throw new ParameterException(
                spec.commandLine(),
                spec.name() + " needs a verb: " + String.join(", ", verbs.subList(0, last)) + " or " + verbs.get(last));
    }
}
