package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.sneakpath.analysis.read.LineFault;
import org.sneakpath.analysis.read.LineOptions;
import org.sneakpath.crossbar.ReadStatus;
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
            "  sneakpath crossbar read --conductances G.csv --voltages V.csv --word-wire 2.5 --bit-wire 2.5 \\",
            "      --far-driver 100 --open-word 3:17 --short-bit 0:near --out I.csv",
            ""
        },
        description = {
            "Rows of G are word lines, driven from the left (near) and, with --far-driver, from the right (far); columns "
                    + "are bit lines, sensed at the bottom (near) and, with --far-sense, at the top (far) by virtual "
                    + "grounds. Both ends of a line are at one potential, and the currents of both are added. All files are CSV without a header, in SI units. Values may carry a unit.",
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
            names = "--far-driver",
            paramLabel = "OHM",
            defaultValue = LineOptions.OPEN,
            description = "last cell of a word line to a source at its right (ohm; default: ${DEFAULT-VALUE})")
    private String farDriver = LineOptions.OPEN;

    @Option(
            names = "--far-sense",
            paramLabel = "OHM",
            defaultValue = LineOptions.OPEN,
            description = "first cell of a bit line to a virtual ground at its top (ohm; default: ${DEFAULT-VALUE})")
    private String farSense = LineOptions.OPEN;

    @Option(
            names = "--open-word",
            paramLabel = "I:S",
            description = "word line I is broken between columns S and S+1; or I:near, I:far; may be given again")
    private List<String> openWord = List.of();

    @Option(names = "--short-word", paramLabel = "I:S", description = "no resistance there; may be given again")
    private List<String> shortWord = List.of();

    @Option(
            names = "--open-bit",
            paramLabel = "J:S",
            description = "bit line J is broken between rows S and S+1; or J:near, J:far; may be given again")
    private List<String> openBit = List.of();

    @Option(names = "--short-bit", paramLabel = "J:S", description = "no resistance there; may be given again")
    private List<String> shortBit = List.of();

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
        ReadStatus worst = new CrossbarRead(conductances, voltages, config, lines()).run(out, jacobian, nodes);
        if (!common.quiet) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "worst relative Kirchhoff residual %.2g; no current is wrong by more than %.2g A%n",
                            worst.residual(),
                            worst.currentBound());
        }
        return ExitCode.OK.code();
    }

    private LineOptions lines() {
        List<LineFault> faults = new ArrayList<>();
        openWord.forEach(text -> faults.add(new LineFault(LineFault.Option.OPEN_WORD, text)));
        shortWord.forEach(text -> faults.add(new LineFault(LineFault.Option.SHORT_WORD, text)));
        openBit.forEach(text -> faults.add(new LineFault(LineFault.Option.OPEN_BIT, text)));
        shortBit.forEach(text -> faults.add(new LineFault(LineFault.Option.SHORT_BIT, text)));
        return new LineOptions(farDriver, farSense, faults);
    }
}
