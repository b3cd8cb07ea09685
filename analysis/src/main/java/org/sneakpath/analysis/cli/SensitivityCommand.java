package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.sensitivity.ByteCount;
import org.sneakpath.analysis.sensitivity.SensitivityReport;
import org.sneakpath.analysis.sensitivity.SensitivityRequest;
import org.sneakpath.analysis.sensitivity.SensitivityRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath sensitivity}. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Differentiate a result of a SPICE netlist by every number in it.",
            "",
            "Examples:",
            "  sneakpath sensitivity filter.cir --of 'v(out)@1m'",
            "  sneakpath sensitivity neuron.cir --of 'cross(v(out), 0.5, 3)' --of 'measure energy' --out out/neuron",
            "  sneakpath sensitivity write.cir --of 'integ(v(a)*i(vs), 0, 10u)' --reltol 1e-8 --top 50",
            ""
        },
        description = {
            "Prints what matters most, by the size of p/L dL/dp; sensitivity.csv in DIR holds everything. Numbers in the "
                    + "middle of an expression are constants: name them with .param.",
            ""
        })
final class SensitivityCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private NetlistOptions netlist = new NetlistOptions();

    @Option(
            names = "--of",
            required = true,
            paramLabel = "RESULT",
            description =
                    "v(a)@1m, v(a,b)@1m, i(vs)@1m; v(a) at the end of the transient, or at the operating point of a "
                            + "netlist without .tran; integ, avg, rms, max, min or pp of a signal, as in integ(v(a)*i(vs), from, to); "
                            + "cross(v(a), level, n) or fall(...): time of the n-th crossing; measure NAME. May be repeated")
    private List<String> objectives = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "folder for sensitivity.csv and run.json")
    private @Nullable Path out;

    @Option(names = "--force", description = "write even if DIR holds files that are not a run's")
    private boolean force;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "lines shown of each table (default: ${DEFAULT-VALUE})")
    private int top = 20;

    @Option(
            names = "--reltol",
            paramLabel = "X",
            defaultValue = "1e-6",
            description = "accuracy of waveforms, relative to their size (default: ${DEFAULT-VALUE})")
    private double reltol = 1e-6;

    @Option(
            names = "--adjoint-memory",
            paramLabel = "SIZE",
            defaultValue = "1GiB",
            description =
                    "unknowns kept for the way back; beyond it, steps are computed twice. 64 bytes a step and the results that "
                            + "are asked for come on top (default: "
                            + "${DEFAULT-VALUE})")
    private String adjointMemory = "1GiB";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        common.threads();
        if (top < 1) {
            throw new InputException("--top " + top + ": must be at least 1");
        }
        if (!(reltol >= 1e-12 && reltol <= 0.1)) {
            throw new InputException("--reltol " + reltol + ": must be from 1e-12 to 0.1");
        }
        SensitivityReport report = SensitivityRun.run(new SensitivityRequest(
                netlist.file(),
                netlist.reading(),
                objectives,
                Optional.ofNullable(out),
                force,
                reltol,
                ByteCount.parse(adjointMemory, "--adjoint-memory"),
                CommandText.of(spec.commandLine()),
                Displays.progress(spec.commandLine().getErr(), common.quiet)));
        report.table(top).forEach(spec.commandLine().getOut()::println);
        if (!common.quiet) {
            report.cost().forEach(spec.commandLine().getErr()::println);
        }
        return ExitCode.OK.code();
    }
}
