package org.sneakpath.devices.nonideality.writing;

import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.fabrication.Spread;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Cycle-to-cycle variation of a geometry parameter r that takes effect as the state N moves: at each change of polarity a new
 * value is drawn and approached in proportion to the way that the state has made towards its end,
 *
 * <pre>
 *   r = r_old + (r_new − r_old) (N − N_old)/(N_end − N_old),   N_end = N_max in SET, N_min in RESET
 * </pre>
 * so that r is continuous in time. Source: C. Bengel et al., "Variability-aware modeling of filamentary oxide-based bipolar
 * resistive switching cells using SPICE level compact models", IEEE TCAS-I, 2020, eqs. 21–24 (radius and length of the JART VCM
 * v1b model's disc).
 *
 * @param nominal mean of what is drawn
 * @param spread distribution around it
 */
public record GradualRedraw(double nominal, Spread spread) {
    public GradualRedraw {
        Level.requireFinite("gradual redraw: nominal value", nominal, "");
    }

    /**
     * The value r_new that is drawn at a change of polarity.
     *
     * @param seed of the study
     * @param crossing which change of polarity of that device; 0 for the value at fabrication
     */
    public double target(long device, long seed, long crossing) {
        return spread.value(nominal, new CounterRandom(seed, Purpose.CYCLE_VARIATION).gaussian(device, crossing));
    }

    /**
     * r while the state moves from {@code stateAtCrossing} towards {@code stateEnd}; a state that went back beyond where it
     * started has r_old, and one that started at its end r_new.
     *
     * @param atCrossing r_old, the value in effect when the polarity changed
     * @param target r_new
     */
    public static double value(
            double atCrossing, double target, double state, double stateAtCrossing, double stateEnd) {
        if (stateAtCrossing == stateEnd) {
            return target;
        }
        double way = (state - stateAtCrossing) / (stateEnd - stateAtCrossing);
        return atCrossing + (target - atCrossing) * Math.min(1, Math.max(0, way));
    }
}
