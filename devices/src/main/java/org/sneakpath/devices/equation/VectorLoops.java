package org.sneakpath.devices.equation;

/**
 * One operation on a whole row of instances each, y_i = f(a_i, b_i) for i &lt; n: loops so short and plain that HotSpot turns all of
 * them, but those on conditions, into vector instructions.
 *
 * <p>The exponential needs no table and no bits, which HotSpot 17 would not vectorise:
 * <pre>
 *   e^a = (1 + q)^1024        q = e^r − 1 = r + r²/2 + … + r¹⁰/10!        r = a/1024
 * </pre>
 * squared ten times, at first as q ← q·(2 + q), which keeps the digits of a small q. Relative error 1e-14 for |a| up to 1, 4e-14
 * up to 40, 1e-11 where the result is 1e±99.
 */
final class VectorLoops {
    /** e^a is taken for e^−600 below. */
    private static final double LEAST_EXPONENT = -600;

    private VectorLoops() {}

    static void fill(double s, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = s;
        }
    }

    static void negate(double[] a, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = -a[i];
        }
    }

    static void abs(double[] a, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(a[i]);
        }
    }

    static void sqrt(double[] a, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.sqrt(a[i]);
        }
    }

    static void add(double[] a, double[] b, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = a[i] + b[i];
        }
    }

    static void shift(double[] a, double s, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = a[i] + s;
        }
    }

    static void subtract(double[] a, double[] b, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = a[i] - b[i];
        }
    }

    static void subtractFrom(double s, double[] a, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = s - a[i];
        }
    }

    static void multiply(double[] a, double[] b, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = a[i] * b[i];
        }
    }

    static void scale(double[] a, double s, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = a[i] * s;
        }
    }

    /** a·b + c, in two roundings. */
    static void multiplyAdd(double[] a, double[] b, double[] c, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = a[i] * b[i] + c[i];
        }
    }

    /** c − a·b, in two roundings. */
    static void multiplySubtract(double[] a, double[] b, double[] c, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = c[i] - a[i] * b[i];
        }
    }

    /** a·s + c, in two roundings. */
    static void scaleAdd(double[] a, double s, double[] c, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = a[i] * s + c[i];
        }
    }

    static void divide(double[] a, double[] b, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = a[i] / b[i];
        }
    }

    static void divideInto(double s, double[] a, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = s / a[i];
        }
    }

    static void min(double[] a, double[] b, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.min(a[i], b[i]);
        }
    }

    static void max(double[] a, double[] b, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(a[i], b[i]);
        }
    }

    /** q of a, see above. */
    static void exponentSeries(double[] a, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double r = Math.max(LEAST_EXPONENT, Math.min(ElementaryFunctions.LARGEST_EXPONENT, a[i])) * (1.0 / 1024);
            double q = 1.0 / 362880 + r * (1.0 / 3628800);
            q = 1.0 / 40320 + r * q;
            q = 1.0 / 5040 + r * q;
            q = 1.0 / 720 + r * q;
            q = 1.0 / 120 + r * q;
            q = 1.0 / 24 + r * q;
            q = 1.0 / 6 + r * q;
            q = 1.0 / 2 + r * q;
            y[i] = r * (1 + r * q);
        }
    }

    /** (1 + q)^1024 from q, and beyond the largest exponent the tangent: both of a. */
    static void exponentPower(double[] a, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double q = y[i];
            q = q * (2 + q);
            q = q * (2 + q);
            q = q * (2 + q);
            q = q * (2 + q);
            q = q * (2 + q);
            double e = 1 + q;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            y[i] = e * (1 + Math.max(a[i] - ElementaryFunctions.LARGEST_EXPONENT, 0));
        }
    }

    /** 1 where the relation holds, else 0; NaN makes every relation false but ≠. */
    static void compare(Relation relation, double[] a, double[] b, double[] y, int n) {
        switch (relation) {
            case LESS -> less(a, b, y, n);
            case LESS_OR_EQUAL -> lessOrEqual(a, b, y, n);
            case GREATER -> less(b, a, y, n);
            case GREATER_OR_EQUAL -> lessOrEqual(b, a, y, n);
            case EQUAL -> equal(a, b, y, n, 1);
            case NOT_EQUAL -> equal(a, b, y, n, 0);
        }
    }

    private static void less(double[] a, double[] b, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = a[i] < b[i] ? 1 : 0;
        }
    }

    private static void lessOrEqual(double[] a, double[] b, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = a[i] <= b[i] ? 1 : 0;
        }
    }

    private static void equal(double[] a, double[] b, double[] y, int n, double yes) {
        for (int i = 0; i < n; i++) {
            y[i] = a[i] == b[i] ? yes : 1 - yes;
        }
    }

    /** a where c is not 0, else b. */
    static void select(double[] c, double[] a, double[] b, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = c[i] != 0 ? a[i] : b[i];
        }
    }

    static void lookup(Table table, double[] a, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = table.value(a[i]);
        }
    }

    static void unary(UnaryFunction f, double[] a, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = f.at(a[i]);
        }
    }

    static void binary(BinaryFunction f, double[] a, double[] b, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = f.at(a[i], b[i]);
        }
    }
}
