package org.sneakpath.analysis.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.analysis.run.AtomicFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sneakpath manual}. */
@Command(
        name = "manual",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Print the manual page of a command, or write all of them.",
            "",
            "Examples:",
            "  sneakpath manual sweep | man -l -",
            "  sneakpath manual crossbar read | man -l -",
            "  sneakpath manual --all ~/.local/share/man/man1",
            ""
        })
final class ManualCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "command and verb (default: sneakpath itself)")
    private List<String> words = List.of();

    @Option(names = "--all", paramLabel = "DIR", description = "write a page for each command to DIR")
    private @Nullable Path all;

    @Mixin
    @SuppressWarnings("UnusedVariable") // it has nothing to keep quiet about; failures look for -v
    private MessageOptions messages = new MessageOptions();

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        if (all == null) {
            spec.commandLine().getOut().print(ManualPage.of(named(root)));
            spec.commandLine().getOut().flush();
        } else {
            writeAll(root, all);
        }
        return ExitCode.OK.code();
    }

    private CommandLine named(CommandLine root) {
        CommandLine command = root;
        for (String word : words) {
            CommandLine next = command.getSubcommands().get(word);
            if (next == null) {
                String of = command.getCommandSpec().qualifiedName();
                throw new InputException(
                        command.getSubcommands().isEmpty()
                                ? "'" + of + "' has no verbs, so not '" + word + "' either"
                                : "unknown command '" + of + " " + word + "'"
                                        + Suggestion.of(
                                                word, command.getSubcommands().keySet()));
            }
            command = next;
        }
        return command;
    }

    private static void writeAll(CommandLine command, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be made", e);
        }
        AtomicFile.write(folder.resolve(ManualPage.name(command) + ".1"), ManualPage.of(command));
        command.getSubcommands().values().forEach(verb -> writeAll(verb, folder));
    }
}
