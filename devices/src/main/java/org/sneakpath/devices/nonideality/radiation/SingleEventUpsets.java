package org.sneakpath.devices.nonideality.radiation;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Irradiation;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Single-event upsets: particles hit a cell as a Poisson process in the fluence Φ (1/m²) with cross-section σ (m²), so that the
 * number of upsets is Poisson with mean μ = σ Φ and
 *
 * <pre>
 *   P(at least one) = 1 − e^(−μ),   P(an odd number) = (1 − e^(−2μ))/2
 * </pre>
 * of which the first counts for SET and RESET, the second for FLIP. Cells are hit independently: one particle that upsets several
 * neighbours is not modelled. The cross-section is the user's, see {@link CrossSection}.
 *
 * @param crossSection σ (m²) of one cell
 * @param minimum g_min (S)
 * @param maximum g_max (S)
 * @param effect of one upset
 */
public record SingleEventUpsets(double crossSection, double minimum, double maximum, UpsetEffect effect)
        implements Irradiation {
    public SingleEventUpsets {
        Level.requireNonNegative("single-event upsets: cross-section", crossSection, "m^2");
        Level.requireNonNegative("single-event upsets: minimum conductance", minimum, "S");
        Level.requireOrder("single-event upsets", minimum, maximum, "S");
    }

    /** The probability that a cell's state is another one after a fluence (1/m²). */
    public double probability(double fluence) {
        double mean = crossSection * fluence;
        return effect == UpsetEffect.FLIP ? -StrictMath.expm1(-2 * mean) / 2 : -StrictMath.expm1(-mean);
    }

    /**
     * @param conductances (S), changed in place; for FLIP one outside the range counts as the nearer end
     * @param fluence Φ of this exposure (1/m²)
     * @return how many cells were upset, an odd number of times for FLIP
     */
    @Override
    public int apply(double[] conductances, Devices devices, long seed, long exposure, double fluence) {
        Level.requireNonNegative("single-event upsets: fluence", fluence, "1/m^2");
        CounterRandom random = new CounterRandom(seed, Purpose.SINGLE_EVENT_UPSET);
        double probability = probability(fluence);
        int upset = 0;
        for (int k = 0; k < conductances.length; k++) {
            if (random.uniform(devices.id(k), exposure) < probability) {
                conductances[k] = switch (effect) {
                    case FLIP -> minimum + maximum - Math.min(Math.max(conductances[k], minimum), maximum);
                    case SET -> maximum;
                    case RESET -> minimum;
                };
                upset++;
            }
        }
        return upset;
    }
}
