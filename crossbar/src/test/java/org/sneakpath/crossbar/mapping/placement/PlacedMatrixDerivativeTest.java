package org.sneakpath.crossbar.mapping.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.Matrices;
import org.sneakpath.crossbar.mapping.WeightScaling;
import org.sneakpath.crossbar.mapping.tiling.TileLines;
import org.sneakpath.crossbar.mapping.tiling.TiledArray;
import org.sneakpath.crossbar.mapping.tiling.Tiling;

/** Scaling, placement, wired tiles and gains in one: products, and their derivatives against differences. */
class PlacedMatrixDerivativeTest {
    private static final int INPUTS = 6;
    private static final int OUTPUTS = 4;
    private static final Placement PLACEMENT =
            new Placement(Permutation.of(4, 2, 0, 5, 1, 3), Permutation.of(3, 0, 2, 1));

    static Stream<Mapping> exactMappings() {
        return Matrices.exact();
    }

    static Stream<Mapping> allMappings() {
        return Matrices.all();
    }

    private static DigitalCorrection correction() {
        return DigitalCorrection.of(
                Matrices.uniform(INPUTS, 0.8, 1.2, 1),
                Matrices.uniform(OUTPUTS, 0.8, 1.2, 2),
                Matrices.uniform(OUTPUTS, -0.1, 0.1, 12));
    }

    private static PlacedMatrix matrix(Mapping mapping, TileLines lines) {
        TiledArray array = new TiledArray(mapping, new Tiling(INPUTS, OUTPUTS, 2, 2), lines);
        return new PlacedMatrix(array, WeightScaling.perOutput(), PLACEMENT);
    }

    private static double loss(PlacedMatrix matrix, double[] w, double[] x, double[] bars) {
        double[] y = new double[OUTPUTS];
        matrix.program(w);
        matrix.multiply(x, y);
        return Matrices.dot(bars, y);
    }

    @ParameterizedTest
    @MethodSource("exactMappings")
    void productsByWeightsAndInputs(Mapping mapping) {
        double[] w = Matrices.gaussian(INPUTS * OUTPUTS, 3);
        double[] x = Matrices.uniform(INPUTS, -1, 1, 4);
        double[] bars = Matrices.uniform(OUTPUTS, -1, 1, 5);
        PlacedMatrix matrix = matrix(mapping, (m, n) -> CrossbarSpec.wired(m, n, 30, 50));
        matrix.correct(correction());
        double[] inputBars = new double[INPUTS];
        double[] weightBars = new double[w.length];
        matrix.program(w);
        matrix.pullback(x, bars, inputBars, weightBars);
        double[] byWeights = Matrices.gradient(w, 1e-4, v -> loss(matrix, v, x, bars));
        assertEquals(0, Matrices.distance(byWeights, weightBars), 1e-10 * Matrices.largest(weightBars));
        double[] byInputs = Matrices.gradient(x, 1e-3, u -> loss(matrix, w, u, bars));
        assertEquals(0, Matrices.distance(byInputs, inputBars), 1e-10 * Matrices.largest(inputBars));
    }

    @ParameterizedTest
    @MethodSource("exactMappings")
    void betweenPerfectLinesTheProductIsThatOfTheWeights(Mapping mapping) {
        double[] w = Matrices.gaussian(INPUTS * OUTPUTS, 6);
        double[] x = Matrices.uniform(INPUTS, -1, 1, 7);
        PlacedMatrix matrix = matrix(mapping, CrossbarSpec::ideal);
        double[] y = new double[OUTPUTS];
        assertEquals(0, matrix.program(w).clipped());
        matrix.multiply(x, y);
        assertEquals(0, Matrices.distance(Matrices.product(x, w), y), 1e-14);
    }

    @Test
    void misuseIsRefused() {
        TiledArray array = new TiledArray(new DifferentialPair(0, 1), Tiling.whole(2, 2), CrossbarSpec::ideal);
        PlacedMatrix matrix = new PlacedMatrix(array, WeightScaling.perTensor());
        assertThrows(IllegalStateException.class, () -> matrix.multiply(new double[2], new double[2]));
        matrix.program(new double[] {1, 2, 3, 4});
        assertEquals(4, matrix.factors().factor(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> matrix.pullback(new double[2], new double[2], new double[1], new double[4]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PlacedMatrix(array, WeightScaling.perTensor(), Placement.identity(3, 2)));
        assertThrows(IllegalArgumentException.class, () -> matrix.correct(DigitalCorrection.none(3, 2)));
    }

    @ParameterizedTest
    @MethodSource("allMappings")
    void effectiveWeightsMultiplyAsTheMatrixDoes(Mapping mapping) {
        double[] w = Matrices.uniform(INPUTS * OUTPUTS, mapping.leastWeight() * 3, 3, 8);
        double[] x = Matrices.uniform(INPUTS, -1, 1, 9);
        PlacedMatrix matrix = matrix(mapping, (m, n) -> CrossbarSpec.wired(m, n, 3, 5));
        matrix.program(w);
        matrix.correct(correction());
        double[] effective = new double[w.length];
        double[] y = new double[OUTPUTS];
        matrix.effectiveWeights(effective);
        matrix.multiply(x, y);
        assertEquals(0, Matrices.distance(Matrices.product(x, effective), y), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("exactMappings")
    void correctionsOfPlacedAndScaledWeightsLessenTheError(Mapping mapping) {
        double[] w = Matrices.gaussian(INPUTS * OUTPUTS, 10);
        InputMoments moments = InputMoments.ofSamples(Matrices.uniform(INPUTS * 50, 0, 1, 11), INPUTS);
        PlacedMatrix matrix = matrix(mapping, (m, n) -> CrossbarSpec.wired(m, n, 10, 10));
        double[] effective = new double[w.length];
        matrix.program(w);
        matrix.effectiveWeights(effective);
        double before = moments.relativeError(w, effective, OUTPUTS);
        matrix.correct(DigitalCorrection.ofOutputsWithOffsets(moments, w, effective, OUTPUTS));
        matrix.effectiveWeights(effective);
        double after = moments.relativeError(w, effective, OUTPUTS);
        assertTrue(after < 0.5 * before, after + " after " + before);
    }
}
