package org.sneakpath.devices.nonideality.aging;

import org.sneakpath.devices.nonideality.Level;

/**
 * How much faster a thermally activated process runs at another temperature: exp( (E_a/k)(1/T_ref − 1/T) ).
 *
 * @param activationEnergy E_a (eV)
 */
public record ArrheniusAcceleration(double activationEnergy) {
    /** Boltzmann's constant over the elementary charge (eV/K), exact in the SI of 2019 up to its rounding. */
    static final double BOLTZMANN = 1.380649e-23 / 1.602176634e-19;

    public ArrheniusAcceleration {
        Level.requireFinite("Arrhenius acceleration: activation energy", activationEnergy, "eV");
    }

    /** The factor from a reference temperature (K) to another one (K); 1 if both are equal. */
    public double factor(double reference, double temperature) {
        Level.requirePositive("Arrhenius acceleration: reference temperature", reference, "K");
        Level.requirePositive("Arrhenius acceleration: temperature", temperature, "K");
        return StrictMath.exp(activationEnergy / BOLTZMANN * (1 / reference - 1 / temperature));
    }
}
