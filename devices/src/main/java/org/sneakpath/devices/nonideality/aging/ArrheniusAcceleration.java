package org.sneakpath.devices.nonideality.aging;

import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.units.PhysicalConstants;

/**
 * How much faster a thermally activated process runs at another temperature: exp( (E_a/k)(1/T_ref − 1/T) ).
 *
 * @param activationEnergy E_a (eV)
 */
public record ArrheniusAcceleration(double activationEnergy) {
    public ArrheniusAcceleration {
        Level.requireFinite("Arrhenius acceleration: activation energy", activationEnergy, "eV");
    }

    /** The factor from a reference temperature (K) to another one (K); 1 if both are equal. */
    public double factor(double reference, double temperature) {
        Level.requirePositive("Arrhenius acceleration: reference temperature", reference, "K");
        Level.requirePositive("Arrhenius acceleration: temperature", temperature, "K");
        return StrictMath.exp(
                activationEnergy / PhysicalConstants.BOLTZMANN_OVER_CHARGE * (1 / reference - 1 / temperature));
    }
}
