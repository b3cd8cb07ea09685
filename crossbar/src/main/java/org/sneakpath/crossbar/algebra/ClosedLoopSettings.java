package org.sneakpath.crossbar.algebra;

import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.periphery.OperationalAmplifier;

/**
 * What a closed-loop circuit is built from.
 *
 * @param unitConductance conductance of a matrix element of magnitude 1, and of resistors at inputs and inverters (S), positive
 * @param voltsPerUnit voltage that stands for a number 1 (V), positive
 * @param amplifier all operational amplifiers
 * @param wordWire resistance of a word line from cell to cell (ohm)
 * @param bitWire resistance of a bit line from cell to cell (ohm)
 * @param wordEnd resistance from an amplifier's output to the first cell of its word line (ohm)
 * @param bitEnd resistance from the last cell of a bit line to its amplifier's input (ohm)
 */
public record ClosedLoopSettings(
        double unitConductance,
        double voltsPerUnit,
        OperationalAmplifier amplifier,
        double wordWire,
        double bitWire,
        double wordEnd,
        double bitEnd) {
    public ClosedLoopSettings {
        requirePositive("unit conductance", unitConductance, "S");
        requirePositive("volts per unit", voltsPerUnit, "V");
        lines(1, 1, wordWire, bitWire, wordEnd, bitEnd);
    }

    /** Between perfect lines. */
    public ClosedLoopSettings(double unitConductance, double voltsPerUnit, OperationalAmplifier amplifier) {
        this(unitConductance, voltsPerUnit, amplifier, 0, 0, 0, 0);
    }

    /** With line segments of these resistances (ohm), one more at each end. */
    public ClosedLoopSettings withWires(double word, double bit) {
        return new ClosedLoopSettings(unitConductance, voltsPerUnit, amplifier, word, bit, word, bit);
    }

    public ClosedLoopSettings withAmplifier(OperationalAmplifier other) {
        return new ClosedLoopSettings(unitConductance, voltsPerUnit, other, wordWire, bitWire, wordEnd, bitEnd);
    }

    CrossbarSpec lines(int rows, int columns) {
        return lines(rows, columns, wordWire, bitWire, wordEnd, bitEnd);
    }

    private static CrossbarSpec lines(
            int rows, int columns, double wordWire, double bitWire, double wordEnd, double bitEnd) {
        return new CrossbarSpec(rows, columns, wordWire, bitWire, wordEnd, bitEnd);
    }

    private static void requirePositive(String name, double value, String unit) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " = " + value + " " + unit + " is outside (0, Infinity)");
        }
    }
}
