package org.sneakpath.devices.semiconductor;

/** One-sided power spectral densities of current noise (A²/Hz). */
final class Noise {
    private Noise() {}

    /** Shot noise 2 q |i| (W. Schottky, 1918). */
    static double shot(double i, Constants constants) {
        return 2 * constants.charge() * Math.abs(i);
    }

    /** Thermal noise 4 k T g of a conductance g (S). */
    static double thermal(double g, double temperature, Constants constants) {
        return 4 * constants.boltzmann() * temperature * Math.abs(g);
    }

    /** Flicker noise kf |i|^af/f. */
    static double flicker(double kf, double af, double i, double frequency) {
        return kf == 0 ? 0 : kf * Math.pow(Math.abs(i), af) / frequency;
    }
}
