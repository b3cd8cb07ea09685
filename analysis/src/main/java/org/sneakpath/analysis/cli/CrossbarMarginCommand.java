package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.analysis.read.ArraySize;
import org.sneakpath.analysis.read.CrossbarReadConfig;
import org.sneakpath.analysis.read.MarginForecast;
import org.sneakpath.analysis.read.MarginRequest;
import org.sneakpath.analysis.read.MarginRun;
import org.sneakpath.analysis.read.MarginScheme;
import org.sneakpath.crossbar.study.CellLevels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath crossbar margin}. */
@Command(
        name = "margin",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Read one cell among the worst other cells, against the size of the array.",
            "",
            "Examples:",
            "  sneakpath crossbar margin --lrs 10kohm --hrs 1Mohm --voltage 0.3V --word-wire 2.5 --bit-wire 2.5 \\",
            "      --out out/margin",
            "  sneakpath crossbar margin --lrs 10kohm --hrs 1Mohm --voltage 1V --word-wire 2.5 --bit-wire 2.5 \\",
            "      --scheme half,third --cell sinh:v0=0.1 --sizes 16,64,256,1024 --out out/margin",
            "  sneakpath crossbar margin --lrs 10kohm --hrs 1Mohm --voltage 2V --word-wire 2.5 --bit-wire 2.5 \\",
            "      --scheme half --cell 1s1r:ohmic+sinh-conductor:g=10nS,v0=0.1 --out out/selected",
            ""
        },
        description = {
            "The cell farthest from driver and sense circuit is read in both of its states among eight patterns of the others. "
                    + "DIR/margin.csv tells the worst margin with the same neighbours for both states, "
                    + "(I_low - I_high)/I_low, and the one that a fixed threshold has, with currents and the share of sneak current; "
                    + "DIR/margin-curve.svg and .png draw them.",
            ""
        })
final class CrossbarMarginCommand implements Callable<Integer> {
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the required options below
    private CommandSpec spec;

    @Option(
            names = "--lrs",
            required = true,
            paramLabel = "X",
            description = "low-resistance state: ohm, or a conductance with its unit, at low voltage; with --cell "
                    + "MODEL:by=NAME, alone or in series, the value of NAME")
    @SuppressWarnings("NullAway.Init")
    private String low;

    @Option(names = "--hrs", required = true, paramLabel = "X", description = "high-resistance state, likewise")
    @SuppressWarnings("NullAway.Init")
    private String high;

    @Option(names = "--voltage", required = true, paramLabel = "V", description = "read voltage")
    @SuppressWarnings("NullAway.Init")
    private String voltage;

    @Option(
            names = "--scheme",
            paramLabel = "NAME,...",
            split = ",",
            hideParamSyntax = true,
            defaultValue = "floating,grounded,half,third,pull-up",
            description =
                    "what unselected lines are at: floating, grounded, half (V/2), third (V/3), or pull-up (one bit "
                            + "line on V through a resistor, its word line grounded, others floating) (default: ${DEFAULT-VALUE})")
    private List<String> schemes = List.of();

    @Option(
            names = "--sizes",
            paramLabel = "N,...",
            defaultValue = "4,8,16,32,64,128,256",
            description = "sizes, 64 for 64 x 64, or 64x128 (default: ${DEFAULT-VALUE})")
    private String sizes = "";

    @Option(
            names = "--pull-up",
            paramLabel = "OHM",
            description = "resistance of the pull-up (default: --lrs, where that is a resistance)")
    private @Nullable String pullUp;

    @Option(
            names = "--gates",
            paramLabel = "ON[:OFF]",
            description =
                    "with --cell 1t1r:...: potentials of the gate line of the selected cell and of all others (V; "
                            + "default of OFF: 0 V)")
    private @Nullable String gates;

    @Mixin
    private WireOptions wires = new WireOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the results")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "write even if DIR holds files that are not a run's")
    private boolean force;

    @Option(names = "--dry-run", description = "write nothing; tell unknowns and time, measured on small arrays")
    private boolean dryRun;

    @Mixin
    private CommonOptions common = new CommonOptions();

    CrossbarMarginCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        common.threads();
        MarginRequest request = request();
        if (dryRun) {
            MarginForecast.of(request).lines().forEach(spec.commandLine().getOut()::println);
            return ExitCode.OK.code();
        }
        MarginRun run =
                new MarginRun(request, Displays.progress(spec.commandLine().getErr(), common.quiet), stop);
        if (!common.quiet) {
            run.summary().forEach(spec.commandLine().getErr()::println);
        }
        run.write(out, force, CommandText.of(spec.commandLine()));
        return ExitCode.OK.code();
    }

    private MarginRequest request() {
        CrossbarReadConfig config = wires.config();
        CellLevels levels = MarginRequest.levels(config.cell(), low, high);
        List<MarginScheme> named = schemes.stream()
                .map(name -> Choice.of(MarginScheme.class, "--scheme", name.strip()))
                .distinct()
                .toList();
        return new MarginRequest(
                config,
                wires.lines(List.of()),
                Optional.ofNullable(gates),
                levels,
                DeviceSetting.quantity("--voltage", voltage, "V"),
                load(config, levels, named),
                named,
                ArraySize.parse("--sizes", sizes));
    }

    private double load(CrossbarReadConfig config, CellLevels levels, List<MarginScheme> named) {
        if (pullUp != null) {
            return DeviceSetting.quantity("--pull-up", pullUp, "ohm");
        }
        if (!MarginRequest.isConductance(config.cell()) && named.contains(MarginScheme.PULL_UP)) {
            throw new InputException("--scheme pull-up with --cell " + config.cell()
                    + ": say --pull-up OHM; there is no resistance to take its default from");
        }
        return 1 / levels.low();
    }
}
