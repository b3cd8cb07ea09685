package org.sneakpath.training;

import java.util.Arrays;
import java.util.Objects;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.LineBars;
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

    ArrayTile(ArrayBlock block) {
        firstRow = block.firstRow();
        firstColumn = block.firstColumn();
        allColumns = block.allColumns();
        CrossbarSpec wired = block.spec();
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

    /**
     * dL/dR of its lines for given dL/dT. Row i of T is what a read with one volt on word line i answers, so
     * <pre>
     *   dL/dR = Σ_i Σ_j dL/dT_ij · dI_j(e_i)/dR
     * </pre>
     * and it takes two linear solves a row.
     */
    WireBars pullbackWires(double[] operatorBars) {
        take(operatorBars, bars);
        int rows = crossbar.spec().rows();
        int columns = crossbar.spec().columns();
        LineBars word = LineBars.of(crossbar.spec().wordLines());
        LineBars bit = LineBars.of(crossbar.spec().bitLines());
        double[] volts = new double[rows];
        double[] currentBars = new double[columns];
        double[] voltBars = new double[rows]; // nobody asks
        ReadStatus worst = null;
        for (int i = 0; i < rows; i++) {
            Arrays.fill(volts, 0);
            volts[i] = 1;
            System.arraycopy(bars, i * columns, currentBars, 0, columns);
            ReadStatus status = crossbar.readPullback(volts, currentBars, voltBars, conductanceBars, word, bit);
            worst = SynapseArray.worse(worst, status);
        }
        return new WireBars(
                sum(word.segments),
                sum(bit.segments),
                sum(word.near),
                sum(bit.near),
                Objects.requireNonNull(worst, "an array has rows"));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
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
