package org.sneakpath.analysis.device.fit;

import org.sneakpath.devices.Interval;

/**
 * An admissible value p as a smooth function of a number θ that may be anything, so that a search without bounds keeps them.
 */
sealed interface Transform {
    /** p at θ. */
    double value(double theta);

    /** dp/dθ. */
    double slope(double theta);

    /** θ at a value inside the bounds. */
    double theta(double value);

    /** How far from a start θ other starts are tried: a factor of three, or a third of the way to a bound. */
    double spread();

    /**
     * The transform that suits a range.
     *
     * @param start a value inside the range
     */
    static Transform of(Interval range, double start) {
        boolean below = Double.isFinite(range.lower());
        boolean above = Double.isFinite(range.upper());
        if (below && above) {
            return new Between(range.lower(), range.upper());
        }
        if (below || above) {
            return below ? new Beyond(range.lower(), 1) : new Beyond(range.upper(), -1);
        }
        return new Free(start, start == 0 ? 1 : Math.abs(start));
    }

    /** p = bound ± e^θ, for a range with one end: the logarithm of the distance from it. */
    record Beyond(double bound, int sign) implements Transform {
        @Override
        public double value(double theta) {
            double p = bound + sign * Math.exp(theta);
            return p == bound ? Math.nextAfter(bound, sign * Double.POSITIVE_INFINITY) : p;
        }

        @Override
        public double slope(double theta) {
            return sign * Math.exp(theta);
        }

        @Override
        public double theta(double value) {
            return Math.log(sign * (value - bound));
        }

        @Override
        public double spread() {
            return Math.log(3);
        }
    }

    /** p = lower + (upper − lower)/(1 + e^(−θ)). */
    record Between(double lower, double upper) implements Transform {
        @Override
        public double value(double theta) {
            double p = lower + (upper - lower) / (1 + Math.exp(-theta));
            return Math.max(Math.nextUp(lower), Math.min(Math.nextDown(upper), p));
        }

        @Override
        public double slope(double theta) {
            double e = Math.exp(-Math.abs(theta));
            return (upper - lower) * e / ((1 + e) * (1 + e));
        }

        @Override
        public double theta(double value) {
            return Math.log((value - lower) / (upper - value));
        }

        @Override
        public double spread() {
            return 1;
        }
    }

    /** p = centre + scale·θ. */
    record Free(double centre, double scale) implements Transform {
        @Override
        public double value(double theta) {
            return centre + scale * theta;
        }

        @Override
        public double slope(double theta) {
            return scale;
        }

        @Override
        public double theta(double value) {
            return (value - centre) / scale;
        }

        @Override
        public double spread() {
            return 0.5;
        }
    }
}
