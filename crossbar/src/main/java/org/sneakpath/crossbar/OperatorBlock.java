package org.sneakpath.crossbar;

import java.util.Arrays;
import org.sneakpath.crossbar.read.BasePotentials;
import org.sneakpath.crossbar.read.TerminalResponse;

/**
 * Workspace of one thread that works on an operator: a few lines are driven, or lifted, together. Holds 16
 * bytes a cell and line.
 */
final class OperatorBlock {
    /** How many fields are solved together. */
    private final int size;

    private final int rows;
    private final int columns;
    private final boolean byRow;
    private final BasePotentials base;
    private final TerminalResponse response;
    private final double[] terminals;
    private final double[] adjointFields;
    private double[] ownFields = new double[0];
    private double residual;
    private double imbalance;

    OperatorBlock(CrossbarSpec spec, BasePotentials base, TerminalResponse response) {
        rows = spec.rows();
        columns = spec.columns();
        byRow = rows <= columns;
        this.base = base;
        this.response = response;
        size = response.together();
        terminals = new double[size * Math.max(rows, columns)];
        adjointFields = new double[size * rows * columns];
    }

    private int solves() {
        return Math.min(rows, columns);
    }

    /** Number of lines in a block. */
    private int size(int block) {
        return Math.min(size, solves() - block * size);
    }

    /** A place for the fields of any block that are not kept. */
    double[] ownFields() {
        if (ownFields.length == 0) {
            ownFields = new double[size * rows * columns];
        }
        return ownFields;
    }

    /** Writes the cell voltages for 1 V on each line of a block (V). */
    void drive(int block, double[] fields) {
        int width = solves();
        Arrays.fill(terminals, 0);
        for (int k = 0; k < size(block); k++) {
            terminals[k * width + block * size + k] = 1;
        }
        residual = byRow
                ? response.rowsDriven(size(block), terminals, fields)
                : response.columnsDriven(size(block), terminals, fields);
        imbalance = response.imbalance();
    }

    /** Writes the block's rows, or columns, of T. */
    void matrix(int block, double[] conductances, double[] fields, double[] matrix) {
        for (int k = 0; k < size(block); k++) {
            int line = block * size + k;
            if (byRow) {
                base.columnSums(conductances, fields, k * matrix.length, matrix, line * columns);
            } else {
                base.rowSums(conductances, fields, k * matrix.length, matrix, line);
            }
        }
    }

    /** Solves for the adjoint fields of a block. */
    void lift(int block, double[] matrixBars) {
        int width = Math.max(rows, columns);
        for (int k = 0; k < size(block); k++) {
            int line = block * size + k;
            for (int l = 0; l < width; l++) {
                terminals[k * width + l] = matrixBars[byRow ? line * columns + l : l * columns + line];
            }
        }
        residual = byRow
                ? response.columnsDriven(size(block), terminals, adjointFields)
                : response.rowsDriven(size(block), terminals, adjointFields);
    }

    /** Adds the block's part of dL/dG for some of the cells; after {@link #lift}. */
    void addTo(double[] conductanceBars, int block, double[] fields, int firstCell, int endCell) {
        int cells = rows * columns;
        for (int k = 0; k < size(block); k++) {
            int at = k * cells;
            for (int c = firstCell; c < endCell; c++) {
                conductanceBars[c] -= fields[at + c] * adjointFields[at + c];
            }
        }
    }

    /** Relative Kirchhoff residual of the latest solves. */
    double residual() {
        return residual;
    }

    /** What no current of the latest {@link #drive} is wrong by more than (A). */
    double imbalance() {
        return imbalance;
    }
}
