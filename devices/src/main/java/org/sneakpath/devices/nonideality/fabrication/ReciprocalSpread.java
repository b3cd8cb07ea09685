package org.sneakpath.devices.nonideality.fabrication;

/**
 * x = 1/y, y spread around 1/x₀: a spread of resistances applied to conductances. An open cell (x₀ = 0) stays open.
 *
 * @param spread of y
 */
public record ReciprocalSpread(Spread spread) implements Spread {
    @Override
    public double value(double nominal, double z) {
        return nominal == 0 ? 0 : 1 / spread.value(1 / nominal, z);
    }

    @Override
    public double uncut(double nominal, double z) {
        return nominal == 0 ? 0 : 1 / spread.uncut(1 / nominal, z);
    }
}
