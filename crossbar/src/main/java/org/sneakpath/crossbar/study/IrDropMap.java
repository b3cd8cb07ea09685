package org.sneakpath.crossbar.study;

import org.sneakpath.crossbar.ReadStatus;

/**
 * What the lines of an array take in one read; see {@link IrDrop}. The arrays are this record's own.
 *
 * @param rows of the array
 * @param columns of the array
 * @param loss voltage lost per cell (V), row-major; negative where lines lift a cell above its word line's source
 * @param currents out of the bit lines (A)
 * @param idealCurrents out of perfect bit lines of perfect word lines (A)
 * @param status how the solve ended
 */
@SuppressWarnings("ArrayRecordComponent") // up to millions of cells; equal by identity on purpose
public record IrDropMap(
        int rows, int columns, double[] loss, double[] currents, double[] idealCurrents, ReadStatus status) {
    /** The cell that loses most, in magnitude, row-major. */
    public int worstCell() {
        int worst = 0;
        for (int c = 1; c < loss.length; c++) {
            worst = Math.abs(loss[c]) > Math.abs(loss[worst]) ? c : worst;
        }
        return worst;
    }

    /** Loss of the cell that loses most (V). */
    public double worst() {
        return loss[worstCell()];
    }

    /** Mean loss of all cells (V). */
    public double mean() {
        double sum = 0;
        for (double v : loss) {
            sum += v;
        }
        return sum / loss.length;
    }

    /** What a column's current lacks, (I_j° − I_j)/I_j°; NaN or infinite where the ideal current is zero. */
    public double relativeError(int column) {
        return (idealCurrents[column] - currents[column]) / idealCurrents[column];
    }

    /** The column with the greatest |I_j° − I_j|. */
    public int worstColumn() {
        int worst = 0;
        double greatest = -1;
        for (int j = 0; j < columns; j++) {
            double error = Math.abs(idealCurrents[j] - currents[j]);
            if (error > greatest) {
                greatest = error;
                worst = j;
            }
        }
        return worst;
    }
}
