package org.sneakpath.crossbar.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pullbacks of mappings against differences; all are linear or piecewise so, which leaves rounding. */
class MappingDerivativeTest {
    private static final int INPUTS = 4;
    private static final int OUTPUTS = 3;

    static Stream<Mapping> exact() {
        return Matrices.exact();
    }

    static Stream<Mapping> all() {
        return Matrices.all();
    }

    @ParameterizedTest
    @MethodSource("exact")
    void conductancesByWeights(Mapping mapping) {
        double[] w = Matrices.uniform(INPUTS * OUTPUTS, -1.5, 1.5, 1);
        int cells = mapping.rows(INPUTS) * mapping.columns(OUTPUTS);
        double[] bars = Matrices.uniform(cells, -1e6, 1e6, 2);
        double[] weightBars = new double[w.length];
        mapping.pullback(w, INPUTS, OUTPUTS, bars, weightBars);
        double[] expected = Matrices.gradient(w, 1e-4, v -> {
            double[] g = new double[cells];
            mapping.program(v, INPUTS, OUTPUTS, g);
            return Matrices.dot(bars, g);
        });
        // |loss| up to 1e3, whose rounding is divided by 1e-4
        assertArrayEquals(expected, weightBars, 1e-8);
    }

    @ParameterizedTest
    @MethodSource("all")
    void productsByCurrentsAndInputs(Mapping mapping) {
        double[] x = Matrices.uniform(INPUTS, -1, 1, 3);
        double[] currents = Matrices.uniform(mapping.columns(OUTPUTS), 0, 1e-4, 4);
        double[] bars = Matrices.uniform(OUTPUTS, -1, 1, 5);
        double[] inputBars = new double[INPUTS];
        double[] currentBars = new double[currents.length];
        mapping.decodePullback(bars, inputBars, currentBars);
        double[] byCurrents = Matrices.gradient(currents, 1e-6, i -> loss(mapping, x, i, bars));
        assertEquals(0, Matrices.distance(byCurrents, currentBars), 1e-8 * Matrices.largest(currentBars));
        double[] byInputs = Matrices.gradient(x, 1e-2, v -> loss(mapping, v, currents, bars));
        assertArrayEquals(byInputs, inputBars, 1e-9);
    }

    private static double loss(Mapping mapping, double[] x, double[] currents, double[] bars) {
        double[] y = new double[OUTPUTS];
        mapping.decode(x, currents, y);
        return Matrices.dot(bars, y);
    }

    @ParameterizedTest
    @MethodSource("all")
    void driveAndItsPullbackAreTransposes(Mapping mapping) {
        double[] x = Matrices.uniform(INPUTS, -1, 1, 6);
        double[] bars = Matrices.uniform(mapping.rows(INPUTS), -1, 1, 7);
        double[] v = new double[bars.length];
        mapping.drive(x, v);
        double[] inputBars = {1, 1, 1, 1};
        mapping.drivePullback(bars, inputBars);
        double added = Matrices.dot(x, new double[] {1, 1, 1, 1});
        assertEquals(Matrices.dot(v, bars) + added, Matrices.dot(x, inputBars), 1e-14);
    }

    @ParameterizedTest
    @MethodSource("all")
    void effectiveWeightsByTheMatrix(Mapping mapping) {
        int cells = mapping.rows(INPUTS) * mapping.columns(OUTPUTS);
        double[] t = Matrices.uniform(cells, 0, 1e-4, 8);
        double[] bars = Matrices.uniform(INPUTS * OUTPUTS, -1, 1, 9);
        EffectiveWeights effective = new EffectiveWeights(mapping, INPUTS, OUTPUTS);
        double[] matrixBars = new double[cells];
        effective.pullback(bars, matrixBars);
        double[] expected = Matrices.gradient(t, 1e-6, m -> {
            double[] w = new double[INPUTS * OUTPUTS];
            effective.of(m, w);
            return Matrices.dot(bars, w);
        });
        assertEquals(0, Matrices.distance(expected, matrixBars), 1e-8 * Matrices.largest(matrixBars));
    }

    @Test
    void aKinkTakesTheMeanOfBothSides() {
        double[] bars = {3, 7};
        for (Mapping mapping : new Mapping[] {new DifferentialPair(1, 3), new DifferentialRows(1, 3)}) {
            double[] weightBars = new double[1];
            mapping.pullback(new double[1], 1, 1, bars, weightBars);
            assertEquals(-4, weightBars[0]);
        }
    }

    /** What a straight-through pullback claims: between perfect lines, the product's derivative by a weight is the input. */
    @ParameterizedTest
    @MethodSource("all")
    void throughPerfectLinesTheDerivativeByAWeightIsTheInput(Mapping mapping) {
        double[] w = Matrices.weights(mapping, INPUTS, OUTPUTS, 10);
        double[] x = Matrices.uniform(INPUTS, -1, 1, 11);
        double[] bars = Matrices.uniform(OUTPUTS, -1, 1, 12);
        int columns = mapping.columns(OUTPUTS);
        double[] v = new double[mapping.rows(INPUTS)];
        mapping.drive(x, v);
        double[] currentBars = new double[columns];
        mapping.decodePullback(bars, new double[INPUTS], currentBars);
        double[] conductanceBars = new double[v.length * columns];
        for (int c = 0; c < conductanceBars.length; c++) {
            conductanceBars[c] = v[c / columns] * currentBars[c % columns];
        }
        double[] weightBars = new double[w.length];
        mapping.pullback(w, INPUTS, OUTPUTS, conductanceBars, weightBars);
        for (int k = 0; k < w.length; k++) {
            assertEquals(x[k / OUTPUTS] * bars[k % OUTPUTS], weightBars[k], 1e-14);
        }
    }
}
