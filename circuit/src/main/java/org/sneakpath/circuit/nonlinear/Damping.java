package org.sneakpath.circuit.nonlinear;

/**
 * Which fraction of a Newton update is taken: the first of 1, 1/2, 1/4 … 1/64 at which the residual, measured in the
 * tolerances at the start of the update, is finite and has not grown, or the last of these.
 */
final class Damping {
    private static final int HALVINGS = 6;

    private final double[] start;
    private final double[] scale;
    private int moved;
    private boolean finite;

    Damping(int length) {
        start = new double[length];
        scale = new double[length];
    }

    /** Moves y by a fraction of delta, evaluates there with Jacobian, and returns the fraction. */
    double advance(NonlinearSystem system, double[] y, double[] delta) {
        return advance(system, y, delta, false, true);
    }

    /**
     * Moves y by a fraction of delta and evaluates there.
     *
     * @param tentative whether to give up at the first fraction below 1, without trying it
     * @param jacobian whether the Jacobian is wanted
     * @return the fraction taken, or to be tried next
     */
    double advance(NonlinearSystem system, double[] y, double[] delta, boolean tentative, boolean jacobian) {
        int n = system.dimension();
        moved = n;
        System.arraycopy(y, 0, start, 0, n);
        double[] tolerance = system.residualTolerance();
        for (int r = 0; r < n; r++) {
            scale[r] = 1 / tolerance[r];
        }
        double before = size(system);
        double fraction = 1;
        for (int halving = 0; ; halving++) {
            for (int r = 0; r < n; r++) {
                y[r] = start[r] + fraction * delta[r];
            }
            if (jacobian) {
                system.evaluate(y);
            } else {
                system.evaluateResidual(y);
            }
            double after = size(system);
            finite = after <= Double.MAX_VALUE;
            boolean good = finite && (after <= before || after <= 1 || system.limited());
            if (good || halving == HALVINGS) {
                return fraction;
            }
            fraction /= 2;
            if (tentative) {
                return fraction;
            }
        }
    }

    /** Goes back to where the last update began. */
    void retreat(double[] y) {
        System.arraycopy(start, 0, y, 0, moved);
    }

    /** Whether the point reached last had finite equations. */
    boolean finite() {
        return finite;
    }

    private double size(NonlinearSystem system) {
        double[] residual = system.residual();
        double sum = 0;
        for (int r = 0; r < system.dimension(); r++) {
            double scaled = residual[r] * scale[r];
            sum += scaled * scaled;
        }
        return Math.sqrt(sum);
    }
}
