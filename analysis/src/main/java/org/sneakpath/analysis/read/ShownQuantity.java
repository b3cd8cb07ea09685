package org.sneakpath.analysis.read;

import org.sneakpath.crossbar.ArraySolution;

/** What a map of an array shows of each cell. */
public enum ShownQuantity {
    /** Voltage that the lines take from it (V). */
    LOSS("ir-drop", "IR drop", "V"),
    /** Voltage across it (V). */
    VOLTAGE("cell-voltage", "Cell voltage", "V"),
    /** Current through it (A). */
    CURRENT("cell-current", "Cell current", "A"),
    /** Power that it takes (W). */
    POWER("cell-power", "Cell power", "W");

    private final String file;
    private final String quantity;
    private final String unit;

    ShownQuantity(String file, String quantity, String unit) {
        this.file = file;
        this.quantity = quantity;
        this.unit = unit;
    }

    /** Name of the files, without ending. */
    String file() {
        return file;
    }

    /** As printed. */
    String quantity() {
        return quantity;
    }

    /** SI unit. */
    String unit() {
        return unit;
    }

    /** Values of all cells. */
    double[] values(double[] loss, ArraySolution solution) {
        double[] values = new double[loss.length];
        for (int c = 0; c < values.length; c++) {
            double v = solution.cellVoltages[c];
            double i = solution.cellCurrents[c];
            values[c] = switch (this) {
                case LOSS -> loss[c];
                case VOLTAGE -> v;
                case CURRENT -> i;
                case POWER -> v * i;
            };
        }
        return values;
    }
}
