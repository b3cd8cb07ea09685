package org.sneakpath.circuit.spice.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Samples from arrays. */
final class TableSamples implements Samples {
    private final double[] axis;
    private final Map<String, double[]> columns;

    private TableSamples(double[] axis, Map<String, double[]> columns) {
        this.axis = axis;
        this.columns = columns;
    }

    @Override
    public double[] axis() {
        return axis;
    }

    /** An axis with uneven steps between two values. */
    static TableSamples uneven(double from, double to, int size) {
        double[] axis = new double[size];
        for (int k = 0; k < size; k++) {
            double even = (double) k / (size - 1);
            axis[k] = from + (to - from) * (even + 0.02 * Math.sin(7 * even) * even * (1 - even));
        }
        return new TableSamples(axis, new LinkedHashMap<>());
    }

    TableSamples with(String name, DoubleUnaryOperator function) {
        Map<String, double[]> more = new LinkedHashMap<>(columns);
        more.put(name, DoubleStream.of(axis).map(function).toArray());
        return new TableSamples(axis, more);
    }

    /** The same with one number changed; the column {@code ""} is the axis. */
    TableSamples moved(String column, int k, double by) {
        double[] x = axis.clone();
        Map<String, double[]> all = new LinkedHashMap<>();
        columns.forEach((name, values) -> all.put(name, values.clone()));
        (column.isEmpty() ? x : Objects.requireNonNull(all.get(column)))[k] += by;
        return new TableSamples(x, all);
    }

    @Override
    public double[] column(String name) {
        double[] values = columns.get(name);
        if (values == null) {
            throw new IllegalArgumentException("no column " + name);
        }
        return values;
    }
}
