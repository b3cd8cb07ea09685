package org.sneakpath.circuit.nonlinear;

/** Sizes of residuals and updates in units of their tolerances, in the maximum norm; 1 and below is good enough. */
final class StoppingTest {
    /** Index behind the last norm. */
    private int worst = -1;

    /** max |R_r| / tolerance_r; infinite when any residual is not a number. */
    double residual(NonlinearSystem system) {
        double[] residual = system.residual();
        double[] tolerance = system.residualTolerance();
        double largest = 0;
        for (int r = 0; r < system.dimension(); r++) {
            largest = larger(largest, Math.abs(residual[r]) / tolerance[r], r);
        }
        return largest;
    }

    /** max |δ_r| / tolerance_r(y_r). */
    double update(NonlinearSystem system, double[] delta, double[] y) {
        double largest = 0;
        for (int r = 0; r < system.dimension(); r++) {
            largest = larger(largest, Math.abs(delta[r]) / system.updateTolerance(r, y[r]), r);
        }
        return largest;
    }

    int worst() {
        return worst;
    }

    private double larger(double largest, double size, int index) {
        double honest = size <= Double.MAX_VALUE ? size : Double.POSITIVE_INFINITY;
        if (honest > largest) {
            worst = index;
            return honest;
        }
        return largest;
    }
}
