package org.sneakpath.devices.equation;

/** The functions that Java lacks, or that a simulator wants otherwise. Both twins of the kernel call these. */
final class ElementaryFunctions {
    /** ln 1e99: beyond it the exponential goes on along its tangent; ngspice stops it there. */
    static final double LARGEST_EXPONENT = 227.95592420641054;

    /** e^LARGEST_EXPONENT, which is also the slope of exp from there on. */
    static final double LARGEST_EXPONENTIAL = Math.exp(LARGEST_EXPONENT);

    /** What ngspice puts in place of a divisor that is 0. */
    private static final double SMALLEST_DIVISOR = 1e-32;

    private ElementaryFunctions() {}

    static double exp(double a) {
        return tested(Math.exp(a), a);
    }

    /** exp a, given e = e^a; asked of e, since the argument then has no need to outlive its exponential. */
    static double tested(double e, double a) {
        return e > LARGEST_EXPONENTIAL ? tangent(a) : e;
    }

    private static double tangent(double a) {
        return LARGEST_EXPONENTIAL * (1 + (a - LARGEST_EXPONENT));
    }

    static double ln(double a) {
        return a == 0 ? -1e99 : Math.log(a);
    }

    static double log10(double a) {
        return a == 0 ? -1e99 : Math.log10(a);
    }

    static double divide(double a, double b) {
        return a / (b == 0 ? SMALLEST_DIVISOR : b);
    }

    /** min(a, limit) of a limit that is neither 0 nor NaN: a jump that is seldom taken, where Math.min is ten instructions. */
    static double atMost(double a, double limit) {
        return a > limit ? limit : a;
    }

    /** max(a, limit) likewise. */
    static double atLeast(double a, double limit) {
        return a < limit ? limit : a;
    }

    /** sinh, given e = exp(|a|) and r = 1/e: (e − r)/2, and for |a| < 1, where that would cancel, Σ a^(2k+1)/(2k+1)! */
    static double sinh(double a, double e, double r) {
        if (Math.abs(a) < 1) {
            return sinhNearZero(a);
        }
        return a < 0 ? 0.5 * (r - e) : 0.5 * (e - r);
    }

    static double sinh(double a) {
        double e = exp(Math.abs(a));
        return sinh(a, e, 1 / e);
    }

    private static double sinhNearZero(double a) {
        double s = a * a;
        double tail = s
                * (1.0 / 6
                        + s
                                * (1.0 / 120
                                        + s
                                                * (1.0 / 5040
                                                        + s
                                                                * (1.0 / 362880
                                                                        + s
                                                                                * (1.0 / 39916800
                                                                                        + s
                                                                                                * (1.0 / 6227020800.0
                                                                                                        + s
                                                                                                                * (1.0
                                                                                                                                / 1307674368000.0
                                                                                                                        + s
                                                                                                                                * (1.0
                                                                                                                                        / 355687428096000.0))))))));
        return a + a * tail;
    }

    /** cosh, given e = exp(|a|) and r = 1/e. */
    static double coshOf(double e, double r) {
        return 0.5 * (e + r);
    }

    static double cosh(double a) {
        double e = exp(Math.abs(a));
        return coshOf(e, 1 / e);
    }

    /** tanh, given e = exp(|a|): 1 − 2/(e² + 1), and sinh/√(1 + sinh²) for |a| < 1. */
    static double tanh(double a, double e) {
        if (Math.abs(a) < 1) {
            double s = sinhNearZero(a);
            return s / Math.sqrt(1 + s * s);
        }
        return Math.copySign(1 - 2 / (e * e + 1), a);
    }

    static double tanh(double a) {
        return tanh(a, exp(Math.abs(a)));
    }

    static double asinh(double a) {
        double x = Math.abs(a);
        double y = x > 1e8 ? Math.log(x) + Math.log(2) : log1p(x + x * x / (1 + Math.sqrt(1 + x * x)));
        return Math.copySign(y, a);
    }

    static double acosh(double a) {
        double x = a - 1;
        return a > 1e8 ? Math.log(a) + Math.log(2) : log1p(x + Math.sqrt(x * (a + 1)));
    }

    static double atanh(double a) {
        double x = Math.abs(a);
        return Math.copySign(0.5 * log1p(2 * x / (1 - x)), a);
    }

    /**
     * ln(1 + a), a ≥ 0, from the logarithm, which processors have: with u = 1 + a as it is rounded, ln u + (a − (u − 1))/u. Six times
     * as fast as Java's own.
     */
    private static double log1p(double a) {
        double u = 1 + a;
        double rest = a - (u - 1);
        return a > 1e16 ? Math.log(a) : Math.log(u) + rest / u; // rest is NaN for an infinite a
    }

    /** √(a² + b²); plain, since currents and voltages whose square overflows do not occur. */
    static double hypot(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }

    static double sign(double a) {
        return a > 0 ? 1 : a < 0 ? -1 : a == 0 ? 0 : Double.NaN;
    }

    static double integerPart(double a) {
        return a < 0 ? Math.ceil(a) : Math.floor(a);
    }

    static double step(double a) {
        return a > 0 ? 1 : a < 0 ? 0 : a == 0 ? 0.5 : Double.NaN;
    }

    static double stepClosed(double a) {
        return a >= 0 ? 1 : a < 0 ? 0 : Double.NaN;
    }

    static double ramp(double a) {
        return Math.max(a, 0);
    }

    static double not(double a) {
        return a == 0 ? 1 : 0;
    }

    static double and(double a, double b) {
        return a != 0 && b != 0 ? 1 : 0;
    }

    static double or(double a, double b) {
        return a != 0 || b != 0 ? 1 : 0;
    }

    static double powerOrZero(double a, double b) {
        return a < 0 && b != Math.rint(b) ? 0 : Math.pow(a, b);
    }

    static double signedPower(double a, double b) {
        return a < 0 ? -Math.pow(-a, b) : Math.pow(a, b);
    }
}
