package org.sneakpath.analysis.cli;

import java.util.concurrent.Callable;
import org.sneakpath.analysis.experiment.ExperimentSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sneakpath config check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Check a configuration as a run would, and run nothing.",
            "",
            "Examples:",
            "  sneakpath config check configs/quickstart.yaml",
            "  sneakpath config check configs/mnist-mif.yaml dataset.dir=data/mnist network.layers.0.neurons=400",
            ""
        },
        description = {
            "Reads the data too. Prints what CONFIG stands for, or exits 3 with file, line, key and what to write instead.",
            ""
        })
final class ConfigCheckCommand implements Callable<Integer> {
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
        ExperimentSummary.of(arguments.config(), arguments.overrides())
                .forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return ExitCode.OK.code();
    }
}
