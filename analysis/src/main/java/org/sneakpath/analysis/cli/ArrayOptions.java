package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.read.ArrayFiles;
import org.sneakpath.analysis.read.LineFault;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An array and its inputs, for the commands that read them from files. */
final class ArrayOptions {
    /** What rows, columns, ends and files are. */
    static final String ORIENTATION =
            "Rows of G are word lines, driven from the left (near) and, with --far-driver, from the "
                    + "right (far); columns are bit lines, sensed at the bottom (near) and, with --far-sense, at the top (far) "
                    + "by virtual grounds. Both ends of a line are at one potential, and the currents of both are added. Files "
                    + "are NumPy's .npy or CSV without a header, in SI units; results are written as their name says. Values "
                    + "may carry a unit.";

    @Option(
            names = "--conductances",
            required = true,
            paramLabel = "G.csv|npy",
            description = "one row per word line (S, or the unit of --cell MODEL:by=NAME)")
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the other required one
    private Path conductances;

    @Option(
            names = "--voltages",
            required = true,
            paramLabel = "V.csv|npy",
            description = "one row per input vector (V)")
    @SuppressWarnings("NullAway.Init")
    private Path voltages;

    @Option(
            names = "--gates",
            paramLabel = "V|FILE",
            description =
                    "with --cell 1t1r:...: potential of all gate lines, or a .csv or .npy file of one for each (V)")
    private @Nullable String gates;

    @Mixin
    private WireOptions wires = new WireOptions();

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

    /** All of it. */
    ArrayFiles files() {
        List<LineFault> faults = new ArrayList<>();
        openWord.forEach(text -> faults.add(new LineFault(LineFault.Option.OPEN_WORD, text)));
        shortWord.forEach(text -> faults.add(new LineFault(LineFault.Option.SHORT_WORD, text)));
        openBit.forEach(text -> faults.add(new LineFault(LineFault.Option.OPEN_BIT, text)));
        shortBit.forEach(text -> faults.add(new LineFault(LineFault.Option.SHORT_BIT, text)));
        return new ArrayFiles(conductances, voltages, wires.config(), wires.lines(faults), Optional.ofNullable(gates));
    }
}
