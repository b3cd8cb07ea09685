package org.sneakpath.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Compares partials of a model, column by column, with central differences extrapolated to fourth order (Richardson):
 * D = (4 D(h/2) − D(h))/3. With h = 2e-4 of the input's scale the truncation is some 1e-11 of a partial for functions that vary over
 * 1 % of the scale or more, and rounding eps·|value|/h = 1e-12 of value/scale. The tolerance leaves two to three orders of magnitude
 * over both, still far below any wrong term or factor. For sharper functions h is smaller and rounding greater in proportion. Where
 * D(h) and D(h/2) differ by a thousandth there is a kink in between; a wrong partial makes no such difference.
 */
final class PartialsByDifferences {
    /** How sharply outputs vary with an input, see {@link CompactModelContract#sharpness}. */
    interface Sharpness {
        double of(String input, int column);
    }

    /** An output and its partials, which have so many columns. */
    private record Output(
            String name, Function<DeviceBatch, double[]> values, Function<DeviceBatch, double[]> partials) {}

    private static final List<Output> BY_VOLTAGE = List.of(
            new Output("i", b -> b.i, b -> b.didv),
            new Output("q", b -> b.q, b -> b.dqdv),
            new Output("f", b -> b.f, b -> b.dfdv));
    private static final List<Output> BY_STATE = List.of(
            new Output("i", b -> b.i, b -> b.didx),
            new Output("q", b -> b.q, b -> b.dqdx),
            new Output("f", b -> b.f, b -> b.dfdx));
    private static final List<Output> BY_PARAMETER = List.of(
            new Output("i", b -> b.i, DeviceBatch::didp),
            new Output("q", b -> b.q, DeviceBatch::dqdp),
            new Output("f", b -> b.f, DeviceBatch::dfdp));

    private final DeviceBatch centre;
    private final DeviceBatch moved;
    private final Sharpness sharpness;
    private final int n;

    /** @param centre evaluated, with partials by parameter and switching functions; kept, and not changed */
    PartialsByDifferences(DeviceBatch centre, Sharpness sharpness) {
        this.centre = centre;
        this.sharpness = sharpness;
        this.n = centre.n;
        moved = new DeviceBatch(centre.model, n);
        for (Function<DeviceBatch, double[]> input :
                List.<Function<DeviceBatch, double[]>>of(b -> b.v, b -> b.x, b -> b.p, b -> b.temperature)) {
            System.arraycopy(input.apply(centre), 0, input.apply(moved), 0, input.apply(centre).length);
        }
    }

    void compareByVoltage(int column) {
        compare("v", b -> b.v, column, centre.model.branches().size(), BY_VOLTAGE);
    }

    void compareByState(int column) {
        compare("x", b -> b.x, column, centre.model.states().size(), BY_STATE);
    }

    void compareByParameter(int column) {
        compare("p", b -> b.p, column, centre.model.parameters().size(), BY_PARAMETER);
    }

    private void compare(
            String inputName, Function<DeviceBatch, double[]> input, int c, int inputs, List<Output> outputs) {
        double scale = largest(input.apply(centre), c);
        if (scale == 0) {
            return; // a parameter that a subclass samples at zero alone, to have what it switches off
        }
        double sharp = sharpness.of(inputName, c);
        double h = 0.02 * sharp * scale;
        boolean[] smooth = new boolean[n];
        Arrays.fill(smooth, true);
        List<double[]> wide = differences(input, c, h, outputs, smooth);
        List<double[]> narrow = differences(input, c, h / 2, outputs, smooth);
        for (int o = 0; o < outputs.size(); o++) {
            Output output = outputs.get(o);
            double[] partials = output.partials.apply(centre);
            int rows = output.name.equals("f")
                    ? centre.model.states().size()
                    : centre.model.branches().size();
            for (int r = 0; r < rows; r++) {
                double rounding = 1e-12 / sharp * largest(output.values.apply(centre), r) / scale;
                int compared = 0;
                for (int k = 0; k < n; k++) {
                    double w = wide.get(o)[r * n + k];
                    double d = narrow.get(o)[r * n + k];
                    if (!smooth[k] || Math.abs(w - d) > 1e-3 * Math.max(Math.abs(w), Math.abs(d)) + rounding) {
                        continue; // a kink of a minimum, maximum or magnitude is announced by no switching function
                    }
                    compared++;
                    double expected = (4 * d - w) / 3;
                    double actual = partials[(r * inputs + c) * n + k];
                    double tolerance = 1e-8 * Math.max(Math.abs(expected), Math.abs(actual)) + rounding;
                    assertEquals(expected, actual, tolerance, "∂" + output.name + r + "/∂" + inputName + c);
                }
                assertTrue(compared > 0.9 * n, "switching functions hide most of the sample");
            }
        }
    }

    private double largest(double[] a, int row) {
        double largest = 0;
        for (int k = 0; k < n; k++) {
            largest = Math.max(largest, Math.abs(a[row * n + k]));
        }
        return largest;
    }

    /** (F(u+h) − F(u−h))/2h of all outputs for column c; clears {@code smooth} where a switching function changes sign. */
    private List<double[]> differences(
            Function<DeviceBatch, double[]> input, int c, double h, List<Output> outputs, boolean[] smooth) {
        List<double[]> above = shifted(input, c, h, outputs, smooth);
        List<double[]> below = shifted(input, c, -h, outputs, smooth);
        for (int o = 0; o < above.size(); o++) {
            double[] difference = above.get(o);
            for (int e = 0; e < difference.length; e++) {
                double u = input.apply(centre)[c * n + e % n];
                difference[e] = (difference[e] - below.get(o)[e]) / ((u + h) - (u - h));
            }
        }
        return above;
    }

    private List<double[]> shifted(
            Function<DeviceBatch, double[]> input, int c, double h, List<Output> outputs, boolean[] smooth) {
        double[] column = input.apply(moved);
        double[] original = input.apply(centre);
        for (int k = 0; k < n; k++) {
            column[c * n + k] = original[c * n + k] + h;
        }
        moved.model.currents(moved, 0, n);
        moved.model.rates(moved, 0, n);
        moved.model.switching(moved, 0, n);
        System.arraycopy(original, c * n, column, c * n, n);
        for (int e = 0; e < moved.switching().length; e++) {
            if (Math.signum(moved.switching()[e]) != Math.signum(centre.switching()[e])) {
                smooth[e % n] = false;
            }
        }
        return outputs.stream()
                .map(output -> output.values.apply(moved).clone())
                .toList();
    }
}
