package org.sneakpath.crossbar.read;

/**
 * One segment of a ladder network: what the part of a line behind it looks like from in front of it.
 *
 * <p>With Y the conductance to ground of all that lies behind the segment of resistance r,
 * <pre>
 *   l = 1 / (1 + r·Y)        share of a current injected behind the segment that comes out in front of it
 *   k = r / (1 + r·Y)        = r·l
 *   Y·l                      conductance to ground seen from in front
 * </pre>
 * with the limits for r = 0 (l = 1, k = 0), r = ∞ (l = 0, k = 1/Y) and Y = ∞ (behind is a terminal). Nothing is subtracted.
 */
final class LadderStep {
    private LadderStep() {}

    /** l for a segment r (ohm) in front of Y (S). */
    static double share(double r, double y) {
        return r == 0 ? 1 : r == Double.POSITIVE_INFINITY ? 0 : 1 / (1 + r * y);
    }

    /** k (ohm) for a segment r (ohm) in front of Y (S); 0 where nothing behind it holds a potential. */
    static double transfer(double r, double y) {
        if (r == 0 || y == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return r == Double.POSITIVE_INFINITY ? inverse(y) : r / (1 + r * y);
    }

    /** Y·l (S). */
    static double seen(double r, double y) {
        if (y == Double.POSITIVE_INFINITY) {
            return 1 / r;
        }
        return y * share(r, y);
    }

    /** 1/Y, and 0 where nothing holds a potential. */
    static double inverse(double y) {
        return y == 0 ? 0 : 1 / y;
    }
}
