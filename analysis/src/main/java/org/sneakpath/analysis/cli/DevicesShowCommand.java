package org.sneakpath.analysis.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.device.DerivedEquations;
import org.sneakpath.analysis.device.DeviceChoice;
import org.sneakpath.analysis.device.DeviceSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sneakpath devices show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Show a device model: parameters, states, presets, derivatives, source.",
            "",
            "Examples:",
            "  sneakpath devices show yakopcic",
            "  sneakpath devices show vteam --preset vteam-figure --derivatives",
            "  sneakpath devices show mine.va --derivatives",
            ""
        })
final class DevicesShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the required parameter below
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL|FILE.va", description = DeviceOptions.MODEL)
    @SuppressWarnings("NullAway.Init")
    private String model;

    @Option(
            names = "--preset",
            paramLabel = "P",
            description = "show this one, and its values in place of the defaults")
    private @Nullable String preset;

    @Option(
            names = "--derivatives",
            description = "print every current, charge and rate, and each of its partial derivatives, as formulas")
    private boolean derivatives;

    @Option(names = "--source", description = "print the Verilog-A text")
    private boolean source;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        common.threads();
        DeviceChoice device = DeviceChoice.of(model);
        print(DeviceSheet.lines(device, Optional.ofNullable(preset)));
        if (derivatives) {
            print(List.of(""));
            print(DerivedEquations.lines(device));
        }
        if (source) {
            print(List.of(""));
            print(DeviceSheet.source(device));
        }
        return ExitCode.OK.code();
    }

    private void print(Iterable<String> lines) {
        lines.forEach(spec.commandLine().getOut()::println);
    }
}
