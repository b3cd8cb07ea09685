package org.sneakpath.devices.nonideality.dynamics;

import org.apache.commons.math3.special.Gamma;

/** How many of n independent trials of probability p succeed, by inversion of one uniform number. */
final class BinomialCount {
    private BinomialCount() {}

    /**
     * The count for a uniform number u in (0, 1). Outcomes are laid along [0, 1) from the most probable one outwards, downwards
     * and upwards in turn, so that the expected number of steps is of the order of the standard deviation. Exact up to rounding of
     * the probabilities.
     */
    static int of(int n, double p, double u) {
        if (n == 0 || p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return n;
        }
        if (p > 0.5) {
            return n - of(n, 1 - p, u);
        }
        double odds = p / (1 - p);
        int mode = (int) Math.min(n, Math.floor((n + 1) * p));
        double atMode = StrictMath.exp(Gamma.logGamma(n + 1.0)
                - Gamma.logGamma(mode + 1.0)
                - Gamma.logGamma(n - mode + 1.0)
                + mode * StrictMath.log(p)
                + (n - mode) * StrictMath.log1p(-p));
        double left = u - atMode;
        if (left < 0) {
            return mode;
        }
        int down = mode;
        int up = mode;
        double below = atMode;
        double above = atMode;
        while (down > 0 || up < n) {
            if (down > 0) {
                // P(k − 1) = P(k) k / ((n − k + 1) odds)
                below *= down / ((n - down + 1.0) * odds);
                down--;
                left -= below;
                if (left < 0) {
                    return down;
                }
            }
            if (up < n) {
                // P(k + 1) = P(k) (n − k) odds / (k + 1)
                above *= (n - up) * odds / (up + 1.0);
                up++;
                left -= above;
                if (left < 0) {
                    return up;
                }
            }
            if (below + above < 1e-18 * atMode) {
                break;
            }
        }
        return mode; // what rounding left over, some 1e-13
    }
}
