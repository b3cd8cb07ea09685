package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.Requirement;
import org.sneakpath.analysis.write.CrossbarWrite;
import org.sneakpath.analysis.write.WriteRequest;
import org.sneakpath.analysis.write.WriteSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath crossbar write}. */
@Command(
        name = "write",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Program an array with wire resistance: pulses of growing height, each followed by a read.",
            "",
            "Examples:",
            "  sneakpath crossbar write --targets G.csv --scheme gate --access '5 kohm' --pulses epiram \\",
            "      --set 1V:50mV:2.2V --reset -1V:-50mV:-2.2V --band '0.1 uS' --word-wire 0.2 --bit-wire 0.2 \\",
            "      --passes 2 --require 'in_band>=0.99' --out out/write",
            "  sneakpath crossbar write --targets G.csv --scheme half \\",
            "      --cell vteam:by=x,rOn=10kohm,rOff=100kohm,vOn=-0.5,vOff=0.5,kOn=-6e-3,kOff=6e-3,aOff=3,x=1 \\",
            "      --set -0.58:-0.01:-0.98 --reset 0.58:0.01:0.98 --width 1us --band '3 %' \\",
            "      --word-wire 5 --bit-wire 5 --out out/vteam",
            ""
        },
        description = {
            "Rows of G are word lines, driven from the left; columns are bit lines. Files are CSV without a header, in SI "
                    + "units; values may carry a unit. Voltages are from word to bit line. Prints a table and writes "
                    + "DIR/conductances.csv (S, lines left out), seen.csv (the last read), states.csv, pulses.csv, pictures "
                    + "of stress, errors and pulses, and run.json with all metrics.",
            ""
        })
final class CrossbarWriteCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the required options below
    private CommandSpec spec;

    @Option(
            names = "--targets",
            required = true,
            paramLabel = "G.csv",
            description = "conductances that reads should see, one line per word line (S)")
    @SuppressWarnings("NullAway.Init")
    private Path targets;

    @Option(
            names = "--initial",
            paramLabel = "X.csv",
            description =
                    "conductances (--pulses, S) or states (--cell MODEL:by=STATE) before; default: as fabricated, "
                            + "devices with --pulses at their least conductance")
    private @Nullable Path initial;

    @Mixin
    private WrittenLineOptions lines = new WrittenLineOptions();

    @Option(
            names = "--scheme",
            paramLabel = "SCHEME",
            defaultValue = "half",
            description =
                    "half: V/2; third: V/3; grounded, floating: all of V from the word line, idle lines so; gate: 1T1R, "
                            + "gates along rows (default: ${DEFAULT-VALUE})")
    private String scheme = "half";

    @Mixin
    private AccessOptions access = new AccessOptions();

    @Mixin
    private WrittenCellOptions cells = new WrittenCellOptions();

    @Mixin
    private WritePulseOptions pulses = new WritePulseOptions();

    @Option(
            names = "--levels",
            paramLabel = "N",
            defaultValue = "32",
            description = "errors are counted in levels, N from the least to the greatest target (default: "
                    + "${DEFAULT-VALUE})")
    private int levels = 32;

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
            description = "exit 5 unless a metric of run.json fulfils it, such as 'in_band>=0.99'; may be given again")
    private List<String> requirements = List.of();

    @Option(names = "--dry-run", description = "check everything and say what would be done, then stop")
    private boolean dryRun;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        if (seed < 0) {
            throw new InputException("--seed " + seed + ": must be at least 0");
        }
        List<Requirement> wanted = requirements.stream().map(Requirement::parse).toList();
        wanted.forEach(requirement -> requirement.requireKnown(WriteSummary.names()));
        PrintWriter table = spec.commandLine().getOut();
        CrossbarWrite write = new CrossbarWrite(request());
        if (dryRun) {
            write.plan().forEach(table::println);
            table.flush();
            return ExitCode.OK.code();
        }
        WriteSummary summary = write.run();
        summary.lines().forEach(table::println);
        table.flush();
        wanted.forEach(requirement -> requirement.check(summary.metrics()));
        return ExitCode.OK.code();
    }

    private WriteRequest request() {
        return new WriteRequest(
                targets,
                Optional.ofNullable(initial),
                lines.lines(),
                cells.cells(scheme, access),
                pulses.pulses(),
                levels,
                seed,
                common.threads(),
                out,
                force,
                CommandText.of(spec.commandLine()),
                Displays.progress(spec.commandLine().getErr(), common.quiet));
    }
}
