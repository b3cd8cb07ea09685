package org.sneakpath.training;

import org.sneakpath.crossbar.CrossbarSpec;

/**
 * An array that is built: a block of a layer's matrix.
 *
 * @param tileRow counted from 0 among the arrays, downwards
 * @param tileColumn likewise, to the right
 * @param spec its size and its wires
 * @param firstRow first word line of the matrix that is in it
 * @param firstColumn first bit line
 * @param allColumns bit lines of the matrix
 */
public record ArrayBlock(
        int tileRow, int tileColumn, CrossbarSpec spec, int firstRow, int firstColumn, int allColumns) {

    /**
     * Its part of a matrix, row-major; a fresh array.
     *
     * @param all as many numbers as the matrix has cells
     */
    public double[] of(double[] all) {
        int columns = spec.columns();
        double[] block = new double[spec.cells()];
        for (int r = 0; r < spec.rows(); r++) {
            System.arraycopy(all, (firstRow + r) * allColumns + firstColumn, block, r * columns, columns);
        }
        return block;
    }
}
