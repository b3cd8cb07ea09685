package org.sneakpath.neurons.compiled;

import org.sneakpath.devices.equation.Precision;

/** Relative residuals at which equations count as solved, by the precision in which they are evaluated. */
final class Tolerances {
    private Tolerances() {}

    /** Nothing is left to do: some roundings of the terms. */
    static double rounding(Precision<?> precision) {
        return 4 * precision.roundoff();
    }

    /** What falls no more below this is rounding, too: 1e-11 of doubles, 6e-5 of singles. */
    static double solved(Precision<?> precision) {
        return Math.max(1e-11, 1024 * precision.roundoff());
    }
}
