package org.sneakpath.devices.library;

import org.sneakpath.devices.units.PhysicalConstants;

/**
 * Thermal current noise of a conductance: S = 4 k T G (A²/Hz, one-sided), white.
 *
 * <p>Source: J. B. Johnson, Phys. Rev. 32, 97 (1928); H. Nyquist, Phys. Rev. 32, 110 (1928).
 */
final class JohnsonNoise {
    private JohnsonNoise() {}

    /** 4 k T G (A²/Hz); a conductance that rounding made slightly negative counts as zero. */
    static double density(double conductance, double temperature) {
        return 4 * PhysicalConstants.BOLTZMANN * temperature * Math.max(0, conductance);
    }
}
