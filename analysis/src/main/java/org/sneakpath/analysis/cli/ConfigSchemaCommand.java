package org.sneakpath.analysis.cli;

import java.util.concurrent.Callable;
import org.sneakpath.analysis.config.ConfigSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sneakpath config schema}. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Print the JSON Schema of configurations, by which editors complete and check them.",
            "",
            "Examples:",
            "  sneakpath config schema > sneakpath.schema.json",
            ""
        },
        description = {
            "In a YAML file, the first line '# yaml-language-server: $schema=sneakpath.schema.json' turns it on. "
                    + "Keys, kinds and types are in it; ranges are checked by 'config check'.",
            ""
        })
final class ConfigSchemaCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // it has nothing to keep quiet about; failures look for -v
    private MessageOptions messages = new MessageOptions();

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(ConfigSchema.json());
        spec.commandLine().getOut().flush();
        return ExitCode.OK.code();
    }
}
