package org.sneakpath.crossbar.mapping.tiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.Matrices;

/** Products of wired tiles by weights and inputs, through every mapping that does not round, against differences. */
class TiledArrayDerivativeTest {
    private static final int INPUTS = 7;
    private static final int OUTPUTS = 5;
    private static final double SATURATION = 2e-4; // A
    private static final TileLines WIRED = (rows, columns) -> CrossbarSpec.wired(rows, columns, 30, 50);

    /** converted = s·tanh(I/s). */
    private record Saturating() implements ColumnConverter {
        @Override
        public void convert(double[] currents, double[] converted) {
            for (int k = 0; k < converted.length; k++) {
                converted[k] = SATURATION * Math.tanh(currents[k] / SATURATION);
            }
        }

        @Override
        public void pullback(double[] currents, double[] convertedBars, double[] currentBars) {
            for (int k = 0; k < currentBars.length; k++) {
                double tanh = Math.tanh(currents[k] / SATURATION);
                currentBars[k] += (1 - tanh * tanh) * convertedBars[k];
            }
        }
    }

    private record Case(Mapping mapping, PartialSums sums, Cell cell) {
        TiledArray array() {
            Tiling tiling = new Tiling(INPUTS, OUTPUTS, 2, 2);
            return new TiledArray(mapping, tiling, WIRED, cell, sums, TileTasks.inTurn());
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        Matrices.exact().forEach(mapping -> {
            cases.add(new Case(mapping, PartialSums.digital(), Cell.ohmic()));
            cases.add(new Case(mapping, PartialSums.digital(new Saturating()), Cell.ohmic()));
            cases.add(new Case(mapping, PartialSums.analog(new Saturating()).ofDifferences(), Cell.ohmic()));
            cases.add(new Case(mapping, PartialSums.analog(new Saturating()), Cell.sinh(0.3)));
        });
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void productsByWeightsAndInputs(Case given) {
        double[] w = Matrices.weights(given.mapping, INPUTS, OUTPUTS, 1);
        double[] x = Matrices.uniform(INPUTS, -0.5, 0.5, 2);
        double[] bars = Matrices.uniform(OUTPUTS, -1, 1, 3);
        TiledArray array = given.array();
        double[] inputBars = new double[INPUTS];
        double[] weightBars = new double[w.length];
        array.program(w);
        assertTrue(array.pullback(x, bars, inputBars, weightBars).converged());
        double[] byWeights = Matrices.gradient(w, 1e-3, v -> loss(array, v, x, bars));
        assertEquals(0, Matrices.distance(byWeights, weightBars), 1e-10 * Matrices.largest(weightBars));
        double[] byInputs = Matrices.gradient(x, 1e-3, u -> loss(array, w, u, bars));
        assertEquals(0, Matrices.distance(byInputs, inputBars), 1e-10 * Matrices.largest(inputBars));
    }

    private static double loss(TiledArray array, double[] w, double[] x, double[] bars) {
        double[] y = new double[OUTPUTS];
        array.program(w);
        array.multiply(x, y);
        return Matrices.dot(bars, y);
    }

    static Stream<Mapping> exactMappings() {
        return Matrices.exact();
    }

    @ParameterizedTest
    @MethodSource("exactMappings")
    void effectiveWeightsByWeights(Mapping mapping) {
        double[] w = Matrices.weights(mapping, INPUTS, OUTPUTS, 4);
        double[] bars = Matrices.uniform(w.length, -1, 1, 5);
        TiledArray array = new Case(mapping, PartialSums.digital(), Cell.ohmic()).array();
        double[] weightBars = new double[w.length];
        array.program(w);
        array.effectivePullback(bars, weightBars);
        double[] expected = Matrices.gradient(w, 1e-3, v -> {
            double[] effective = new double[v.length];
            array.program(v);
            array.effectiveWeights(effective);
            return Matrices.dot(bars, effective);
        });
        assertEquals(0, Matrices.distance(expected, weightBars), 1e-10 * Matrices.largest(weightBars));
    }
}
