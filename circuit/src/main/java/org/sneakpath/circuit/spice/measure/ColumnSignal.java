package org.sneakpath.circuit.spice.measure;

import java.util.List;

/**
 * A column as it is.
 *
 * @param name such as {@code v(out)}
 */
public record ColumnSignal(String name) implements Signal {
    @Override
    public double[] sample(Samples samples) {
        return samples.column(name);
    }

    @Override
    public List<String> columns() {
        return List.of(name);
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void pullback(Samples samples, double[] bar, SampleBars bars) {
        double[] column = bars.column(name);
        for (int k = 0; k < bar.length; k++) {
            column[k] += bar[k];
        }
    }
}
