package org.sneakpath.circuit.spice.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Derivatives of one number by the samples that it was made from. */
public final class SampleBars {
    private final double[] axis;
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private @Nullable SampleBars inner;

    SampleBars(int size) {
        this.axis = new double[size];
    }

    /** dL/d(axis value) of each sample; live. */
    public double[] axis() {
        return axis;
    }

    /** dL/d(sample) by column name, in order of first use; the arrays are live. */
    public Map<String, double[]> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /** dL/d(sample) of a column, which starts at zero; live. */
    double[] column(String name) {
        return columns.computeIfAbsent(name, any -> new double[axis.length]);
    }

    /** Derivatives by the samples within segments; empty where none counts. */
    public Optional<SampleBars> inner() {
        return Optional.ofNullable(inner);
    }

    /** The same, made if there are none yet. */
    SampleBars inner(int size) {
        if (inner == null) {
            inner = new SampleBars(size);
        }
        return inner;
    }

    /** Adds another number's derivatives, scaled. */
    void add(double factor, SampleBars other) {
        other.inner().ifPresent(within -> inner(within.axis.length).add(factor, within));
        addScaled(axis, factor, other.axis);
        other.columns.forEach((name, bar) -> addScaled(column(name), factor, bar));
    }

    private static void addScaled(double[] to, double factor, double[] from) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * from[k];
        }
    }
}
