package org.sneakpath.analysis.cli;

import java.util.concurrent.Callable;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.ConfigWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sneakpath config show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Print a configuration as it is resolved: with all defaults and replacements.",
            "",
            "Examples:",
            "  sneakpath config show configs/quickstart.yaml",
            "  sneakpath config show configs/quickstart.yaml training.epochs=5 > mine.yaml",
            ""
        },
        description = {
            "The YAML that is printed is itself a configuration. Files of neurons and models are named as "
                    + "CONFIG names them, relative to it.",
            ""
        })
final class ConfigShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private ConfigArguments arguments = new ConfigArguments();

    @Mixin
    @SuppressWarnings("UnusedVariable") // it has nothing to keep quiet about; failures look for -v
    private MessageOptions messages = new MessageOptions();

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(ConfigWriter.yaml(ConfigFile.read(arguments.config(), arguments.overrides())));
        spec.commandLine().getOut().flush();
        return ExitCode.OK.code();
    }
}
