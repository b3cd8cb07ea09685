package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;

/**
 * Numbers to codes: x = 1 is the greatest code.
 * <pre>
 *   c = round(x·highest), held to [lowest, highest]
 * </pre>
 *
 * @param format the codes
 * @param rounding to which code a number between two goes
 */
public record InputQuantiser(CodeFormat format, Rounding rounding) {
    /**
     * Quantises a vector.
     *
     * @param x finite numbers, one per line
     * @param codes one per line, overwritten
     * @param saturations numbers beyond the codes are counted here
     * @throws IllegalArgumentException naming a number that is not finite
     */
    public void quantise(double[] x, int[] codes, SaturationCount saturations) {
        Require.length("codes", codes.length, x.length);
        Require.length("lines of the count", saturations.lines(), x.length);
        saturations.countVector();
        for (int i = 0; i < x.length; i++) {
            double rounded = rounded(x, i);
            int side = format.side(rounded);
            if (side < 0) {
                saturations.countBelow(i);
                codes[i] = format.lowest();
            } else if (side > 0) {
                saturations.countAbove(i);
                codes[i] = format.highest();
            } else {
                codes[i] = (int) rounded;
            }
        }
    }

    /**
     * Adds dL/dx where rounding counts as the identity: 1 between the codes' ends, 0 for a number that was held to one. This
     * is no derivative, which is zero almost everywhere, but the straight-through estimate (Bengio et al., 2013).
     *
     * @param lineBars dL/d(c/highest), one per line
     * @param xBars one per line, added into
     */
    public void straightThroughPullback(double[] x, double[] lineBars, double[] xBars) {
        Require.length("cotangents of codes", lineBars.length, x.length);
        Require.length("cotangents of inputs", xBars.length, x.length);
        for (int i = 0; i < x.length; i++) {
            if (format.side(rounded(x, i)) == 0) {
                xBars[i] += lineBars[i];
            }
        }
    }

    private double rounded(double[] x, int i) {
        if (!Double.isFinite(x[i])) {
            throw new IllegalArgumentException("input of line " + i + " is " + x[i] + "; inputs must be finite, within "
                    + (format.signed() ? "[-1, 1]" : "[0, 1]") + " to escape saturation");
        }
        return rounding.apply(x[i] * format.highest());
    }
}
