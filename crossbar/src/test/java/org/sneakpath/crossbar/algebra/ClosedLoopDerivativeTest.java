package org.sneakpath.crossbar.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.crossbar.periphery.OperationalAmplifier;

/** Gradients of what the circuits settle to against central differences of fourth order, elements that are zero included. */
class ClosedLoopDerivativeTest {
    private static final double STEP = 1e-3;

    private static ClosedLoopSettings settings(boolean wires) {
        ClosedLoopSettings settings = new ClosedLoopSettings(1e-4, 0.1, OperationalAmplifier.ofGain(200));
        return wires ? settings.withWires(60, 90) : settings;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double[] differences(ToDoubleFunction<double[]> loss, double[] x) {
        double[] gradient = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double at = x[k];
            double[] l = new double[5];
            for (int s = -2; s <= 2; s++) {
                x[k] = at + s * STEP;
                l[s + 2] = s == 0 ? 0 : loss.applyAsDouble(x);
            }
            x[k] = at;
            gradient[k] = (l[0] - 8 * l[1] + 8 * l[3] - l[4]) / (12 * STEP);
        }
        return gradient;
    }

    /** One-sided differences of third order, up and down, and their mean: what is defined at zero. */
    private static double meanAtZero(ToDoubleFunction<double[]> loss, double[] x, int k, boolean downToo) {
        double[] slopes = new double[2];
        for (int side = 0; side < (downToo ? 2 : 1); side++) {
            double h = side == 0 ? STEP : -STEP;
            double[] l = new double[4];
            for (int s = 0; s < 4; s++) {
                x[k] = s * h;
                l[s] = loss.applyAsDouble(x);
            }
            x[k] = 0;
            slopes[side] = (-11 * l[0] + 18 * l[1] - 9 * l[2] + 2 * l[3]) / (6 * h);
        }
        return downToo ? 0.5 * (slopes[0] + slopes[1]) : slopes[0];
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void linearSystem(boolean signed, boolean wires) {
        int n = 4;
        double[] a = Matrices.dominant(n, signed ? -1 : 0.1, 1, 2, 5);
        a[6] = 0;
        double[] b = Matrices.uniform(n, 1, -1, 1, 6);
        double[] bars = Matrices.uniform(n, 1, -1, 1, 7);
        LinearSystemCircuit circuit = new LinearSystemCircuit(a, n, settings(wires));
        double[] bBars = new double[n];
        double[] matrixBars = new double[n * n];
        circuit.pullback(circuit.solve(b), bars, bBars, matrixBars);

        double[] expectedB = differences(v -> dot(bars, circuit.solve(v).values()), b);
        assertEquals(0, Matrices.deviation(expectedB, bBars), 1e-10);
        ToDoubleFunction<double[]> byMatrix = m -> dot(
                bars, new LinearSystemCircuit(m, n, settings(wires)).solve(b).values());
        double[] expected = new double[n * n];
        double[] smooth = a.clone();
        double[] differences = differencesBeside(byMatrix, smooth, 6, signed);
        System.arraycopy(differences, 0, expected, 0, expected.length);
        assertEquals(0, Matrices.deviation(expected, matrixBars), 2e-8);
    }

    /** Differences, the mean of one-sided ones at an element that is zero. */
    private static double[] differencesBeside(ToDoubleFunction<double[]> loss, double[] x, int zero, boolean downToo) {
        double atZero = meanAtZero(loss, x, zero, downToo);
        ToDoubleFunction<double[]> held = v -> v[zero] == 0 ? loss.applyAsDouble(v) : 0;
        double[] gradient = differences(held, x);
        gradient[zero] = atZero;
        return gradient;
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void leastSquares(boolean signed, boolean wires) {
        int rows = 5;
        int columns = 3;
        double[] x = Matrices.uniform(rows, columns, signed ? -1 : 0.1, 1, 5);
        x[7] = 0;
        double[] y = Matrices.uniform(rows, 1, -1, 1, 6);
        double[] bars = Matrices.uniform(columns, 1, -1, 1, 7);
        LeastSquaresCircuit circuit = new LeastSquaresCircuit(x, rows, columns, settings(wires));
        double[] yBars = new double[rows];
        double[] matrixBars = new double[rows * columns];
        circuit.pullback(circuit.solve(y), bars, yBars, matrixBars);

        double[] expectedY = differences(v -> dot(bars, circuit.solve(v).values()), y);
        assertEquals(0, Matrices.deviation(expectedY, yBars), 1e-10);
        double[] expected = differencesBeside(
                m -> dot(
                        bars,
                        new LeastSquaresCircuit(m, rows, columns, settings(wires))
                                .solve(y)
                                .values()),
                x,
                7,
                signed);
        assertEquals(0, Matrices.deviation(expected, matrixBars), 2e-8);
    }
}
