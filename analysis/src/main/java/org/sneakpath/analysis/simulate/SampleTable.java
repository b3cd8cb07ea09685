package org.sneakpath.analysis.simulate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.measure.Samples;

/** Results in memory, for measures: an axis and every unknown, by the names that measures use. */
final class SampleTable implements Samples {
    private static final int FIRST = 256;

    private final Elaboration circuit;
    private final Map<String, Integer> index = new HashMap<>();
    private double[] axis = new double[FIRST];
    private double[][] columns = {};
    private int size;

    /** @param circuit knows under which name the current of an element stands */
    SampleTable(Elaboration circuit) {
        this.circuit = circuit;
    }

    /** Says which unknowns the rows to come have. */
    void names(List<String> unknowns) {
        for (int k = 0; k < unknowns.size(); k++) {
            index.put(unknowns.get(k), k);
        }
        columns = new double[unknowns.size()][FIRST];
    }

    /** Adds a row; {@code values} is copied. */
    void add(double at, double[] values) {
        if (size == axis.length) {
            axis = Arrays.copyOf(axis, 2 * size);
            for (int k = 0; k < columns.length; k++) {
                columns[k] = Arrays.copyOf(columns[k], 2 * size);
            }
        }
        axis[size] = at;
        for (int k = 0; k < columns.length; k++) {
            columns[k][size] = values[k];
        }
        size++;
    }

    @Override
    public double[] axis() {
        return Arrays.copyOf(axis, size);
    }

    @Override
    public double[] column(String name) {
        int open = name.indexOf('(');
        int comma = name.indexOf(',');
        if (comma > 0 && name.startsWith("v(") && name.endsWith(")")) {
            double[] plus = column("v(" + name.substring(2, comma) + ")");
            double[] minus = column("v(" + name.substring(comma + 1));
            Arrays.setAll(plus, k -> plus[k] - minus[k]);
            return plus;
        }
        if (name.equals("v(0)")) {
            return new double[size];
        }
        Integer at = index.get(name);
        if (at == null && name.startsWith("i(") && name.endsWith(")")) {
            at = index.get("i(" + circuit.currentOf(name.substring(open + 1, name.length() - 1)) + ")");
        }
        if (at == null) {
            throw new IllegalArgumentException("there is no result '" + name + "'; there are "
                    + index.keySet().stream().sorted().limit(40).toList());
        }
        return Arrays.copyOf(columns[at], size);
    }
}
