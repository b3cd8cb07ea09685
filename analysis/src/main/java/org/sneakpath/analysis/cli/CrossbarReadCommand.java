package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.CommandValues;
import org.sneakpath.analysis.read.CrossbarRead;
import org.sneakpath.analysis.read.CrossbarReadConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sneakpath crossbar read}. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Read an array with wire resistance for several input vectors.",
            "",
            "Examples:",
            "  sneakpath crossbar read --conductances G.csv --voltages V.csv --word-wire 2.5 --bit-wire 2.5 \\",
            "      --out I.csv",
            "  sneakpath crossbar read --conductances G.csv --voltages V.csv --word-wire 1 --bit-wire 1 \\",
            "      --driver 100 --sense '0.5 kohm' --cell sinh:v0=0.2 --jacobian J.csv --nodes nodes --out I.csv",
            "  sneakpath crossbar read --conductances X.csv --voltages V.csv --word-wire 2.5 --bit-wire 2.5 \\",
            "      --cell yakopcic:by=x,preset=oblea-sine --out I.csv",
            ""
        },
        description = {
            "Rows of G are word lines, driven from the left; columns are bit lines, sensed at the bottom by virtual "
                    + "grounds. All files are CSV without a header, in SI units. Values may carry a unit.",
            ""
        })
final class CrossbarReadCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the required options below
    private CommandSpec spec;

    @Option(
            names = "--conductances",
            required = true,
            paramLabel = "G.csv",
            description = "one line per word line (S, or the unit of --cell MODEL:by=NAME)")
    @SuppressWarnings("NullAway.Init")
    private Path conductances;

    @Option(names = "--voltages", required = true, paramLabel = "V.csv", description = "one line per input vector (V)")
    @SuppressWarnings("NullAway.Init")
    private Path voltages;

    @Option(names = "--word-wire", required = true, paramLabel = "OHM", description = "word-line segment (ohm)")
    @SuppressWarnings("NullAway.Init")
    private String wordWire;

    @Option(names = "--bit-wire", required = true, paramLabel = "OHM", description = "bit-line segment (ohm)")
    @SuppressWarnings("NullAway.Init")
    private String bitWire;

    @Option(names = "--driver", paramLabel = "OHM", description = "source to first cell (ohm; default: --word-wire)")
    private @Nullable String driver;

    @Option(names = "--sense", paramLabel = "OHM", description = "last cell to ground (ohm; default: --bit-wire)")
    private @Nullable String sense;

    @Option(
            names = "--cell",
            paramLabel = "LAW",
            defaultValue = "ohmic",
            description =
                    "ohmic: i = G v; sinh:v0=VOLT: i = G v0 sinh(v/v0); or MODEL:by=NAME[,preset=P][,p=v...]: a model "
                            + "of the library or a .va file, whose parameter or state NAME is what G.csv holds, in its unit; "
                            + "states are held (default: ${DEFAULT-VALUE})")
    private String cell = "ohmic";

    @Option(
            names = "--tolerance",
            paramLabel = "X",
            defaultValue = "1e-13",
            description = "relative Kirchhoff residual to reach, else exit 4 (default: ${DEFAULT-VALUE})")
    private String tolerance = "1e-13";

    @Option(
            names = "--jacobian",
            paramLabel = "J.csv",
            description =
                    "write dI/dG (A/S, or per unit of what is programmed): for each input vector in turn, one line per bit line j with dI[j]/dG[i,k] "
                            + "in column i*n+k")
    private @Nullable Path jacobian;

    @Option(
            names = "--nodes",
            paramLabel = "DIR",
            description = "write node voltages (V) to DIR/V_wl_inQ.csv and DIR/V_bl_inQ.csv, Q from 0")
    private @Nullable Path nodes;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "I.csv",
            description = "currents out of the bit lines, one line per input vector (A)")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "accepted like everywhere; a read draws nothing")
    private long seed;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "key=value",
            description = "wordWire, bitWire, driver, sense, cell or tolerance, instead of the option of that name")
    private List<String> overrides = List.of();

    @Override
    public Integer call() {
        common.threads();
        if (seed < 0) {
            throw new InputException("--seed " + seed + ": must be at least 0");
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("wordWire", wordWire);
        values.put("bitWire", bitWire);
        values.put("driver", driver == null ? wordWire : driver);
        values.put("sense", sense == null ? bitWire : sense);
        values.put("cell", cell);
        values.put("tolerance", tolerance);
        CrossbarReadConfig config = CommandValues.read(values, overrides, CrossbarReadConfig.class);
        if (driver == null && overrides.stream().noneMatch(override -> override.startsWith("driver="))) {
            config = config.withDriver(config.wordWire());
        }
        if (sense == null && overrides.stream().noneMatch(override -> override.startsWith("sense="))) {
            config = config.withSense(config.bitWire());
        }
        double residual = new CrossbarRead(conductances, voltages, config).run(out, jacobian, nodes);
        if (!common.quiet) {
            spec.commandLine().getErr().printf(Locale.ROOT, "worst relative Kirchhoff residual %.2g%n", residual);
        }
        return ExitCode.OK.code();
    }
}
