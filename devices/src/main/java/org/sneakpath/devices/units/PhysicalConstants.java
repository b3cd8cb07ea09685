package org.sneakpath.devices.units;

/** The constants of nature in equations of devices; exact, by definition of the units since 2019. */
public final class PhysicalConstants {
    /** k (J/K). */
    public static final double BOLTZMANN = 1.380649e-23;

    /** q, the elementary charge (C). */
    public static final double ELEMENTARY_CHARGE = 1.602176634e-19;

    /** k/q (V/K, or eV/K): the thermal voltage is this times the temperature. */
    public static final double BOLTZMANN_OVER_CHARGE = BOLTZMANN / ELEMENTARY_CHARGE;

    private PhysicalConstants() {}
}
