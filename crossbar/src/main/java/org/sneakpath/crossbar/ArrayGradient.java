package org.sneakpath.crossbar;

/** Derivatives of a loss by everything that an array was given. The arrays are live; a pullback adds into them. */
public final class ArrayGradient {
    /** By the potentials of the terminals (1/V). */
    public final Terminals potentials;
    /** By what is programmed of each cell (1/S, or one over its unit), row-major. */
    public final double[] programmed;
    /** By the resistances of the word lines (1/ohm). */
    public final LineBars wordLines;
    /** By the resistances of the bit lines (1/ohm). */
    public final LineBars bitLines;

    private ArrayGradient(CrossbarSpec spec, LineBars wordLines, LineBars bitLines) {
        potentials = new Terminals(spec.rows(), spec.columns());
        programmed = new double[spec.cells()];
        this.wordLines = wordLines;
        this.bitLines = bitLines;
    }

    /** Zeros, three for uniform lines. */
    public static ArrayGradient of(CrossbarSpec spec) {
        return new ArrayGradient(spec, LineBars.of(spec.wordLines()), LineBars.of(spec.bitLines()));
    }

    /** Zeros, one for each end of each line and for each segment, also of uniform lines. */
    public static ArrayGradient perSegment(CrossbarSpec spec) {
        return new ArrayGradient(spec, LineBars.perSegment(spec.wordLines()), LineBars.perSegment(spec.bitLines()));
    }

    /** Passes a gradient of such an array. */
    void requireFit(CrossbarSpec spec) {
        if (!wordLines.fits(spec.wordLines()) || !bitLines.fits(spec.bitLines())) {
            throw new IllegalArgumentException(
                    "a gradient of " + potentials.wordNear.length + " x " + potentials.bitNear.length
                            + " lines given for an array of " + spec.rows() + " x " + spec.columns());
        }
    }
}
