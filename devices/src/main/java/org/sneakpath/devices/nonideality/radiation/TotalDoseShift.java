package org.sneakpath.devices.nonideality.radiation;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Irradiation;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Total ionising dose D shifts a value, a threshold voltage or a conductance, linearly at first and up to a saturation:
 *
 * <pre>
 *   x' = x + Δ,   Δ = Δ_sat (1 − e^(−D/D_sat)) exp(σ z − σ²/2)   (of x itself, x' = x (1 + Δ), if relative)
 * </pre>
 * with one z per device. The initial slope is Δ_sat/D_sat. There is no preset: sign, size and saturation depend on oxide, bias
 * and dose rate, and published devices span decades. Exposures do not add up by themselves: apply the dose in total to the value
 * before any exposure.
 *
 * @param saturation Δ_sat, in the unit of the value, or relative to it
 * @param saturationDose D_sat (Gy)
 * @param relative whether the shift is relative
 * @param spread σ from device to device
 */
public record TotalDoseShift(double saturation, double saturationDose, boolean relative, double spread)
        implements Irradiation {
    public TotalDoseShift {
        Level.requireFinite("total-dose shift: saturation", saturation, "");
        Level.requirePositive("total-dose shift: saturation dose", saturationDose, "Gy");
        Level.requireSigma("total-dose shift", spread);
    }

    /**
     * @param values before any exposure, changed in place
     * @param dose D in total (Gy)
     * @param exposure which history of exposures; the same number for all doses of one history
     * @return how many relative shifts would have changed the sign and were held at 0
     */
    @Override
    public int apply(double[] values, Devices devices, long seed, long exposure, double dose) {
        Level.requireNonNegative("total-dose shift: dose", dose, "Gy");
        CounterRandom random = new CounterRandom(seed, Purpose.TOTAL_DOSE);
        double mean = -saturation * StrictMath.expm1(-dose / saturationDose);
        int cut = 0;
        for (int k = 0; k < values.length; k++) {
            double z = spread == 0 ? 0 : random.gaussian(devices.id(k), exposure);
            double shift = mean * StrictMath.exp(spread * (z - spread / 2));
            if (!relative) {
                values[k] += shift;
            } else if (shift < -1) {
                values[k] = 0;
                cut++;
            } else {
                values[k] *= 1 + shift;
            }
        }
        return cut;
    }
}
