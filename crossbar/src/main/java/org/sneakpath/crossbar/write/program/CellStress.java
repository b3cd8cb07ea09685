package org.sneakpath.crossbar.write.program;

import org.sneakpath.crossbar.write.scheme.CellRole;
import org.sneakpath.crossbar.write.scheme.WriteShot;

/** The worst voltage that each cell of an array saw in writes of others. Rows may be noted by threads of their own. */
final class CellStress {
    private final int columns;
    private final double[] worst;

    CellStress(int rows, int columns) {
        this.columns = columns;
        worst = new double[rows * columns];
    }

    /**
     * Notes a write.
     *
     * @param voltages across cells (V)
     * @param firstRow row of the array in which the first of them lies
     */
    void note(WriteShot shot, double[] voltages, int firstRow) {
        for (int k = 0; k < voltages.length; k++) {
            int row = firstRow + k / columns;
            if (shot.role(row, k % columns) != CellRole.SELECTED) {
                int at = firstRow * columns + k;
                worst[at] = Math.max(worst[at], Math.abs(voltages[k]));
            }
        }
    }

    /** (V); a copy. */
    double[] values() {
        return worst.clone();
    }
}
