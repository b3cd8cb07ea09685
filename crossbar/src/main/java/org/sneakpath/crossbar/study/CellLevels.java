package org.sneakpath.crossbar.study;

/**
 * The two values that cells of a memory hold: conductances (S), or values of the quantity that programs a cell.
 *
 * @param low in the low-resistance state (LRS)
 * @param high in the high-resistance state (HRS)
 */
public record CellLevels(double low, double high) {
    public CellLevels {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low == high) {
            throw new IllegalArgumentException("low-resistance value " + low + ", high-resistance value " + high
                    + ": need two finite, unlike values");
        }
    }

    /** Of ohmic and sinh cells, by their resistances at low voltage (ohm). */
    public static CellLevels ofResistances(double low, double high) {
        if (!(low > 0 && low < high && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("low resistance " + low + " ohm, high resistance " + high
                    + " ohm: need 0 < low < high, both finite");
        }
        return new CellLevels(1 / low, 1 / high);
    }

    /** The value of a state. */
    public double of(boolean lowResistance) {
        return lowResistance ? low : high;
    }
}
