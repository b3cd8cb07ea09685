package org.sneakpath.crossbar.cell;

import java.util.List;

/**
 * Which branches meet at which node of a cell: incidences a_bj, 1 where branch b leaves node j and −1 where it enters, and with them
 * sums over all that meet there,
 * <pre>
 *   Σ_b a_bj·i_b        Σ_b Σ_c a_bj·(∂i_b/∂v_c)·a_cl        v_b = a_b·v + Σ_j a_bj·y_j
 * </pre>
 * Columns are the first terminal, the inner nodes, the second terminal. Cost of a slope: at most 4 terms for each pair of branches of
 * a part that joins both nodes.
 */
final class CellGraph {
    /** The first terminal. */
    static final int FIRST = 0;

    /** The second terminal. */
    final int second;
    /** Number of inner nodes, which are columns 1 to that. */
    final int nodes;

    private final CellPart[] parts;
    private final int cells;
    private final int width;
    /** a of each part, {@code [b·width + column]}. */
    private final double[][] incidence;

    CellGraph(List<CellPart> placed) {
        parts = placed.toArray(CellPart[]::new);
        cells = parts[0].batch.n;
        int innerNodes = 0;
        for (CellPart part : parts) {
            innerNodes = Math.max(innerNodes, part.firstNode + part.nodes.size());
        }
        nodes = innerNodes;
        width = nodes + 2;
        second = width - 1;
        incidence = new double[parts.length][];
        for (int p = 0; p < parts.length; p++) {
            CellPart part = parts[p];
            incidence[p] = new double[part.branches * width];
            for (int b = 0; b < part.branches; b++) {
                join(p, b, part.from[b], 1);
                join(p, b, part.to[b], -1);
            }
        }
    }

    private void join(int p, int b, int node, double sign) {
        if (node != CellPart.NONE) {
            int column = node == CellPart.WORD ? FIRST : node == CellPart.BIT ? second : node + 1;
            incidence[p][b * width + column] += sign;
        }
    }

    /** a of branch b of a part at a node. */
    double incidence(int p, int b, int column) {
        return incidence[p][b * width + column];
    }

    /** Sets the branch voltages of a cell for v and the potentials {@code y[j·cells + k]} of its inner nodes. */
    void place(int k, double v, double[] y) {
        for (int p = 0; p < parts.length; p++) {
            double[] a = incidence[p];
            for (int b = 0; b < parts[p].branches; b++) {
                double sum = a[b * width] * v;
                for (int j = 0; j < nodes; j++) {
                    if (a[b * width + 1 + j] != 0) {
                        sum += a[b * width + 1 + j] * y[j * cells + k];
                    }
                }
                parts[p].batch.v[b * cells + k] = sum;
            }
        }
    }

    /** Current out of a node, or into a terminal, of a cell (A). */
    double current(int column, int k) {
        double sum = 0;
        for (int p = 0; p < parts.length; p++) {
            for (int b = 0; b < parts[p].branches; b++) {
                double a = incidence[p][b * width + column];
                if (a != 0) {
                    sum += a * parts[p].batch.i[b * cells + k];
                }
            }
        }
        return sum;
    }

    /** ∂(that current)/∂(potential of another node) (S). */
    double slope(int row, int column, int k) {
        double sum = 0;
        for (int p = 0; p < parts.length; p++) {
            double[] a = incidence[p];
            int branches = parts[p].branches;
            for (int b = 0; b < branches; b++) {
                double left = a[b * width + row];
                for (int c = 0; c < branches && left != 0; c++) {
                    double right = a[c * width + column];
                    if (right != 0) {
                        sum += left * right * parts[p].batch.didv[(b * branches + c) * cells + k];
                    }
                }
            }
        }
        return sum;
    }

    /**
     * ∂(that current)/∂(quantity of a part).
     *
     * @param partials of branch currents, {@code [(b·stride + index)·cells + k]}
     */
    double byQuantity(int p, double[] partials, int stride, int index, int column, int k) {
        double sum = 0;
        for (int b = 0; b < parts[p].branches; b++) {
            double a = incidence[p][b * width + column];
            if (a != 0) {
                sum += a * partials[(b * stride + index) * cells + k];
            }
        }
        return sum;
    }

    /** ∂(rate of a state of a part)/∂(potential of a node). */
    double rateByPotential(int p, int state, int column, int k) {
        CellPart part = parts[p];
        double[] a = incidence[p];
        double sum = 0;
        for (int b = 0; b < part.branches; b++) {
            if (a[b * width + column] != 0) {
                sum += a[b * width + column] * part.batch.dfdv[(state * part.branches + b) * cells + k];
            }
        }
        return sum;
    }
}
