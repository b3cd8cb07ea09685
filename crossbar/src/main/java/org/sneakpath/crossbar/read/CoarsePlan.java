package org.sneakpath.crossbar.read;

import org.sneakpath.crossbar.Lines;

/**
 * How large blocks of a coarse crossbar may be.
 *
 * <p>Over a distance of h cells a line with segments r whose cells conduct g moves by the order of (h·√(r·g))². Blocks with
 * h·√(r·g) up to {@link #REACH} are smoothed by relaxation alone, which leaves about a fiftieth of the error a cycle whatever the size
 * of the array; so mild wires need one tiny coarse crossbar and harsh ones several, each half as fine.
 *
 * @param wordStrength √(r·g) along word lines, per cell
 * @param bitStrength √(r·g) along bit lines, per cell
 */
record CoarsePlan(double wordStrength, double bitStrength) {
    /** Largest h·√(r·g) of a block. */
    private static final double REACH = 0.35;
    /** Most cells of a coarse crossbar that is solved directly. */
    private static final int DIRECT = 24 * 24;

    /** A plan for lines with cells of this mean slope (S). */
    static CoarsePlan of(Lines wordLines, Lines bitLines, double slope) {
        return new CoarsePlan(Math.sqrt(meanSegment(wordLines) * slope), Math.sqrt(meanSegment(bitLines) * slope));
    }

    /** Mean of the finite segments (ohm), 0 if there are none. */
    private static double meanSegment(Lines lines) {
        if (lines.isUniform()) {
            return lines.segment() == Lines.OPEN ? 0 : lines.segment();
        }
        double sum = 0;
        int finite = 0;
        for (int line = 0; line < lines.count(); line++) {
            for (int s = 0; s < lines.nodes() - 1; s++) {
                double segment = lines.segment(line, s);
                if (segment != Lines.OPEN) {
                    sum += segment;
                    finite++;
                }
            }
        }
        return finite == 0 ? 0 : sum / finite;
    }

    /** Rows of a block of an array of so many rows. */
    int height(int rows) {
        return length(bitStrength, rows);
    }

    /** Columns of a block of an array of so many columns. */
    int width(int columns) {
        return length(wordStrength, columns);
    }

    private static int length(double strength, int nodes) {
        int length = 2;
        while (2 * length * strength <= REACH && 8 * 2 * length <= nodes) {
            length *= 2;
        }
        return Math.min(length, nodes);
    }

    /** The plan for a crossbar of such blocks. */
    CoarsePlan after(int height, int width) {
        // A block has h·h′ times the slope of a cell and h/h′ times its segments: √(r·g) grows with its own length.
        return new CoarsePlan(wordStrength * width, bitStrength * height);
    }

    /** Whether potentials change from cell to cell, so that even the smallest blocks are too large. */
    boolean isStiff() {
        return Math.max(wordStrength, bitStrength) > 0.5;
    }

    /** Whether a crossbar is small enough to be solved directly. */
    boolean isDirect(int rows, int columns) {
        return rows * columns <= DIRECT || Math.min(rows, columns) <= 4;
    }

    /**
     * Whether another plan makes the same blocks of an array of this size, and of all coarser ones. Blocks that are merely as good
     * would leave other roundings, by which a result would depend on what was solved before.
     */
    boolean suits(CoarsePlan other, int rows, int columns) {
        int height = height(rows);
        int width = width(columns);
        if (height != other.height(rows) || width != other.width(columns)) {
            return false;
        }
        int coarseRows = (rows + height - 1) / height;
        int coarseColumns = (columns + width - 1) / width;
        CoarsePlan next = after(height, width);
        return next.isDirect(coarseRows, coarseColumns)
                || next.suits(other.after(height, width), coarseRows, coarseColumns);
    }
}
