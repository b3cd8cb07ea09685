package org.sneakpath.crossbar.periphery;

/** To which integer a number between two goes. */
public enum Rounding {
    /** The nearest, halves to the even one. */
    NEAREST_EVEN {
        @Override
        public double apply(double u) {
            return Math.rint(u);
        }
    },
    /** The nearest, halves upwards: thresholds at k − 1/2, a code from its threshold on. */
    NEAREST_UP {
        @Override
        public double apply(double u) {
            double below = Math.floor(u);
            return u - below >= 0.5 ? below + 1 : below;
        }
    },
    /** The next one below: thresholds at k, as in a converter without a shift of half a step. */
    DOWN {
        @Override
        public double apply(double u) {
            return Math.floor(u);
        }
    };

    /** The integer for u, as a double; NaN and infinities stay. */
    public abstract double apply(double u);

    /** Where code k begins, relative to k (steps). */
    double edge() {
        return this == DOWN ? 0 : -0.5;
    }
}
