package org.sneakpath.circuit.spice.measure;

import java.util.List;
import org.sneakpath.devices.equation.Equations;

/**
 * An expression of columns, sample by sample; its {@code time} is the axis.
 *
 * @param text as written, for messages
 * @param law one output; control c is column c
 * @param columns names of the columns
 */
public record ExpressionSignal(String text, Equations law, List<String> columns) implements Signal {
    private static final double[] NO_PARAMETERS = {};

    public ExpressionSignal {
        columns = List.copyOf(columns);
        if (law.controls() != columns.size() || law.outputs().size() != 1) {
            throw new IllegalArgumentException(
                    "signal '" + text + "' takes " + law.controls() + " columns, not " + columns);
        }
    }

    @Override
    public double[] sample(Samples samples) {
        double[] axis = samples.axis();
        double[] y = new double[axis.length];
        double[] u = new double[columns.size()];
        double[] one = new double[1];
        double[][] all = gather(samples);
        var kernel = law.interpret();
        for (int k = 0; k < y.length; k++) {
            pick(all, k, u);
            kernel.values(u, NO_PARAMETERS, axis[k], one, 1, 0, 1);
            y[k] = one[0];
        }
        return y;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public void pullback(Samples samples, double[] bar, SampleBars bars) {
        double[] axis = samples.axis();
        double[] u = new double[columns.size()];
        double[] one = new double[1];
        double[] partials = new double[columns.size()];
        double[][] all = gather(samples);
        var kernel = law.interpret();
        for (int k = 0; k < bar.length; k++) {
            if (bar[k] == 0) {
                continue;
            }
            pick(all, k, u);
            kernel.valuesAndPartials(u, NO_PARAMETERS, axis[k], one, partials, 1, 0, 1);
            for (int c = 0; c < partials.length; c++) {
                bars.column(columns.get(c))[k] += partials[c] * bar[k];
            }
            kernel.timePartials(u, NO_PARAMETERS, axis[k], one, 1, 0, 1);
            bars.axis()[k] += one[0] * bar[k];
        }
    }

    private double[][] gather(Samples samples) {
        return columns.stream().map(samples::column).toArray(double[][]::new);
    }

    private static void pick(double[][] all, int k, double[] u) {
        for (int c = 0; c < u.length; c++) {
            u[c] = all[c][k];
        }
    }
}
