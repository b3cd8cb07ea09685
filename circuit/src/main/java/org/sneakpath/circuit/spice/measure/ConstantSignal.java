package org.sneakpath.circuit.spice.measure;

import java.util.Arrays;
import java.util.List;

/**
 * A level.
 *
 * @param value everywhere
 */
public record ConstantSignal(double value) implements Signal {
    @Override
    public double[] sample(Samples samples) {
        double[] all = new double[samples.size()];
        Arrays.fill(all, value);
        return all;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }

    @Override
    public void pullback(Samples samples, double[] bar, SampleBars bars) {
        // a level does not move
    }
}
