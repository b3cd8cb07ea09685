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
    public double slope(double t) {
        return 0;
    }

    @Override
    public double nextBreakpoint(double t) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public int numbers() {
        return 1;
    }

    @Override
    public void pullback(double t, double bar, double[] bars, int from) {
        bars[from] += bar;
    }
}
