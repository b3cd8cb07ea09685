package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.List;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code sneakpath simulate}. */
final class SimulateCommand implements Callable<Integer> {
    private final StopSignal stop;
    private final CommandSpec spec;
    private final NetlistOptions netlist = new NetlistOptions();

    private final OptionSpec out = OptionSpec.builder("--out")
            .required(true)
            .paramLabel("DIR")
            .type(Path.class)
            .description("folder for the results")
            .build();

    private final OptionSpec force =
            NetlistOptions.flag("--force", "write even if DIR holds files that are not a run's");

    private final OptionSpec reltol = OptionSpec.builder("--reltol")
            .paramLabel("X")
            .type(Double.class)
            .description("accuracy of waveforms, relative to their size (default: .options reltol, else 1e-3)")
            .build();

    private final OptionSpec format = OptionSpec.builder("--format")
            .paramLabel("csv|raw")
            .type(String.class)
            .defaultValue("csv")
            .description("tables, or SPICE raw files (default: ${DEFAULT-VALUE})")
            .build();

    private final OptionSpec points = OptionSpec.builder("--points")
            .paramLabel("WHERE")
            .type(String.class)
            .defaultValue("both")
            .description("where a transient is written: grid (every tstep), accepted (the points of the integration), "
                    + "both, or a FILE with one time a line (default: ${DEFAULT-VALUE})")
            .build();

    private final OptionSpec plot = NetlistOptions.flag("--plot", "draw an SVG of each analysis");

    private final OptionSpec method = OptionSpec.builder("--method")
            .paramLabel("NAME")
            .type(String.class)
            .description("tr-bdf2, esdirk4, sdirk2, gear, trap or euler (default: .options method, else esdirk4)")
            .build();

    private final OptionSpec maxStep = OptionSpec.builder("--max-step")
            .paramLabel("S")
            .type(double.class)
            .description("longest time step (s)")
            .build();

    private final OptionSpec sameSteps = NetlistOptions.flag(
            "--same-steps", "all parts of the circuit take the same time steps, weakly coupled ones too");

    private SimulateCommand(StopSignal stop) {
        this.stop = stop;
        this.spec = CommandSpec.wrapWithoutInspection(this);
        spec.name("simulate");
        spec.usageMessage()
                .sortOptions(false)
                .header(
                        "Run the analyses of a SPICE netlist.",
                        "",
                        "Examples:",
                        "  sneakpath simulate oscillator.cir --out out/oscillator --plot",
                        "  sneakpath simulate crossbar.cir --out out/crossbar --reltol 1e-6 --format raw",
                        "  sneakpath simulate biolek.cir --out out/biolek --dialect ltspice --points grid",
                        "")
                .description(
                        "Writes DIR/op.csv, dc.csv, ac.csv, noise.csv, tran.csv and measure.csv, as the netlist asks; a summary goes "
                                + "to standard error. A tmax equal to tstep in .tran is read as output spacing only.",
                        "");
        netlist.addTo(spec, List.of(out, force, reltol, format, points, plot, method, maxStep, sameSteps));
    }

    /** The command as picocli knows it. */
    static CommandSpec spec(StopSignal stop) {
        return new SimulateCommand(stop).spec;
    }

    @Override
    public Integer call() {
        netlist.checkThreads();
        Double longest = maxStep.getValue();
        if (longest != null && !(longest > 0)) {
            throw new InputException("--max-step " + longest + ": must be positive (s)");
        }
        String scheme = method.getValue();
        SimulateRequest request = new SimulateRequest(
                netlist.file(),
                netlist.reading(),
                out.getValue(),
                NetlistOptions.given(force),
                Choice.of(SimulateRequest.Format.class, "--format", format.getValue()),
                OutputTimes.of(points.getValue()),
                NetlistOptions.given(plot),
                tolerance(reltol.getValue()),
                longest == null ? Double.POSITIVE_INFINITY : longest,
                scheme == null ? Method.NETLIST : Choice.of(Method.class, "--method", scheme),
                !NetlistOptions.given(sameSteps),
                CommandText.of(spec.commandLine()),
                Displays.progress(spec.commandLine().getErr(), netlist.quiet()),
                stop);
        SimulateRun.run(request, line -> {
            if (!netlist.quiet()) {
                spec.commandLine().getErr().println(line);
            }
        });
        return ExitCode.OK.code();
    }

    private static OptionalDouble tolerance(@Nullable Double given) {
        if (given == null) {
            return OptionalDouble.empty();
        }
        if (!(given >= 1e-12 && given <= 0.1)) {
            throw new InputException(String.format(Locale.ROOT, "--reltol %s: must be from 1e-12 to 0.1", given));
        }
        return OptionalDouble.of(given);
    }
}
