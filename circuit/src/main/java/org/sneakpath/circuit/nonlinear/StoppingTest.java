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
            // A product, since it is only rarely that the quotient is wanted; what is not a number exceeds everything.
            if (!(Math.abs(residual[r]) <= largest * tolerance[r])) {
                largest = larger(Math.abs(residual[r]) / tolerance[r], r);
            }
        }
        return largest;
    }

    /** max |δ_r| / tolerance_r(y_r). */
    double update(NonlinearSystem system, double[] delta, double[] y) {
        double largest = 0;
        for (int r = 0; r < system.dimension(); r++) {
            double tolerance = system.updateTolerance(r, y[r]);
            if (!(Math.abs(delta[r]) <= largest * tolerance)) {
                largest = larger(Math.abs(delta[r]) / tolerance, r);
            }
        }
        return largest;
    }

    int worst() {
        return worst;
    }

    private double larger(double size, int index) {
        worst = index;
        return size <= Double.MAX_VALUE ? size : Double.POSITIVE_INFINITY;
    }
}
