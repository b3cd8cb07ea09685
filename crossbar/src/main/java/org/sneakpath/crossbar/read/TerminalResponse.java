package org.sneakpath.crossbar.read;

import java.util.Arrays;

/**
 * Cell voltages of an array, linearised at given slopes, when its terminals are driven.
 *
 * <p>With word-line sources at V and virtual grounds at U (usually 0), the cell (i,j) would see V_i − U_j if the lines were
 * perfect; its actual voltage is
 * <pre>
 *   d(i,j) = V_i − U_j + x_w(i,j) − x_b(i,j)        x = {@link ReadSolver} with sources s = g·(V_i − U_j)
 * </pre>
 * Driving the rows answers a read; driving the columns answers its adjoint, since the same symmetric matrix serves both.
 *
 * <p>Cost beside the linear solves: 6 flops and 6 accesses per cell and field.
 */
public final class TerminalResponse {
    /** How many fields are solved together. */
    private static final int BLOCK = 8;

    private final int rows;
    private final int columns;
    private final ReadSolver solver;
    private final double[] slopes;
    private boolean factored;
    private boolean regular;
    private double[] sources;
    private double[] word;
    private double[] bit;

    public TerminalResponse(int rows, int columns, ReadSolver solver) {
        this.rows = rows;
        this.columns = columns;
        this.solver = solver;
        slopes = new double[rows * columns];
        sources = new double[0];
        word = new double[0];
        bit = new double[0];
    }

    /** Linearises the cells at these slopes (S, copied). The factorisation waits until something is driven. */
    public void linearise(double[] cellSlopes) {
        System.arraycopy(cellSlopes, 0, slopes, 0, slopes.length);
        factored = false;
    }

    /** Writes how far the line nodes of each cell are from their terminals in the latest single field (V). */
    public void deviations(double[] wordNodes, double[] bitNodes) {
        System.arraycopy(word, 0, wordNodes, 0, slopes.length);
        System.arraycopy(bit, 0, bitNodes, 0, slopes.length);
    }

    /**
     * Cell voltages with the rows driven and the columns grounded.
     *
     * @param count number of input vectors
     * @param voltages {@code [k·rows + i]} (V)
     * @param drops {@code [k·cells + cell]} (V), overwritten
     * @return relative Kirchhoff residual
     */
    public double rowsDriven(int count, double[] voltages, double[] drops) {
        return driven(true, count, voltages, drops);
    }

    /**
     * Cell voltages with the columns' virtual grounds lifted and the rows at zero.
     *
     * @param count number of input vectors
     * @param voltages {@code [k·columns + j]} (V)
     * @param drops {@code [k·cells + cell]} (V), overwritten
     * @return relative Kirchhoff residual
     */
    public double columnsDriven(int count, double[] voltages, double[] drops) {
        return driven(false, count, voltages, drops);
    }

    private double driven(boolean byRow, int count, double[] voltages, double[] drops) {
        int cells = slopes.length;
        if (!factored) {
            regular = solver.factor(slopes);
            factored = true;
        }
        if (!regular) {
            reserve(cells);
            Arrays.fill(drops, 0, count * cells, Double.NaN);
            Arrays.fill(word, Double.NaN);
            Arrays.fill(bit, Double.NaN);
            return Double.NaN;
        }
        double residual = 0;
        for (int first = 0; first < count; first += BLOCK) {
            int block = Math.min(BLOCK, count - first);
            reserve(block * cells);
            for (int k = 0; k < block; k++) {
                int at = (first + k) * cells;
                perfect(byRow, voltages, first + k, drops, at);
                for (int c = 0; c < cells; c++) {
                    sources[k * cells + c] = slopes[c] * drops[at + c];
                }
            }
            residual = Math.max(residual, solver.solve(block, sources, word, bit)); // NaN stays NaN
            for (int c = 0; c < block * cells; c++) {
                drops[first * cells + c] += word[c] - bit[c];
            }
        }
        return residual;
    }

    /** Writes V_i (rows driven) or −U_j (columns driven): the cell voltages between perfect lines. */
    private void perfect(boolean byRow, double[] voltages, int k, double[] drops, int at) {
        for (int i = 0; i < rows; i++) {
            int row = at + i * columns;
            if (byRow) {
                Arrays.fill(drops, row, row + columns, voltages[k * rows + i]);
            } else {
                for (int j = 0; j < columns; j++) {
                    drops[row + j] = -voltages[k * columns + j];
                }
            }
        }
    }

    private void reserve(int length) {
        if (sources.length < length) {
            sources = new double[length];
            word = new double[length];
            bit = new double[length];
        }
    }
}
