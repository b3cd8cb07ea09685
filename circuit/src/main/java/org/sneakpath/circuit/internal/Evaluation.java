package org.sneakpath.circuit.internal;

import java.util.Arrays;
import org.sneakpath.circuit.linear.SparsePattern;

/**
 * Charges q(y), currents j(y, t) and their derivatives at one point, for all equations of the circuit. Arrays are one
 * entry longer than needed; the last collects what is stamped to ground.
 */
public final class Evaluation {
    /** Left side under the time derivative, by row (C, V·s, or the state itself). */
    public final double[] q;
    /** The rest of the left side, by row (A, V, or minus the state's rate). */
    public final double[] j;
    /** Sum of the absolute values of the terms of q, by row: what its rounding is relative to. */
    public final double[] sizeQ;
    /** Likewise for j. */
    public final double[] sizeJ;
    /** ∂q/∂y by slot. */
    public final double[] dq;
    /** ∂j/∂y by slot. */
    public final double[] dj;
    /** Whether device limiting moved a branch voltage away from what the unknowns say. */
    public boolean limited;
    /** Whether the evaluation under way adds up sizes; where not, they stay those of an earlier point. */
    boolean sizing = true;
    /** Whether the sizes are those of a point near the one to be found. */
    boolean borrowed;

    Evaluation(int size, SparsePattern pattern) {
        q = new double[size + 1];
        j = new double[size + 1];
        sizeQ = new double[size + 1];
        sizeJ = new double[size + 1];
        dq = new double[pattern.entries() + 1];
        dj = new double[pattern.entries() + 1];
    }

    /** All zero, but for the derivatives, and for the sizes where they are not wanted. */
    void clear(boolean sizes) {
        sizing = sizes;
        Arrays.fill(q, 0);
        Arrays.fill(j, 0);
        if (sizes) {
            Arrays.fill(sizeQ, 0);
            Arrays.fill(sizeJ, 0);
        }
        limited = false;
    }

    /** Takes the sizes of a point near by, so that the next solve need not find its own. */
    public void borrowSizes(Evaluation near) {
        System.arraycopy(near.sizeQ, 0, sizeQ, 0, sizeQ.length);
        System.arraycopy(near.sizeJ, 0, sizeJ, 0, sizeJ.length);
        borrowed = true;
    }

    /** A current from row a to row b. */
    void addCurrent(int a, int b, double current) {
        j[a] += current;
        j[b] -= current;
        if (sizing) {
            double size = Math.abs(current);
            sizeJ[a] += size;
            sizeJ[b] += size;
        }
    }

    /** A charge on a branch from row a to row b. */
    void addCharge(int a, int b, double charge) {
        q[a] += charge;
        q[b] -= charge;
        if (sizing) {
            double size = Math.abs(charge);
            sizeQ[a] += size;
            sizeQ[b] += size;
        }
    }
}
