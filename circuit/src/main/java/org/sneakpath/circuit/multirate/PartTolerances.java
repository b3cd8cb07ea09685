package org.sneakpath.circuit.multirate;

import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.ControlledStep;

/** What counts as nothing for the voltages of a part: in an update of Newton's method, and in the error of a step. */
final class PartTolerances {
    private final double newtonRelative;
    private final double newtonAbsolute;
    private final double relative;
    private final double absolute;
    private final double[] largest;

    PartTolerances(int n, ControlledStep steps, NewtonOptions newton) {
        newtonRelative = newton.relative();
        newtonAbsolute = newton.voltage();
        relative = steps.relative();
        absolute = steps.voltage();
        largest = new double[n];
    }

    /** Takes an accepted point into account. */
    void remember(Taken step) {
        for (int r = 0; r < largest.length; r++) {
            largest[r] = Math.max(largest[r], Math.abs(step.end(r)));
        }
    }

    /** Largest update in units of its tolerance; not a number, or infinite, if one is. */
    double update(double[] delta, double[] y) {
        double size = 0;
        for (int r = 0; r < largest.length; r++) {
            double scaled = Math.abs(delta[r]) / (newtonRelative * Math.abs(y[r]) + newtonAbsolute);
            if (!(scaled <= size)) {
                size = scaled;
            }
        }
        return size;
    }

    /** Largest error, times a factor, in units of its tolerance; infinite if one is not a number. */
    double error(double[] error, double[] y, double factor) {
        double size = 0;
        for (int r = 0; r < largest.length; r++) {
            double scaled = factor * Math.abs(error[r]) / of(r, y[r]);
            if (!(scaled <= size)) {
                size = scaled <= Double.MAX_VALUE ? scaled : Double.POSITIVE_INFINITY;
            }
        }
        return size;
    }

    /** What unknown r may be wrong by where it is y. */
    double of(int r, double y) {
        return relative * Math.max(largest[r], Math.abs(y)) + absolute;
    }
}
