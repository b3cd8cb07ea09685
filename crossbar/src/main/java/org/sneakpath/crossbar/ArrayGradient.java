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
    /** By the potentials of the gate lines (1/V); empty if not asked for. */
    public final double[] gates;

    private ArrayGradient(CrossbarSpec spec, LineBars wordLines, LineBars bitLines, int gateLines) {
        gates = new double[gateLines];
        potentials = new Terminals(spec.rows(), spec.columns());
        programmed = new double[spec.cells()];
        this.wordLines = wordLines;
        this.bitLines = bitLines;
    }

    /** Zeros, three for uniform lines. */
    public static ArrayGradient of(CrossbarSpec spec) {
        return new ArrayGradient(spec, LineBars.of(spec.wordLines()), LineBars.of(spec.bitLines()), 0);
    }

    /** Zeros, one for each end of each line and for each segment, also of uniform lines. */
    public static ArrayGradient perSegment(CrossbarSpec spec) {
        return new ArrayGradient(spec, LineBars.perSegment(spec.wordLines()), LineBars.perSegment(spec.bitLines()), 0);
    }

    /** Zeros, three for uniform lines, with one for each gate line. */
    public static ArrayGradient ofGated(CrossbarSpec spec, GateLines gateLines) {
        return new ArrayGradient(
                spec, LineBars.of(spec.wordLines()), LineBars.of(spec.bitLines()), gateLines.count(spec));
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
