package org.sneakpath.analysis.device.fit;

/** What a deviation of the current counts by. */
public enum Weight {
    /** The same everywhere: 1/(root mean square of the measured currents). For noise of one size. */
    ABSOLUTE,
    /** 1/|i| of the measured current, but not more than a thousand times 1/(largest |i|). For noise in proportion. */
    RELATIVE;

    private static final double FLOOR = 1e-3;

    /** One for each current (1/A); a fresh array. */
    double[] of(double[] amperes) {
        double[] weights = new double[amperes.length];
        double squares = 0;
        for (double i : amperes) {
            squares += i * i;
        }
        double same = 1 / Math.sqrt(squares / amperes.length);
        double floor = FLOOR * MeasuredTrace.largest(amperes);
        for (int k = 0; k < weights.length; k++) {
            weights[k] = this == ABSOLUTE ? same : 1 / Math.max(floor, Math.abs(amperes[k]));
        }
        return weights;
    }
}
