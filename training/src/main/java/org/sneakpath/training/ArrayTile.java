package org.sneakpath.training;

import java.util.Arrays;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;

/** One array of a matrix that may be cut into several: a block of its rows and columns. */
final class ArrayTile {
    private final int firstRow;
    private final int firstColumn;
    private final int allColumns;
    private final Crossbar crossbar;
    private final double[] conductances;
    private final double[] bars;
    private final double[] conductanceBars;

    /**
     * @param wired the array with its wires
     * @param allColumns bit lines of the whole matrix
     */
    ArrayTile(CrossbarSpec wired, int firstRow, int firstColumn, int allColumns) {
        this.firstRow = firstRow;
        this.firstColumn = firstColumn;
        this.allColumns = allColumns;
        crossbar = new Crossbar(wired, Cell.ohmic(), Crossbar.DEFAULT_TOLERANCE, 1);
        conductances = new double[wired.cells()];
        bars = new double[wired.cells()];
        conductanceBars = new double[wired.cells()];
    }

    /** Writes its block of all conductances (S) and puts the linear map of the array into that of all. */
    ReadStatus write(double[] all, double[] operator) {
        take(all, conductances);
        crossbar.program(conductances);
        put(crossbar.operator().matrix(), operator);
        return crossbar.operator().status();
    }

    /** Puts dL/dG of its block for given dL/dT. */
    ReadStatus pullback(double[] operatorBars, double[] allConductanceBars) {
        take(operatorBars, bars);
        Arrays.fill(conductanceBars, 0);
        ReadStatus status = crossbar.operator().pullback(bars, conductanceBars);
        put(conductanceBars, allConductanceBars);
        return status;
    }

    private void take(double[] all, double[] block) {
        int columns = crossbar.spec().columns();
        for (int r = 0; r < crossbar.spec().rows(); r++) {
            System.arraycopy(all, (firstRow + r) * allColumns + firstColumn, block, r * columns, columns);
        }
    }

    private void put(double[] block, double[] all) {
        int columns = crossbar.spec().columns();
        for (int r = 0; r < crossbar.spec().rows(); r++) {
            System.arraycopy(block, r * columns, all, (firstRow + r) * allColumns + firstColumn, columns);
        }
    }
}
