package org.sneakpath.devices.semiconductor;

import org.sneakpath.devices.units.PhysicalConstants;

/**
 * The two constants of nature in semiconductor equations.
 *
 * @param boltzmann k (J/K)
 * @param charge q, the elementary charge (C)
 */
record Constants(double boltzmann, double charge) {
    /** Exact, by definition of the units since 2019. What the models use. */
    static final Constants SI = new Constants(PhysicalConstants.BOLTZMANN, PhysicalConstants.ELEMENTARY_CHARGE);

    /**
     * CODATA's recommendation of 2014, which ngspice 39 uses: k/q is smaller by 3.4e-7, a current in forward direction
     * therefore larger by up to 1.5e-5. For comparing equations digit by digit.
     */
    static final Constants CODATA_2014 = new Constants(1.38064852e-23, 1.6021766208e-19);

    /** k/q (V/K): the thermal voltage is this times the temperature. */
    double voltsPerKelvin() {
        return boltzmann / charge;
    }
}
