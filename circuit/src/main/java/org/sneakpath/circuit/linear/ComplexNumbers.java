package org.sneakpath.circuit.linear;

/** Arithmetic on pairs of doubles. */
final class ComplexNumbers {
    private ComplexNumbers() {}

    /** 1/(a + ib) into out[at], out[at + 1]; never overflows on the way (Smith 1962). */
    static void invert(double a, double b, double[] out, int at) {
        if (Math.abs(a) >= Math.abs(b)) {
            double r = b / a;
            double d = a + b * r;
            out[at] = 1 / d;
            out[at + 1] = -r / d;
        } else {
            double r = a / b;
            double d = a * r + b;
            out[at] = r / d;
            out[at + 1] = -1 / d;
        }
    }
}
