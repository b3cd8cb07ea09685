package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.Requirement;
import org.sneakpath.analysis.write.CrossbarDisturb;
import org.sneakpath.analysis.write.DisturbRequest;
import org.sneakpath.analysis.write.DisturbSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath crossbar disturb}. */
@Command(
        name = "disturb",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Write one cell again and again: half-selected voltages, sneak currents, and drifts of all other cells.",
            "",
            "Examples:",
            "  sneakpath crossbar disturb --initial G.csv --pulses epiram --cell sinh:v0=0.3 --amplitude 1.6V \\",
            "      --word-wire 2.5 --bit-wire 2.5 --schemes half,third --counts 1,100,5000 \\",
            "      --require 'third_disturbed<=0' --out out/disturb",
            "  sneakpath crossbar disturb --initial X.csv --cell vteam:by=x,rOn=10kohm,rOff=100kohm,vOn=-0.5,vOff=0.5 \\",
            "      --amplitude -1.2V --width 1us --word-wire 5 --bit-wire 5 --out out/vteam",
            ""
        },
        description = {
            "Rows of the file are word lines, columns are bit lines. Voltages are from word to bit line; currents are sums of "
                    + "magnitudes over the cells of a role. Prints a table and writes DIR/voltages.csv (the first pulse by role), "
                    + "drifts.csv (after each of --counts), pictures of drifts (drift-curve) and of the voltage across each "
                    + "cell (stress-SCHEME), and run.json with all metrics, named SCHEME_METRIC.",
            ""
        })
final class CrossbarDisturbCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the required options below
    private CommandSpec spec;

    @Option(
            names = "--initial",
            required = true,
            paramLabel = "X.csv",
            description = "conductances (--pulses, S) or states (--cell MODEL:by=STATE) before, one line per word line")
    @SuppressWarnings("NullAway.Init")
    private Path initial;

    @Option(
            names = "--amplitude",
            required = true,
            paramLabel = "V",
            description = "of each pulse, from word to bit line")
    @SuppressWarnings("NullAway.Init")
    private String amplitude;

    @Option(names = "--row", paramLabel = "N", description = "word line of the written cell, from 0 (default: 0)")
    private int row;

    @Option(names = "--column", paramLabel = "N", description = "bit line of the written cell, from 0 (default: 0)")
    private int column;

    @Option(
            names = "--width",
            paramLabel = "S",
            defaultValue = "100 ns",
            description = "of pulses (default: ${DEFAULT-VALUE})")
    private String width = "100 ns";

    @Option(
            names = "--schemes",
            paramLabel = "NAME,...",
            split = ",",
            hideParamSyntax = true,
            defaultValue = "half,third",
            description =
                    "half: V/2; third: V/3; grounded, floating: all of V from the word line, idle lines so (default: "
                            + "${DEFAULT-VALUE})")
    private List<String> schemes = List.of();

    @Option(
            names = "--counts",
            paramLabel = "N,...",
            defaultValue = "1,10,100,1000,10000",
            description = "numbers of pulses after which to look (default: ${DEFAULT-VALUE})")
    private String counts = "";

    @Option(
            names = "--share",
            paramLabel = "X",
            defaultValue = "0.1",
            description = "pulses are given in bundles of up to this part of those before (default: ${DEFAULT-VALUE})")
    private double share = 0.1;

    @Option(
            names = "--read-voltage",
            paramLabel = "V",
            defaultValue = "0.2 V",
            description = "at which conductances are compared (default: ${DEFAULT-VALUE})")
    private String readVoltage = "0.2 V";

    @Option(
            names = "--allowed",
            paramLabel = "S|%",
            defaultValue = "1 %",
            description =
                    "a cell is disturbed if its conductance changes by more: a conductance, or a part of the mean one "
                            + "(default: ${DEFAULT-VALUE})")
    private String allowed = "1 %";

    @Mixin
    private WrittenLineOptions lines = new WrittenLineOptions();

    @Mixin
    private WrittenCellOptions cells = new WrittenCellOptions();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of all that is drawn (default: 1)")
    private long seed = 1;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the results")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "write even if DIR holds files that are not a run's")
    private boolean force;

    @Option(
            names = "--require",
            paramLabel = "CONDITION",
            description =
                    "exit 5 unless a metric of run.json fulfils it, such as 'half_disturbed<=0'; may be given again")
    private List<String> requirements = List.of();

    @Option(names = "--dry-run", description = "check everything and say what would be done, then stop")
    private boolean dryRun;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        common.threads();
        if (seed < 0) {
            throw new InputException("--seed " + seed + ": must be at least 0");
        }
        DisturbRequest request = request();
        List<Requirement> wanted = requirements.stream().map(Requirement::parse).toList();
        wanted.forEach(requirement -> requirement.requireKnown(DisturbSummary.names(request.schemes())));
        PrintWriter table = spec.commandLine().getOut();
        CrossbarDisturb disturb = new CrossbarDisturb(request);
        if (dryRun) {
            disturb.plan().forEach(table::println);
            table.flush();
            return ExitCode.OK.code();
        }
        DisturbSummary summary = disturb.run();
        summary.lines().forEach(table::println);
        table.flush();
        wanted.forEach(requirement -> requirement.check(summary.metrics()));
        return ExitCode.OK.code();
    }

    private DisturbRequest request() {
        List<String> named = schemes.stream().map(String::strip).toList();
        return new DisturbRequest(
                initial,
                lines.lines(),
                cells.cells("half"),
                named,
                row,
                column,
                amplitude,
                width,
                counts,
                share,
                readVoltage,
                allowed,
                seed,
                out,
                force,
                CommandText.of(spec.commandLine()),
                Displays.progress(spec.commandLine().getErr(), common.quiet));
    }
}
