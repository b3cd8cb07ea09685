package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.read.ArrayFiles;
import org.sneakpath.analysis.read.CrossbarRead;
import org.sneakpath.analysis.read.ForecastRequest;
import org.sneakpath.analysis.read.ReadForecast;
import org.sneakpath.crossbar.ReadStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "  sneakpath crossbar read --conductances G.npy --voltages V.npy --word-wire 1 --bit-wire 1 \\",
            "      --driver 100 --sense '0.5 kohm' --cell sinh:v0=0.2 --jacobian J.npy --nodes nodes --out I.npy",
            "  sneakpath crossbar read --conductances X.csv --voltages V.csv --word-wire 2.5 --bit-wire 2.5 \\",
            "      --cell yakopcic:by=x,preset=oblea-sine --out I.csv",
            "  sneakpath crossbar read --conductances G.csv --voltages V.csv --word-wire 2.5 --bit-wire 2.5 \\",
            "      --far-driver 100 --open-word 3:17 --short-bit 0:near --out I.csv",
            "  sneakpath crossbar read --conductances G.csv --voltages V.csv --word-wire 2.5 --bit-wire 2.5 \\",
            "      --cell 1t1r:ohmic+ekv-transistor:w=2um,side=bit,lines=rows --gates 1.2V --out I.csv",
            ""
        },
        description = {ArrayOptions.ORIENTATION, ""})
final class CrossbarReadCommand implements Callable<Integer> {
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the required option below
    private CommandSpec spec;

    @Mixin
    private ArrayOptions array = new ArrayOptions();

    @Option(
            names = "--jacobian",
            paramLabel = "J.csv|npy",
            description =
                    "write dI/dG (A/S, or per unit of what is programmed): for each input vector in turn, one line per bit line j with dI[j]/dG[i,k] "
                            + "in column i*n+k")
    private @Nullable Path jacobian;

    @Option(
            names = "--nodes",
            paramLabel = "DIR",
            description = "write node voltages (V) to DIR/V_wl_inQ and DIR/V_bl_inQ, Q from 0, in the format of --out")
    private @Nullable Path nodes;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "I.csv|npy",
            description = "currents out of the bit lines, one line per input vector (A)")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--dry-run",
            description = "write nothing; tell unknowns, memory and time, measured on a part of the array")
    private boolean dryRun;

    @Option(names = "--seed", paramLabel = "N", description = "accepted like everywhere; a read draws nothing")
    private long seed;

    @Mixin
    private CommonOptions common = new CommonOptions();

    CrossbarReadCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        int threads = common.threads();
        if (seed < 0) {
            throw new InputException("--seed " + seed + ": must be at least 0");
        }
        ArrayFiles files = array.files();
        if (dryRun) {
            boolean npy = out.toString().endsWith(".npy");
            ForecastRequest request = new ForecastRequest(files, jacobian != null, nodes != null, npy);
            ReadForecast.of(request).lines().forEach(spec.commandLine().getOut()::println);
            return ExitCode.OK.code();
        }
        ReadStatus worst = new CrossbarRead(
                        files, threads, Displays.progress(spec.commandLine().getErr(), common.quiet), stop)
                .run(out, jacobian, nodes);
        if (!common.quiet) {
            spec.commandLine().getErr().println(summary(worst));
            if (!worst.branch().isUnique()) {
                spec.commandLine()
                        .getErr()
                        .println("of several solutions the one that raising the bias leads to: "
                                + worst.branch().text());
            }
        }
        return ExitCode.OK.code();
    }

    private static String summary(ReadStatus worst) {
        String residual = String.format(Locale.ROOT, "worst relative Kirchhoff residual %.2g", worst.residual());
        if (Double.isNaN(worst.currentBound())) { // behind gates, or where currents fall
            return residual;
        }
        return residual + String.format(Locale.ROOT, "; no current is wrong by more than %.2g A", worst.currentBound());
    }
}
