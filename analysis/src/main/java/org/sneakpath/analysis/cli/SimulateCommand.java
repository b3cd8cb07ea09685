package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.simulate.Method;
import org.sneakpath.analysis.simulate.OutputTimes;
import org.sneakpath.analysis.simulate.SimulateRequest;
import org.sneakpath.analysis.simulate.SimulateRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath simulate}. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Run the analyses of a SPICE netlist.",
            "",
            "Examples:",
            "  sneakpath simulate oscillator.cir --out out/oscillator --plot",
            "  sneakpath simulate crossbar.cir --out out/crossbar --reltol 1e-6 --format raw",
            "  sneakpath simulate biolek.cir --out out/biolek --dialect ltspice --points grid",
            ""
        },
        description = {
            "Writes DIR/op.csv, dc.csv, ac.csv, noise.csv, tran.csv and measure.csv, as the netlist asks; a summary goes "
                    + "to standard error. A tmax equal to tstep in .tran is read as output spacing only.",
            ""
        })
final class SimulateCommand implements Callable<Integer> {
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the required option below
    private CommandSpec spec;

    @Mixin
    private NetlistOptions netlist = new NetlistOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the results")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "write even if DIR holds files that are not a run's")
    private boolean force;

    @Option(
            names = "--reltol",
            paramLabel = "X",
            description = "accuracy of waveforms, relative to their size (default: .options reltol, else 1e-3)")
    private @Nullable Double reltol;

    @Option(
            names = "--format",
            paramLabel = "csv|raw",
            defaultValue = "csv",
            description = "tables, or SPICE raw files (default: ${DEFAULT-VALUE})")
    private String format = "csv";

    @Option(
            names = "--points",
            paramLabel = "WHERE",
            defaultValue = "both",
            description = "where a transient is written: grid (every tstep), accepted (the points of the integration), "
                    + "both, or a FILE with one time a line (default: ${DEFAULT-VALUE})")
    private String points = "both";

    @Option(names = "--plot", description = "draw an SVG of each analysis")
    private boolean plot;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description = "tr-bdf2, esdirk4, sdirk2, gear, trap or euler (default: .options method, else esdirk4)")
    private @Nullable String method;

    @Option(names = "--max-step", paramLabel = "S", description = "longest time step (s)")
    private double maxStep = Double.POSITIVE_INFINITY;

    @Mixin
    private CommonOptions common = new CommonOptions();

    SimulateCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        common.threads();
        if (!(maxStep > 0)) {
            throw new InputException("--max-step " + maxStep + ": must be positive (s)");
        }
        SimulateRequest request = new SimulateRequest(
                netlist.file(),
                netlist.reading(),
                out,
                force,
                Choice.of(SimulateRequest.Format.class, "--format", format),
                OutputTimes.of(points),
                plot,
                tolerance(),
                maxStep,
                method == null ? Method.NETLIST : Choice.of(Method.class, "--method", method),
                CommandText.of(spec.commandLine()),
                Displays.progress(spec.commandLine().getErr(), common.quiet),
                stop);
        SimulateRun.run(request, line -> {
            if (!common.quiet) {
                spec.commandLine().getErr().println(line);
            }
        });
        return ExitCode.OK.code();
    }

    private OptionalDouble tolerance() {
        if (reltol == null) {
            return OptionalDouble.empty();
        }
        if (!(reltol >= 1e-12 && reltol <= 0.1)) {
            throw new InputException(String.format(Locale.ROOT, "--reltol %s: must be from 1e-12 to 0.1", reltol));
        }
        return OptionalDouble.of(reltol);
    }
}
