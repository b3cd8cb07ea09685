package org.sneakpath.circuit.multirate;

/** A step that a part has taken, with what it took for its inputs, and its solution within and beyond. */
final class Taken {
    private static final int POINTS = Esdirk4.POINTS;
    private static final int INSIDE = 5;
    private static final int BEYOND = 3;
    /** As far as a step is continued by its parabola, in steps; further on by a straight line. */
    private static final double FAR = 3;

    private static final double[] WITHIN = coefficients(INSIDE, Esdirk4.DENSE::insideCoefficient);
    private static final double[] FURTHER = coefficients(BEYOND, Esdirk4.DENSE::beyondCoefficient);

    private final int n;
    double time0;
    double time1;
    double h;
    /** 1/h (1/s). */
    private double rate;

    /** Whether there is a solution within: false of the point at which a run starts. */
    boolean solved;
    /** Unknown r at point i at [i·n + r]. */
    final double[] points;
    /** Whether this is the last step of the window before. */
    boolean carried;
    /** Charges at the start, those of inputs included, by row. */
    final double[] startCharge;
    /** Charges at the end, those of inputs included, by row. */
    final double[] endCharge;
    /** Currents at the end, those of inputs included, by row. */
    final double[] endCurrent;
    /** Charges that input m was taken to bring at point i, at [i·inputs + m]; currents likewise. */
    final double[] charges;

    final double[] currents;
    /** Coefficients of θ^k of unknown r, θ = (t − t0)/h, at [5r + k]. */
    private final double[] inside;
    /** The same beyond the end, at [3r + k]. */
    private final double[] beyond;

    Taken(int n, int inputs) {
        this.n = n;
        points = new double[POINTS * n];
        startCharge = new double[n];
        endCharge = new double[n];
        endCurrent = new double[n];
        charges = new double[POINTS * inputs];
        currents = new double[POINTS * inputs];
        inside = new double[INSIDE * n];
        beyond = new double[BEYOND * n];
    }

    /** Makes this a point without a past. */
    void stand(double time, double[] y) {
        time0 = time - 1;
        time1 = time;
        h = 1;
        rate = 1;
        solved = false;
        carried = true;
        for (int r = 0; r < n; r++) {
            for (int i = 0; i < POINTS; i++) {
                points[i * n + r] = y[r];
            }
            inside[INSIDE * r] = y[r];
            beyond[BEYOND * r] = y[r];
        }
    }

    /** Unknown r at the end. */
    double end(int r) {
        return points[(POINTS - 1) * n + r];
    }

    /** Makes the solution from the points. */
    void complete() {
        solved = true;
        carried = false;
        rate = 1 / h;
        for (int r = 0; r < n; r++) {
            double y0 = points[r];
            double y1 = points[n + r];
            double y2 = points[2 * n + r];
            double y3 = points[3 * n + r];
            double y4 = points[4 * n + r];
            double y5 = points[5 * n + r];
            combine(WITHIN, INSIDE, inside, r, y0, y1, y2, y3, y4, y5);
            combine(FURTHER, BEYOND, beyond, r, y0, y1, y2, y3, y4, y5);
        }
    }

    private static void combine(
            double[] weights,
            int count,
            double[] out,
            int r,
            double y0,
            double y1,
            double y2,
            double y3,
            double y4,
            double y5) {
        int w = 0;
        for (int k = 0; k < count; k++, w += POINTS) {
            out[count * r + k] = weights[w] * y0
                    + weights[w + 1] * y1
                    + weights[w + 2] * y2
                    + weights[w + 3] * y3
                    + weights[w + 4] * y4
                    + weights[w + 5] * y5;
        }
    }

    /** Weight of point i in the coefficient of θ^k, at [6k + i]. */
    private static double[] coefficients(int count, Coefficient of) {
        double[] all = new double[count * POINTS];
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < POINTS; i++) {
                all[k * POINTS + i] = of.at(i, k);
            }
        }
        return all;
    }

    private interface Coefficient {
        double at(int point, int power);
    }

    /** Unknown r at a time, also beyond the end. */
    double value(int r, double time) {
        double theta = (time - time0) * rate;
        if (theta <= 1) {
            int at = INSIDE * r;
            return inside[at]
                    + theta
                            * (inside[at + 1]
                                    + theta * (inside[at + 2] + theta * (inside[at + 3] + theta * inside[at + 4])));
        }
        int at = BEYOND * r;
        if (theta <= FAR) {
            return beyond[at] + theta * (beyond[at + 1] + theta * beyond[at + 2]);
        }
        double slope = beyond[at + 1] + 2 * FAR * beyond[at + 2];
        return beyond[at] + FAR * (beyond[at + 1] + FAR * beyond[at + 2]) + (theta - FAR) * slope;
    }

    /** Unknown r by the parabola beyond the end, however far. */
    double predicted(int r, double theta) {
        int at = BEYOND * r;
        return beyond[at] + theta * (beyond[at + 1] + theta * beyond[at + 2]);
    }
}
