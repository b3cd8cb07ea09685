package org.sneakpath.circuit.internal;

import java.util.Arrays;
import java.util.List;

/**
 * The gradient of a scalar by every value of every element, and by every independent source at every time point.
 *
 * <p>Memory: 8 bytes a value, and 8 bytes a source and time point.
 */
public final class ValueBars {
    /** Gradients of values, by group. */
    final double[][] values;
    /** Gradients of sources, [group][sample · sources + source]. */
    final double[][] sources;

    private final int[] sourceCounts;
    private final int samples;

    ValueBars(List<ElementGroup> groups, int samples) {
        this.samples = samples;
        values = new double[groups.size()][];
        sources = new double[groups.size()][];
        sourceCounts = new int[groups.size()];
        for (int g = 0; g < values.length; g++) {
            sourceCounts[g] = groups.get(g).sources();
            values[g] = new double[groups.get(g).values()];
            sources[g] = new double[sourceCounts[g] * samples];
        }
    }

    /** Number of time points. */
    public int samples() {
        return samples;
    }

    /** Index of the first source's gradient at a time point. */
    int firstSource(int group, int sample) {
        return sample * sourceCounts[group];
    }

    /** Gradient by one of an element's values. */
    public double value(ValueLocation location, int slot) {
        return values[location.group()][location.at(slot)];
    }

    /** Gradient by the value of a source at each time point; a fresh array. */
    public double[] source(ValueLocation location) {
        double[] bars = new double[samples];
        for (int k = 0; k < samples; k++) {
            bars[k] = sources[location.group()][firstSource(location.group(), k) + location.source()];
        }
        return bars;
    }

    /** All zero again. */
    public void clear() {
        for (double[] group : values) {
            Arrays.fill(group, 0);
        }
        for (double[] group : sources) {
            Arrays.fill(group, 0);
        }
    }
}
