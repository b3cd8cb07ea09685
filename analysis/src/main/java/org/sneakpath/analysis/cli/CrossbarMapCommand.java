package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.analysis.read.MapRequest;
import org.sneakpath.analysis.read.MapRun;
import org.sneakpath.analysis.read.ShownQuantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath crossbar map}. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Draw what wire resistance does to each cell of an array in one read.",
            "",
            "Examples:",
            "  sneakpath crossbar map --conductances G.csv --voltages V.csv --word-wire 2.5 --bit-wire 2.5 --out out/map",
            "  sneakpath crossbar map --conductances G.npy --voltages V.npy --input 3 --word-wire 1 --bit-wire 1 \\",
            "      --show power --read-time 10ns --word-capacitance 50aF --bit-capacitance 50aF --out out/power",
            "  sneakpath crossbar map --conductances X.csv --voltages V.csv --word-wire 2.5 --bit-wire 2.5 \\",
            "      --cell 1s1r:yakopcic:by=x+sinh-conductor:g=1uS,v0=0.1 --out out/selected",
            ""
        },
        description = {
            ArrayOptions.ORIENTATION,
            "Writes the map as DIR/NAME.svg, .png, .csv and, whole, .npy; DIR/columns.csv with currents, ideal currents "
                    + "and their relative errors; a summary goes to standard error and DIR/run.json.",
            ""
        })
final class CrossbarMapCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the required option below
    private CommandSpec spec;

    @Mixin
    private ArrayOptions array = new ArrayOptions();

    @Option(
            names = "--input",
            paramLabel = "Q",
            defaultValue = "0",
            description = "number of the input vector, from 0 (default: ${DEFAULT-VALUE})")
    private int input;

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            defaultValue = "loss",
            description = "loss (voltage that lines take, V), voltage (V), current (A) or power (W) of each cell "
                    + "(default: ${DEFAULT-VALUE})")
    private String show = "loss";

    @Option(names = "--read-time", paramLabel = "S", description = "tell the energy of a read of that duration")
    private @Nullable String readTime;

    @Option(
            names = "--word-capacitance",
            paramLabel = "F",
            description = "of a word line at each crossing; tells Elmore delays, as the next two do (default: 0 F)")
    private @Nullable String wordCapacitance;

    @Option(names = "--bit-capacitance", paramLabel = "F", description = "of a bit line at each crossing")
    private @Nullable String bitCapacitance;

    @Option(names = "--cell-capacitance", paramLabel = "F", description = "across each cell")
    private @Nullable String cellCapacitance;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the results")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "write even if DIR holds files that are not a run's")
    private boolean force;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        common.threads();
        MapRun run = new MapRun(new MapRequest(
                array.files(),
                input,
                Choice.of(ShownQuantity.class, "--show", show),
                readTime == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(DeviceSetting.quantity("--read-time", readTime, "s")),
                capacitances(),
                out,
                force,
                CommandText.of(spec.commandLine())));
        run.write();
        if (!common.quiet) {
            run.summary().forEach(spec.commandLine().getErr()::println);
        }
        return ExitCode.OK.code();
    }

    private MapRequest.@Nullable Capacitances capacitances() {
        if (wordCapacitance == null && bitCapacitance == null && cellCapacitance == null) {
            return null;
        }
        return new MapRequest.Capacitances(
                farads("--word-capacitance", wordCapacitance),
                farads("--bit-capacitance", bitCapacitance),
                farads("--cell-capacitance", cellCapacitance));
    }

    private static double farads(String option, @Nullable String text) {
        return text == null ? 0 : DeviceSetting.quantity(option, text, "F");
    }
}
