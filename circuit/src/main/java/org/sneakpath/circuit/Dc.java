package org.sneakpath.circuit;

/**
 * A constant source.
 *
 * @param value (V or A)
 */
public record Dc(double value) implements SourceWaveform {
    public Dc {
        Checks.finite("constant source value", value, "");
    }

    @Override
    public double at(double t) {
        return value;
    }

    @Override
    public double nextBreakpoint(double t) {
        return Double.POSITIVE_INFINITY;
    }
}
