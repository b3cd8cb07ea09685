package org.sneakpath.analysis.cli;

import java.util.concurrent.Callable;
import org.sneakpath.analysis.device.DeviceList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath devices list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "List the device models that are built in.",
            "",
            "Examples:",
            "  sneakpath devices list",
            "  sneakpath devices list --format csv",
            ""
        })
final class DevicesListCommand implements Callable<Integer> {
    /** How the list is written. */
    private enum Format {
        TEXT,
        CSV
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "text|csv",
            defaultValue = "text",
            description = "csv has the names of the presets (default: ${DEFAULT-VALUE})")
    private String format = "text";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        common.threads();
        boolean csv = Choice.of(Format.class, "--format", format) == Format.CSV;
        (csv ? DeviceList.csv() : DeviceList.table()).forEach(spec.commandLine().getOut()::println);
        return ExitCode.OK.code();
    }
}
