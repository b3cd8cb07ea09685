package org.sneakpath.crossbar.read;

import org.sneakpath.crossbar.LineBars;
import org.sneakpath.crossbar.Lines;

/**
 * Products of the currents J and K of two networks in each resistance of a family of lines. The currents follow from what the
 * nodes of the lines draw, not from small differences of potentials, so that they are known where the resistance is zero.
 */
sealed interface SegmentProducts permits EvenSegments, UnevenSegments {
    /**
     * Adds sign·J·K for each resistance.
     *
     * @param draws of J out of each node (A), row-major over all cells
     * @param adjointDraws of K
     * @param through current of J from near to far end of each line when nothing is drawn (A)
     * @param adjointThrough of K
     */
    void addProducts(
            double sign,
            double[] draws,
            double[] adjointDraws,
            double[] through,
            double[] adjointThrough,
            LineBars bars);

    /** For the word lines of an array: near end before node 0, a line's nodes side by side. */
    static SegmentProducts ofWordLines(Lines lines, LadderShares shares) {
        return EvenSegments.fits(lines)
                ? new EvenSegments(lines, shares, false)
                : new UnevenSegments(lines, shares, false, 1);
    }

    /** For the bit lines of an array: near end after the last node, neighbouring lines side by side. */
    static SegmentProducts ofBitLines(Lines lines, LadderShares shares) {
        return EvenSegments.fits(lines)
                ? new EvenSegments(lines, shares, true)
                : new UnevenSegments(lines, shares, true, lines.count());
    }
}
