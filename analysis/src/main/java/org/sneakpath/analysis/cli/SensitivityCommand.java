package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.sensitivity.ByteCount;
import org.sneakpath.analysis.sensitivity.SensitivityReport;
import org.sneakpath.analysis.sensitivity.SensitivityRequest;
import org.sneakpath.analysis.sensitivity.SensitivityRun;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code sneakpath sensitivity}. */
final class SensitivityCommand implements Callable<Integer> {
    private final CommandSpec spec;
    private final NetlistOptions netlist = new NetlistOptions();

    private final OptionSpec objectives = OptionSpec.builder("--of")
            .required(true)
            .paramLabel("RESULT")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                    "v(a)@1m, v(a,b)@1m, i(vs)@1m; v(a) at the end of the transient, or at the operating point of a "
                            + "netlist without .tran; integ, avg, rms, max, min or pp of a signal, as in integ(v(a)*i(vs), from, to); "
                            + "cross(v(a), level, n) or fall(...): time of the n-th crossing; measure NAME. May be repeated")
            .build();

    private final OptionSpec out = OptionSpec.builder("--out")
            .paramLabel("DIR")
            .type(Path.class)
            .description("folder for sensitivity.csv and run.json")
            .build();

    private final OptionSpec force =
            NetlistOptions.flag("--force", "write even if DIR holds files that are not a run's");

    private final OptionSpec top = OptionSpec.builder("--top")
            .paramLabel("N")
            .type(int.class)
            .defaultValue("20")
            .description("lines shown of each table (default: ${DEFAULT-VALUE})")
            .build();

    private final OptionSpec reltol = OptionSpec.builder("--reltol")
            .paramLabel("X")
            .type(double.class)
            .defaultValue("1e-6")
            .description("accuracy of waveforms, relative to their size (default: ${DEFAULT-VALUE})")
            .build();

    private final OptionSpec adjointMemory = OptionSpec.builder("--adjoint-memory")
            .paramLabel("SIZE")
            .type(String.class)
            .defaultValue("1GiB")
            .description(
                    "unknowns kept for the way back; beyond it, steps are computed twice. 64 bytes a step and the results that "
                            + "are asked for come on top (default: "
                            + "${DEFAULT-VALUE})")
            .build();

    private SensitivityCommand() {
        this.spec = CommandSpec.wrapWithoutInspection(this);
        spec.name("sensitivity");
        spec.usageMessage()
                .sortOptions(false)
                .header(
                        "Differentiate a result of a SPICE netlist by every number in it.",
                        "",
                        "Examples:",
                        "  sneakpath sensitivity filter.cir --of 'v(out)@1m'",
                        "  sneakpath sensitivity neuron.cir --of 'cross(v(out), 0.5, 3)' --of 'measure energy' --out out/neuron",
                        "  sneakpath sensitivity write.cir --of 'integ(v(a)*i(vs), 0, 10u)' --reltol 1e-8 --top 50",
                        "")
                .description(
                        "Prints what matters most, by the size of p/L dL/dp; sensitivity.csv in DIR holds everything. Numbers in the "
                                + "middle of an expression are constants: name them with .param.",
                        "");
        netlist.addTo(spec, List.of(objectives, out, force, top, reltol, adjointMemory));
    }

    /** The command as picocli knows it. */
    static CommandSpec spec() {
        return new SensitivityCommand().spec;
    }

    @Override
    public Integer call() {
        netlist.checkThreads();
        int lines = top.<Integer>getValue();
        double tolerance = reltol.<Double>getValue();
        if (lines < 1) {
            throw new InputException("--top " + lines + ": must be at least 1");
        }
        if (!(tolerance >= 1e-12 && tolerance <= 0.1)) {
            throw new InputException("--reltol " + tolerance + ": must be from 1e-12 to 0.1");
        }
        SensitivityReport report = SensitivityRun.run(new SensitivityRequest(
                netlist.file(),
                netlist.reading(),
                objectives.getValue(),
                Optional.ofNullable(out.<Path>getValue()),
                NetlistOptions.given(force),
                tolerance,
                ByteCount.parse(adjointMemory.getValue(), "--adjoint-memory"),
                CommandText.of(spec.commandLine()),
                Displays.progress(spec.commandLine().getErr(), netlist.quiet())));
        report.table(lines).forEach(spec.commandLine().getOut()::println);
        if (!netlist.quiet()) {
            report.cost().forEach(spec.commandLine().getErr()::println);
        }
        return ExitCode.OK.code();
    }
}
