package org.sneakpath.crossbar.mapping.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.BalancedPair;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.crossbar.mapping.DifferentialRows;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.OffsetColumn;
import org.sneakpath.crossbar.mapping.WeightScaling;
import org.sneakpath.crossbar.mapping.tiling.TiledArray;
import org.sneakpath.crossbar.mapping.tiling.Tiling;

/** Placement and correction of weights trained on data, lines of 10 ohm: what they do to products and to the classification. */
class DigitsPlacementTest {
    private static final int INPUTS = DigitsClassifier.INPUTS;
    private static final int OUTPUTS = DigitsClassifier.OUTPUTS;
    private static final Tiling WHOLE = Tiling.whole(INPUTS, OUTPUTS);

    static Stream<Mapping> mappings() {
        return Stream.of(
                new DifferentialPair(1e-6, 1e-4),
                new BalancedPair(1e-6, 1e-4),
                new DifferentialRows(1e-6, 1e-4),
                new OffsetColumn(1e-6, 1e-4));
    }

    private static PlacedMatrix programmed(Mapping mapping, Placement placement, double[] w) {
        TiledArray array = new TiledArray(mapping, WHOLE, (rows, columns) -> CrossbarSpec.wired(rows, columns, 10, 10));
        PlacedMatrix matrix = new PlacedMatrix(array, WeightScaling.perTensor(), placement);
        matrix.program(w);
        return matrix;
    }

    private static double[] effective(PlacedMatrix matrix) {
        double[] effective = new double[INPUTS * OUTPUTS];
        assertTrue(matrix.effectiveWeights(effective).converged());
        return effective;
    }

    private static Placement order(Mapping mapping, DigitsClassifier digits) {
        double[] scaled = new double[INPUTS * OUTPUTS];
        WeightScaling.perTensor().factors(digits.weights(), INPUTS, OUTPUTS).divide(digits.weights(), scaled);
        return CurrentOrder.of(mapping, WHOLE, scaled, digits.moments().rootMeanSquares());
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void theOrderByCurrentsLessensTheError(Mapping mapping) {
        DigitsClassifier digits = DigitsClassifier.trained();
        double[] w = digits.weights();
        double before = digits.moments()
                .relativeError(w, effective(programmed(mapping, Placement.identity(INPUTS, OUTPUTS), w)), OUTPUTS);
        double after =
                digits.moments().relativeError(w, effective(programmed(mapping, order(mapping, digits), w)), OUTPUTS);
        assertTrue(after < 0.95 * before, after + " after " + before);
    }

    @Test
    void accuracyLostToTheLinesComesBack() {
        DigitsClassifier digits = DigitsClassifier.trained();
        Mapping mapping = new BalancedPair(1e-6, 1e-4);
        double[] w = digits.weights();
        assertEquals(0.920, digits.accuracy(w), 5e-4);
        PlacedMatrix inOrder = programmed(mapping, Placement.identity(INPUTS, OUTPUTS), w);
        assertEquals(0.786, digits.accuracy(effective(inOrder)), 5e-4);
        PlacedMatrix placed = programmed(mapping, order(mapping, digits), w);
        double[] effective = effective(placed);
        assertEquals(0.900, digits.accuracy(effective), 5e-4);
        placed.correct(DigitalCorrection.ofOutputsWithOffsets(digits.moments(), w, effective, OUTPUTS));
        assertEquals(0.917, digits.accuracy(effective(placed)), 5e-4);
    }
}
