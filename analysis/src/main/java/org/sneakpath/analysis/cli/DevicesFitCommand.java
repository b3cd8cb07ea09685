package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.analysis.device.fit.FitRequest;
import org.sneakpath.analysis.device.fit.FitRun;
import org.sneakpath.analysis.device.fit.Weight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath devices fit}. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Fit the parameters of a device to a measured current over voltage.",
            "",
            "Examples:",
            "  sneakpath devices fit sinh-conductor --data iv.csv --out out/fit",
            "  sneakpath devices fit yakopcic --preset oblea-sine --data loop.csv --fix eta=1 \\",
            "      --parameters a1,a2,vp,vn,ap,an,x --starts 16 --out out/fit",
            "  sneakpath devices fit mine.va rOn='2 kohm' --data vi.csv --rate 10kHz --weight relative \\",
            "      --out out/mine",
            ""
        },
        description = {
            "Measurements are CSV with columns time, v, i, in SI or with a unit in the title, as in 'i (mA)'. Prints the fitted "
                    + "values with 95 %% intervals; writes DIR/fit.json, fit.csv, residuals.csv, comparison.svg and .png, and "
                    + "MODEL.presets.yaml, which --preset takes.",
            ""
        })
final class DevicesFitCommand implements Callable<Integer> {
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the required ones below
    private CommandSpec spec;

    @Mixin
    private DeviceOptions device = new DeviceOptions();

    @Option(names = "--data", required = true, paramLabel = "FILE.csv", description = "the measurement")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--rate", paramLabel = "HZ", description = "points in a second, where the file has no times")
    private @Nullable String rate;

    @Option(
            names = "--parameters",
            paramLabel = "a,b,c",
            defaultValue = "all",
            description = "what is fitted: parameters, and states for their initial values; all parameters with 'all' "
                    + "(default: ${DEFAULT-VALUE})")
    private String parameters = "all";

    @Option(
            names = "--fix",
            paramLabel = "p=v",
            description =
                    "a parameter that is not fitted, and its value; 'p' alone keeps where it starts. May be repeated")
    private List<String> fixed = List.of();

    @Option(
            names = "--weight",
            paramLabel = "absolute|relative",
            defaultValue = "absolute",
            description = "what a deviation counts by: the same everywhere, or 1/|i| (default: ${DEFAULT-VALUE})")
    private String weight = "absolute";

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "8",
            description = "searches: from where it starts, and from points around it (default: ${DEFAULT-VALUE})")
    private int starts = 8;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of those points (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "of the preset written (default: from the name of the data)")
    private @Nullable String name;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the results")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "write even if DIR holds files that are not a run's")
    private boolean force;

    @Mixin
    private CommonOptions common = new CommonOptions();

    DevicesFitCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        DeviceSetting setting = device.setting(
                fixed.stream().filter(text -> text.indexOf('=') >= 0).toList());
        FitRequest request = new FitRequest(
                setting,
                device.wiring(setting),
                data,
                rate == null ? OptionalDouble.empty() : OptionalDouble.of(DeviceSetting.quantity("--rate", rate, "Hz")),
                parameters,
                fixed.stream().map(text -> text.split("=", 2)[0].strip()).toList(),
                starts,
                seed,
                Choice.of(Weight.class, "--weight", weight),
                Optional.ofNullable(name),
                common.threads(),
                out,
                force,
                CommandText.of(spec.commandLine()),
                Displays.progress(spec.commandLine().getErr(), common.quiet),
                stop);
        List<String> table = FitRun.run(request, line -> {
            if (!common.quiet) {
                spec.commandLine().getErr().println(line);
            }
        });
        table.forEach(spec.commandLine().getOut()::println);
        return ExitCode.OK.code();
    }
}
