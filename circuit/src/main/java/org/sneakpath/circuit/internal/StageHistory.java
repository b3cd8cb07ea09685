package org.sneakpath.circuit.internal;

import java.util.Arrays;

/** What earlier points contribute to a stage: Q and J by row, and the sizes of their terms, to which rounding is relative. */
public final class StageHistory {
    final double[] charge;
    final double[] chargeSize;
    final double[] current;
    final double[] currentSize;

    public StageHistory(CompiledCircuit circuit) {
        charge = circuit.newVector();
        chargeSize = circuit.newVector();
        current = circuit.newVector();
        currentSize = circuit.newVector();
    }

    /** Q = q of a point, J = 0. */
    public void startFrom(Evaluation point) {
        System.arraycopy(point.q, 0, charge, 0, charge.length);
        System.arraycopy(point.sizeQ, 0, chargeSize, 0, chargeSize.length);
        Arrays.fill(current, 0);
        Arrays.fill(currentSize, 0);
    }

    /** Q = given charges, J = 0. */
    public void startFrom(double[] charges) {
        for (int r = 0; r < charge.length; r++) {
            charge[r] = charges[r];
            chargeSize[r] = Math.abs(charges[r]);
        }
        Arrays.fill(current, 0);
        Arrays.fill(currentSize, 0);
    }

    /** Q ← Q + κ (q − q_before). */
    public void addCharges(double kappa, Evaluation point, double[] before) {
        for (int r = 0; r < charge.length; r++) {
            charge[r] += kappa * (point.q[r] - before[r]);
            chargeSize[r] += kappa * (point.sizeQ[r] + Math.abs(before[r]));
        }
    }

    /** J ← J + a j. */
    public void addCurrents(double weight, Evaluation point) {
        double size = Math.abs(weight);
        for (int r = 0; r < current.length; r++) {
            current[r] += weight * point.j[r];
            currentSize[r] += size * point.sizeJ[r];
        }
    }
}
