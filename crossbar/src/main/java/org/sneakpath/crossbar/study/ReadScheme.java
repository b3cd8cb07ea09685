package org.sneakpath.crossbar.study;

import java.util.Arrays;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Lines;

/**
 * What the lines of an array are connected to while one of its cells is read with a voltage V.
 *
 * <pre>
 *                        selected    other         selected            other
 *                        word line   word lines    bit line            bit lines      sensed
 *   Floating             V           open          virtual ground      open           current
 *   Biased(α, β)         V           α·V           virtual ground      β·V            current
 *   PullUp(R)            0           open          V through R         open           voltage behind R
 * </pre>
 * The pull-up reads a single bit line, as A. Flocke and T. G. Noll (ESSCIRC 2007)
 * and J. Liang and H.-S. P. Wong (IEEE Trans. Electron Devices 57, 2010) do. The array's own resistances, drivers and senses included, stay
 * in place; far ends, where they are connected, follow their near ends, but a line with a pull-up has it at its near end alone.
 */
public sealed interface ReadScheme {
    /** Unselected lines are not connected. */
    static ReadScheme floating() {
        return new Floating();
    }

    /** All lines but the selected word line at 0 V: α = β = 0. */
    static ReadScheme grounded() {
        return new Biased(0, 0);
    }

    /** Unselected lines at V/2: α = β = 1/2. */
    static ReadScheme half() {
        return new Biased(0.5, 0.5);
    }

    /** Unselected word lines at V/3, unselected bit lines at 2V/3: no unselected cell sees more than V/3. */
    static ReadScheme third() {
        return new Biased(1.0 / 3, 2.0 / 3);
    }

    /** A single bit line pulled up through a resistance (ohm). */
    static ReadScheme pullUp(double ohm) {
        return new PullUp(ohm);
    }

    /** Unselected lines are not connected. */
    record Floating() implements ReadScheme {}

    /**
     * Unselected lines are driven.
     *
     * @param word α, potential of unselected word lines in parts of V
     * @param bit β, potential of unselected bit lines in parts of V
     */
    record Biased(double word, double bit) implements ReadScheme {
        public Biased {
            if (!Double.isFinite(word) || !Double.isFinite(bit)) {
                throw new IllegalArgumentException("unselected lines at " + word + " and " + bit
                        + " times the read voltage: both must be finite; 0.5 and 0.5 are usual");
            }
        }
    }

    /**
     * The selected word line is grounded, the selected bit line hangs on V through a resistor, unselected lines float. Cells are
     * passed from bit to word line: their voltage is negative for V above 0.
     *
     * @param ohm R (ohm), positive and finite; the resistance of a cell that conducts well gives the widest swing of a single
     *     cell
     */
    record PullUp(double ohm) implements ReadScheme {
        public PullUp {
            if (!(ohm > 0 && ohm < Lines.OPEN)) {
                throw new IllegalArgumentException("pull-up = " + ohm
                        + " ohm is outside (0, Infinity); the resistance of a cell that conducts well is usual");
            }
        }
    }

    /** The lines of an array as they are connected while the cell at that row and column is read. */
    default CrossbarSpec connected(CrossbarSpec array, int row, int column) {
        if (this instanceof Biased) {
            return array;
        }
        Lines word = alone(array.wordLines(), row, 0, array.wordLines().far(row));
        Lines bit = this instanceof PullUp load
                ? alone(array.bitLines(), column, load.ohm(), Lines.OPEN)
                : alone(array.bitLines(), column, 0, array.bitLines().far(column));
        return new CrossbarSpec(array.rows(), array.columns(), word, bit);
    }

    /** The lines with both ends of all but one open. */
    private static Lines alone(Lines lines, int selected, double load, double farEnd) {
        int pieces = lines.nodes() - 1;
        double[] near = new double[lines.count()];
        double[] far = new double[lines.count()];
        double[] segments = new double[lines.count() * pieces];
        Arrays.fill(near, Lines.OPEN);
        Arrays.fill(far, Lines.OPEN);
        near[selected] = lines.near(selected) + load;
        far[selected] = farEnd;
        for (int line = 0; line < lines.count(); line++) {
            for (int s = 0; s < pieces; s++) {
                segments[line * pieces + s] = lines.segment(line, s);
            }
        }
        return Lines.each(lines.count(), lines.nodes(), near, segments, far);
    }

    /**
     * Potentials of all terminals while the cell at that row and column is read.
     *
     * @param volts V (V)
     */
    default Bias bias(int rows, int columns, int row, int column, double volts) {
        double[] word = new double[rows];
        double[] bit = new double[columns];
        if (this instanceof PullUp) {
            bit[column] = volts;
            return Bias.write(word, bit);
        }
        if (this instanceof Biased biased) {
            Arrays.fill(word, biased.word() * volts);
            Arrays.fill(bit, biased.bit() * volts);
        }
        word[row] = volts;
        bit[column] = 0;
        return Bias.write(word, bit);
    }

    /** 1 if the sensed current flows into the bit line's terminal, −1 if out of it. */
    default int direction() {
        return this instanceof PullUp ? -1 : 1;
    }
}
