package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.analysis.device.Drive;
import org.sneakpath.analysis.device.IvRequest;
import org.sneakpath.analysis.device.IvRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath devices iv}. */
@Command(
        name = "iv",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Drive a device by a voltage and record its current and states.",
            "",
            "Examples:",
            "  sneakpath devices iv yakopcic --preset oblea-sine --amplitude 0.45 --frequency 100Hz --out out/iv",
            "  sneakpath devices iv vteam rOff='50 kohm' --waveform tri --amplitude 1V --period 1s \\",
            "      --series 100ohm --out out/vteam",
            "  sneakpath devices iv mine.va --waveform pwl:sweep.csv --compliance 100uA --state x=0.3 \\",
            "      --out out/mine",
            ""
        },
        description = {
            "Writes DIR/iv.csv (time in s, v in V, i in A, states), and loop and states as .svg, .png, .csv and .json; "
                    + "a summary goes to standard error.",
            ""
        })
final class DevicesIvCommand implements Callable<Integer> {

    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the required ones below
    private CommandSpec spec;

    @Mixin
    private DeviceOptions device = new DeviceOptions();

    @Option(
            names = "--waveform",
            paramLabel = "SHAPE",
            defaultValue = "sin",
            description =
                    "sin, tri, pulse (half a cycle at offset + amplitude, half at offset), or pwl:FILE with a time (s) "
                            + "and a voltage a line, multiplied by the amplitude in V (default: ${DEFAULT-VALUE})")
    private String waveform = "sin";

    @Option(
            names = "--amplitude",
            paramLabel = "V",
            defaultValue = "1 V",
            description = "of the source (default: ${DEFAULT-VALUE})")
    private String amplitude = "1 V";

    @Option(
            names = "--offset",
            paramLabel = "V",
            defaultValue = "0 V",
            description = "of the source (default: ${DEFAULT-VALUE})")
    private String offset = "0 V";

    @Option(names = "--frequency", paramLabel = "HZ", description = "of the cycles (default: 1 Hz)")
    private @Nullable String frequency;

    @Option(names = "--period", paramLabel = "S", description = "of a cycle, instead of --frequency")
    private @Nullable String period;

    @Option(
            names = "--cycles",
            paramLabel = "N",
            defaultValue = "2",
            description = "how many; need not be whole (default: ${DEFAULT-VALUE})")
    private double cycles = 2;

    @Option(
            names = "--series",
            paramLabel = "OHM",
            defaultValue = "0 ohm",
            description = "resistance between source and device (default: ${DEFAULT-VALUE})")
    private String series = "0 ohm";

    @Option(
            names = "--compliance",
            paramLabel = "A",
            description = "limit of the source's current, smooth (default: none)")
    private @Nullable String compliance;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "400",
            description =
                    "equally spaced points of a cycle, beside those of the integration (default: ${DEFAULT-VALUE})")
    private int points = 400;

    @Option(
            names = "--reltol",
            paramLabel = "X",
            defaultValue = "1e-5",
            description = "accuracy of waveforms, relative to their size (default: ${DEFAULT-VALUE})")
    private double reltol = 1e-5;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the results")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "write even if DIR holds files that are not a run's")
    private boolean force;

    @Option(names = "--seed", paramLabel = "N", description = "accepted like everywhere; a drive draws nothing")
    private long seed;

    @Mixin
    private CommonOptions common = new CommonOptions();

    DevicesIvCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        common.threads();
        if (seed < 0) {
            throw new InputException("--seed " + seed + ": must be at least 0");
        }
        DeviceSetting setting = device.setting(List.of());
        IvRequest request = new IvRequest(
                setting,
                device.wiring(setting),
                Drive.of(
                        waveform,
                        amplitude,
                        offset,
                        Optional.ofNullable(frequency),
                        Optional.ofNullable(period),
                        cycles),
                DeviceSetting.quantity("--series", series, "ohm"),
                compliance == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(DeviceSetting.quantity("--compliance", compliance, "A")),
                points,
                reltol,
                out,
                force,
                CommandText.of(spec.commandLine()),
                Displays.progress(spec.commandLine().getErr(), common.quiet),
                stop);
        IvRun.run(request, line -> {
            if (!common.quiet) {
                spec.commandLine().getErr().println(line);
            }
        });
        return ExitCode.OK.code();
    }
}
