package org.sneakpath.crossbar.read;

/**
 * Whether a law falls anywhere within a range of voltages, tried on a grid: 16 values of what is programmed, from the least to the
 * greatest in the array, at 32 voltages. A fall narrower than the grid is not seen here, but may be met by Newton's method.
 *
 * <p>Cost: 512 evaluations of a cell when the range of values has changed or the voltages have grown, else none.
 */
final class FallingProbe {
    private static final int VALUES = 16;
    private static final int VOLTAGES = 32;
    /** Room for voltages to grow without another trial. */
    private static final double ROOM = 1.25;

    private final CellLaw law;
    private final CellPoint point;
    private final double[] values = new double[VALUES * VOLTAGES];
    private double least = Double.NaN;
    private double greatest = Double.NaN;
    private double volts = -1;
    private boolean falls;

    /** @param law of as many cells as {@link #CELLS} */
    FallingProbe(CellLaw law) {
        this.law = law;
        point = law.newPoint();
    }

    /** Number of cells of the law that is tried. */
    static final int CELLS = VALUES * VOLTAGES;

    /** Programs the values of the grid for those of an array. */
    void program(double[] programmed) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double q : programmed) {
            low = Math.min(low, q);
            high = Math.max(high, q);
        }
        if (low == least && high == greatest) {
            return;
        }
        least = low;
        greatest = high;
        volts = -1;
        for (int k = 0; k < CELLS; k++) {
            values[k] = Math.min(high, low + (high - low) * (k % VALUES) / (VALUES - 1));
        }
        law.program(values);
    }

    /** Gives the gates of the grid the least and the greatest potential of those of an array (V). */
    void gate(double[] potentials) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : potentials) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        double[] spread = new double[CELLS];
        for (int k = 0; k < CELLS; k++) {
            spread[k] = k / VALUES % 2 == 0 ? low : high;
        }
        law.gate(spread);
        volts = -1;
    }

    /**
     * Whether the law falls somewhere.
     *
     * @param drops cell voltages of the array (V), whose magnitude bounds what is tried
     */
    boolean falls(double[] drops) {
        double largest = 0;
        for (double v : drops) {
            largest = Math.max(largest, Math.abs(v));
        }
        if (largest <= volts) {
            return falls;
        }
        volts = ROOM * largest;
        for (int k = 0; k < CELLS; k++) {
            point.drops[k] = volts * (2.0 * Math.floorDiv(k, VALUES) / (VOLTAGES - 1) - 1);
        }
        law.rest(point);
        law.evaluate(point);
        falls = false;
        for (int k = 0; k < CELLS; k++) {
            falls |= point.wordSlopes[k] < 0 || point.bitSlopes[k] < 0;
        }
        return falls;
    }
}
