package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * Gradients against central differences of fourth order. Rounding limits those: with currents L up to 1e-2 A and steps h
 * from 1e-9 S, 1e-16·L/h is about 1e-9 of the largest component; the tolerance leaves a factor of ten.
 */
class ReadDerivativeTest {
    private static final double TOLERANCE = 1e-8;

    static Stream<CrossbarSpec> specs() {
        return Arrays2d.everyKindOfLines();
    }

    /** dL/dx by differences, x restored. */
    private static double[] differences(ToDoubleFunction<double[]> loss, double[] x) {
        double[] gradient = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double at = x[k];
            double h = 1e-3 * Math.abs(at);
            double[] l = new double[5];
            for (int s = -2; s <= 2; s++) {
                x[k] = at + s * h;
                l[s + 2] = s == 0 ? 0 : loss.applyAsDouble(x);
            }
            x[k] = at;
            gradient[k] = (l[0] - 8 * l[1] + 8 * l[3] - l[4]) / (12 * h);
        }
        return gradient;
    }

    private static double weighted(double[] weights, double[] values) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * values[k];
        }
        return sum;
    }

    private static void readPullbackAgrees(CrossbarSpec spec, Cell cell, double amplitude) {
        double[] g = Arrays2d.conductances(spec, 1);
        double[] v = Arrays2d.signed(spec.rows(), 2);
        Arrays.setAll(v, i -> amplitude * v[i]);
        double[] bars = Arrays2d.signed(spec.columns(), 3);
        Crossbar crossbar = new Crossbar(spec, cell);
        crossbar.program(g);
        double[] voltageBars = new double[spec.rows()];
        double[] conductanceBars = new double[spec.cells()];
        Arrays.fill(voltageBars, 1);
        Arrays.fill(conductanceBars, 2);
        assertTrue(crossbar.readPullback(v, bars, voltageBars, conductanceBars).converged());
        Arrays.setAll(voltageBars, i -> voltageBars[i] - 1);
        Arrays.setAll(conductanceBars, c -> conductanceBars[c] - 2);
        double[] byVoltage = differences(x -> weighted(bars, Arrays2d.read(crossbar, x)), v);
        // the cotangent 1 in place costs digits beside currents of microamperes: eps·1/1e-5
        assertEquals(
                0, Compare.largestDifference(byVoltage, voltageBars), TOLERANCE * Compare.largest(byVoltage) + 4e-16);
        double[] byConductance = differences(
                x -> {
                    crossbar.program(x);
                    return weighted(bars, Arrays2d.read(crossbar, v));
                },
                g);
        assertEquals(0, Compare.relativeToLargest(byConductance, conductanceBars), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void readPullbackOfOhmicCells(CrossbarSpec spec) {
        readPullbackAgrees(spec, Cell.ohmic(), 1);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void readPullbackOfSinhCells(CrossbarSpec spec) {
        readPullbackAgrees(spec, Cell.sinh(0.3), 0.5);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void readPullbackOfCompiledCells(CrossbarSpec spec) {
        readPullbackAgrees(spec, Cell.device(DeviceLibrary.model("sinh-conductor"), "g"), 0.5);
    }

    /** States of 1e-6 to 1e-3, low in their range: cells of the scale of the conductances above. */
    @ParameterizedTest
    @MethodSource("specs")
    void readPullbackOfHeldStates(CrossbarSpec spec) {
        readPullbackAgrees(spec, Cell.device(DeviceLibrary.model("yakopcic"), "x"), 0.5);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void operatorPullback(CrossbarSpec spec) {
        double[] g = Arrays2d.conductances(spec, 4);
        double[] bars = Arrays2d.signed(spec.cells(), 5);
        Crossbar crossbar = Arrays2d.programmed(spec, g);
        double[] conductanceBars = new double[spec.cells()];
        Arrays.fill(conductanceBars, 2);
        assertTrue(crossbar.operator().pullback(bars, conductanceBars).converged());
        Arrays.setAll(conductanceBars, c -> conductanceBars[c] - 2);
        double[] expected = differences(
                x -> {
                    crossbar.program(x);
                    return weighted(bars, crossbar.operator().matrix());
                },
                g);
        assertEquals(0, Compare.relativeToLargest(expected, conductanceBars), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void operatorPullbackIsTheSumOfReadPullbacksOfUnitVoltages(CrossbarSpec spec) {
        int n = spec.columns();
        double[] bars = Arrays2d.signed(spec.cells(), 9);
        Crossbar crossbar = Arrays2d.programmed(spec, Arrays2d.conductances(spec, 10));
        double[] expected = new double[spec.cells()];
        for (int i = 0; i < spec.rows(); i++) {
            double[] one = new double[spec.rows()];
            one[i] = 1;
            double[] row = Arrays.copyOfRange(bars, i * n, (i + 1) * n);
            crossbar.readPullback(one, row, new double[spec.rows()], expected);
        }
        double[] actual = new double[spec.cells()];
        crossbar.operator().pullback(bars, actual);
        assertEquals(0, Compare.relativeToLargest(expected, actual), 1e-13); // rounding
    }

    @Test
    void aCellOfZeroConductanceHasItsOneSidedDerivative() {
        CrossbarSpec spec = CrossbarSpec.wired(4, 3, 20, 30);
        double[] g = Arrays2d.conductances(spec, 6);
        g[5] = 0;
        double[] v = Arrays2d.signed(4, 7);
        double[] bars = Arrays2d.signed(3, 8);
        double[] conductanceBars = new double[12];
        Crossbar crossbar = Arrays2d.programmed(spec, g);
        crossbar.readPullback(v, bars, new double[4], conductanceBars);
        double h = 1e-6;
        double[] loss = new double[3];
        for (int s = 0; s < 3; s++) {
            g[5] = s * h;
            crossbar.program(g);
            loss[s] = weighted(bars, Arrays2d.read(crossbar, v));
        }
        double oneSided = (-3 * loss[0] + 4 * loss[1] - loss[2]) / (2 * h);
        assertEquals(oneSided, conductanceBars[5], 1e-7 * Compare.largest(conductanceBars)); // h² and 1e-16·L/h
    }
}
