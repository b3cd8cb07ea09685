package org.sneakpath.circuit;

/**
 * The drive of a source in a small-signal analysis: magnitude · exp(j·phase).
 *
 * @param magnitude (V or A), finite
 * @param degrees phase (degrees), finite
 */
public record Phasor(double magnitude, double degrees) {
    /** No drive. */
    public static final Phasor NONE = new Phasor(0, 0);

    public Phasor {
        Checks.finite("small-signal magnitude", magnitude, "V or A");
        Checks.finite("small-signal phase", degrees, "degrees");
    }

    /** Real part (V or A). */
    public double real() {
        return magnitude * Math.cos(Math.toRadians(degrees));
    }

    /** Imaginary part (V or A). */
    public double imaginary() {
        return magnitude * Math.sin(Math.toRadians(degrees));
    }
}
