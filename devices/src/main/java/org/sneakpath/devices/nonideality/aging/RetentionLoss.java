package org.sneakpath.devices.nonideality.aging;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Drift;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Loss of the state at a temperature, by a stretched exponential whose time constant is thermally activated:
 *
 * <pre>
 *   g(t) = g_∞ + (g − g_∞) exp( −(t/τ)^β ),   τ = τ_ref e^(σ z) / AF,   AF = exp( (E_a/k)(1/T_ref − 1/T) )
 * </pre>
 * with one z per device. The user gives all parameters: retention is a property of a material stack, and no set of numbers holds
 * for more than one.
 *
 * @param end g_∞ (S), what every cell decays to
 * @param timeConstant τ_ref (s), the median at the reference temperature
 * @param stretching β in (0, 1] usually; 1 is an exponential
 * @param spread σ, standard deviation of ln τ from device to device
 * @param acceleration E_a
 * @param reference T_ref (K)
 * @param temperature T (K), at which the cells are kept
 */
public record RetentionLoss(
        double end,
        double timeConstant,
        double stretching,
        double spread,
        ArrheniusAcceleration acceleration,
        double reference,
        double temperature)
        implements Drift {
    public RetentionLoss {
        Level.requireNonNegative("retention loss: final conductance", end, "S");
        Level.requirePositive("retention loss: time constant", timeConstant, "s");
        Level.requirePositive("retention loss: stretching exponent", stretching, "");
        Level.requireSigma("retention loss: spread of ln tau", spread);
        Level.requirePositive("retention loss: reference temperature", reference, "K");
        Level.requirePositive("retention loss: temperature", temperature, "K");
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, long write, double time) {
        Level.requireNonNegative("retention loss: time", time, "s");
        CounterRandom random = new CounterRandom(seed, Purpose.DRIFT);
        double age = time * acceleration.factor(reference, temperature) / timeConstant;
        for (int k = 0; k < conductances.length; k++) {
            double own = spread == 0 ? age : age * StrictMath.exp(-spread * random.gaussian(devices.id(k), 0));
            double lost = -StrictMath.expm1(-StrictMath.pow(own, stretching));
            conductances[k] -= (conductances[k] - end) * lost;
        }
        return 0;
    }
}
