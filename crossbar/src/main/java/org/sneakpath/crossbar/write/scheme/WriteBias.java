package org.sneakpath.crossbar.write.scheme;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Lines;

/** What a write needs of the lines: potentials, which of them are not connected, gates. Immutable. */
public final class WriteBias {
    private final Bias bias;
    private final boolean floatingWords;
    private final boolean floatingBits;
    private final double[] gates;

    /**
     * @param bias potentials of all lines (V); those of floating lines do not matter
     * @param floatingWords whether word lines other than the selected one float
     * @param floatingBits whether bit lines that no selected cell is on float
     * @param gates potential of each row's gate line (V), copied; empty if there are none
     */
    WriteBias(Bias bias, boolean floatingWords, boolean floatingBits, double[] gates) {
        this.bias = bias;
        this.floatingWords = floatingWords;
        this.floatingBits = floatingBits;
        this.gates = gates.clone();
    }

    /** All lines driven, no gates. */
    static WriteBias driven(Bias bias) {
        return new WriteBias(bias, false, false, new double[0]);
    }

    /** Potentials of all lines; far ends as near ends. */
    public Bias bias() {
        return bias;
    }

    /** Whether any idle lines are not connected. */
    public boolean floats() {
        return floatingWords || floatingBits;
    }

    /** Potential of each row's gate line (V); a copy, empty if there are none. */
    public double[] gates() {
        return gates.clone();
    }

    /** The array as this write has it: with the ends of its floating lines open. */
    public CrossbarSpec lines(CrossbarSpec spec, WriteShot shot) {
        CrossbarSpec written = spec;
        if (floatingWords) {
            written = written.withWordLines(opened(spec.wordLines(), i -> i != shot.row()));
        }
        if (floatingBits) {
            written = written.withBitLines(opened(spec.bitLines(), j -> shot.amplitude(j) == 0));
        }
        return written;
    }

    private static Lines opened(Lines lines, IntPredicate floats) {
        double[] near = new double[lines.count()];
        double[] far = new double[lines.count()];
        double[] segments = new double[lines.count() * (lines.nodes() - 1)];
        for (int line = 0; line < lines.count(); line++) {
            near[line] = floats.test(line) ? Lines.OPEN : lines.near(line);
            far[line] = floats.test(line) ? Lines.OPEN : lines.far(line);
            for (int s = 0; s < lines.nodes() - 1; s++) {
                segments[line * (lines.nodes() - 1) + s] = lines.segment(line, s);
            }
        }
        return Lines.each(lines.count(), lines.nodes(), near, segments, far);
    }

    @Override
    public String toString() {
        return (floatingWords ? "idle word lines floating, " : "") + (floatingBits ? "idle bit lines floating, " : "")
                + "gates " + Arrays.toString(gates);
    }
}
