package org.sneakpath.crossbar;

import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.cell.ProgrammedQuantity;

/** What an array may be programmed with. */
final class AdmissibleValues {
    private AdmissibleValues() {}

    /**
     * Passes admissible values.
     *
     * @param quantity what they are; null for conductances (S)
     * @param columns of the array
     * @throws IllegalArgumentException naming row, column and value of the first that is not admissible, and the range
     */
    static void require(@Nullable ProgrammedQuantity quantity, double[] values, int columns) {
        for (int c = 0; c < values.length; c++) {
            if (quantity == null) {
                requireConductance(values[c], c, columns);
            } else {
                require(quantity, values[c], c, columns);
            }
        }
    }

    private static void requireConductance(double g, int c, int columns) {
        if (!(g >= 0 && g < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "conductance of " + at(c, columns) + " is " + g + " S; must be finite and at least 0 S");
        }
    }

    private static void require(ProgrammedQuantity quantity, double value, int c, int columns) {
        try {
            quantity.require(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(at(c, columns) + ": " + e.getMessage(), e);
        }
    }

    private static String at(int c, int columns) {
        return "row " + c / columns + ", column " + c % columns;
    }
}
