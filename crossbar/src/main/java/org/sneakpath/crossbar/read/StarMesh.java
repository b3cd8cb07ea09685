package org.sneakpath.crossbar.read;

import java.util.Arrays;

/**
 * Direct solution of a network of conductances by star–mesh transformations.
 *
 * <p>Node k, with conductances c_ik to its remaining neighbours and s_k to the terminals, is removed by the transformation
 * that leaves all other nodes' currents as they were:
 * <pre>
 *   d_k  = s_k + Σ_i c_ik
 *   c_ij ← c_ij + c_ik·c_jk / d_k        s_i ← s_i + c_ik·s_k / d_k
 * </pre>
 * This is the Cholesky factorisation A = L·D·Lᵀ of the nodal matrix, L_ik = −c_ik / d_k, except that pivots are sums of
 * conductances instead of differences of matrix elements. Nothing is ever subtracted, so every quantity keeps its relative
 * accuracy however far the conductances lie apart (C. O'Cinneide, Numer. Math. 73, 1996), the transformation cannot break
 * down, and a wire of nano-ohms behind a driver of kilo-ohms costs no digits.
 *
 * <p>Cost with the pattern's N entries, column k having n_k: about Σ n_k² flops to eliminate; 4·N flops and 24·N bytes read to
 * solve for all right-hand sides of one call. Memory 12·N bytes and 8 bytes per edge.
 */
final class StarMesh {
    private final int n;
    private final EliminationPattern pattern;
    /** Place in {@link #mesh} of each edge, or −1 − node for an edge to a terminal, or {@link #NOWHERE}. */
    private final int[] place;

    private final double[] mesh;
    private final double[] tie;
    private final double[] pivot;
    private final double[] column;
    private final int[] head;
    private final int[] next;
    private final int[] position;

    private static final int NOWHERE = Integer.MIN_VALUE;

    /** Pivot of a node that nothing holds: no current moves it. */
    private static final double HELD = Double.POSITIVE_INFINITY;

    /**
     * @param n number of unknown nodes
     * @param from one end of each edge; negative for a terminal
     * @param to other end of each edge
     */
    StarMesh(int n, int[] from, int[] to) {
        this.n = n;
        pattern = new EliminationPattern(n, from, to);
        place = new int[from.length];
        for (int e = 0; e < from.length; e++) {
            int low = Math.min(from[e], to[e]);
            int high = Math.max(from[e], to[e]);
            place[e] = high < 0 ? NOWHERE : low < 0 ? -1 - high : pattern.slot(low, high);
        }
        mesh = new double[pattern.row.length];
        tie = new double[n];
        pivot = new double[n];
        column = new double[n];
        head = new int[n];
        next = new int[n];
        position = new int[n];
    }

    /** Number of conductances that elimination leaves. */
    int entries() {
        return mesh.length;
    }

    /** Flops of an elimination over those of a solve. */
    double eliminationCost() {
        double squares = 0;
        for (int k = 0; k < n; k++) {
            double length = pattern.start[k + 1] - pattern.start[k];
            squares += length * length;
        }
        return entries() == 0 ? 0 : squares / (4.0 * entries());
    }

    /** Starts over with a network without conductances. */
    void clear() {
        Arrays.fill(mesh, 0);
        Arrays.fill(tie, 0);
    }

    /** Adds a conductance g ≥ 0 (S) to an edge. */
    void add(int edge, double g) {
        int at = place[edge];
        if (at >= 0) {
            mesh[at] += g;
        } else if (at != NOWHERE) {
            tie[-1 - at] += g;
        }
    }

    /** Adds a conductance g ≥ 0 (S) from a node to a terminal. */
    void addTie(int node, double g) {
        tie[node] += g;
    }

    /**
     * Eliminates all nodes. A node that is left without any conductance, the last of a piece that hangs on no terminal, is
     * held at 0 V.
     *
     * @return false if a pivot was not positive and finite
     */
    boolean eliminate() {
        int[] start = pattern.start;
        int[] row = pattern.row;
        Arrays.fill(head, -1);
        for (int k = 0; k < n; k++) {
            int from = start[k];
            int to = start[k + 1];
            for (int p = from; p < to; p++) {
                column[row[p]] = mesh[p];
            }
            double ground = tie[k];
            for (int c = head[k], following; c >= 0; c = following) {
                following = next[c];
                int at = position[c];
                double share = mesh[at] / pivot[c];
                ground += share * tie[c];
                int end = start[c + 1];
                for (int p = at + 1; p < end; p++) {
                    column[row[p]] += share * mesh[p];
                }
                queue(c, at + 1, end, row);
            }
            double sum = ground;
            for (int p = from; p < to; p++) {
                mesh[p] = column[row[p]];
                sum += mesh[p];
            }
            tie[k] = ground;
            pivot[k] = sum;
            if (sum > 0 && sum < Double.POSITIVE_INFINITY) {
                queue(k, from, to, row);
            } else if (ground == 0 && isEmpty(from, to)) {
                pivot[k] = HELD;
            } else {
                return false;
            }
        }
        return true;
    }

    private boolean isEmpty(int from, int to) {
        for (int p = from; p < to; p++) {
            if (mesh[p] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Puts a column among those that will contribute to the column of its next row. */
    private void queue(int c, int at, int end, int[] row) {
        if (at < end) {
            position[c] = at;
            next[c] = head[row[at]];
            head[row[at]] = c;
        }
    }

    /** Replaces currents into the nodes (A) by potentials (V), {@code x[node·lanes + lane]}. */
    void solve(double[] x, int lanes) {
        if (lanes == 1) {
            solve(x);
            return;
        }
        int[] start = pattern.start;
        int[] row = pattern.row;
        for (int k = 0; k < n; k++) {
            int at = k * lanes;
            for (int lane = 0; lane < lanes; lane++) {
                x[at + lane] /= pivot[k];
            }
            for (int p = start[k]; p < start[k + 1]; p++) {
                addScaled(x, row[p] * lanes, at, lanes, mesh[p]);
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            int at = k * lanes;
            double d = pivot[k];
            for (int p = start[k]; p < start[k + 1]; p++) {
                addScaled(x, at, row[p] * lanes, lanes, mesh[p] / d);
            }
        }
    }

    private void solve(double[] x) {
        int[] start = pattern.start;
        int[] row = pattern.row;
        for (int k = 0; k < n; k++) {
            double own = x[k] / pivot[k];
            x[k] = own;
            for (int p = start[k]; p < start[k + 1]; p++) {
                x[row[p]] += mesh[p] * own;
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            double sum = 0;
            for (int p = start[k]; p < start[k + 1]; p++) {
                sum += mesh[p] * x[row[p]];
            }
            x[k] += sum / pivot[k];
        }
    }

    private static void addScaled(double[] x, int to, int from, int lanes, double factor) {
        for (int lane = 0; lane < lanes; lane++) {
            x[to + lane] += factor * x[from + lane];
        }
    }
}
