package org.sneakpath.crossbar.mapping.tiling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.crossbar.mapping.DigitalOffset;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.Matrices;

/** Tiled arrays against single crossbars, against the product, and against themselves on other threads. */
class TiledArrayTwinTest {
    private static final int INPUTS = 21;
    private static final int OUTPUTS = 10;
    private static final TileLines WIRED = (rows, columns) -> CrossbarSpec.wired(rows, columns, 3, 4);

    static Stream<Mapping> mappings() {
        return Matrices.all();
    }

    static Stream<Mapping> exactMappings() {
        return Matrices.exact();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void oneTileIsTheCrossbarBitForBit(Mapping mapping) {
        double[] w = Matrices.weights(mapping, INPUTS, OUTPUTS, 1);
        double[] x = Matrices.uniform(INPUTS, -1, 1, 2);
        double[] bars = Matrices.uniform(OUTPUTS, -1, 1, 3);
        for (PartialSums sums : new PartialSums[] {
            PartialSums.digital(), PartialSums.digital().ofDifferences(), PartialSums.analog(ColumnConverter.exact())
        }) {
            TiledArray array = new TiledArray(
                    mapping, Tiling.whole(INPUTS, OUTPUTS), WIRED, Cell.ohmic(), sums, TileTasks.inTurn());
            array.program(w);
            double[] y = new double[OUTPUTS];
            double[] inputBars = new double[INPUTS];
            double[] weightBars = new double[w.length];
            ReadStatus status = array.multiply(x, y);
            array.pullback(x, bars, inputBars, weightBars);

            int rows = mapping.rows(INPUTS);
            int columns = mapping.columns(OUTPUTS);
            Crossbar crossbar = new Crossbar(CrossbarSpec.wired(rows, columns, 3, 4));
            double[] g = new double[rows * columns];
            mapping.program(w, INPUTS, OUTPUTS, g);
            crossbar.program(g);
            double[] v = new double[rows];
            double[] currents = new double[columns];
            mapping.drive(x, v);
            assertEquals(crossbar.read(v, currents), status);
            double[] expected = new double[OUTPUTS];
            mapping.decode(x, currents, expected);
            assertArrayEquals(expected, y);

            double[] currentBars = new double[columns];
            double[] expectedInputBars = new double[INPUTS];
            mapping.decodePullback(bars, expectedInputBars, currentBars);
            double[] voltageBars = new double[rows];
            double[] conductanceBars = new double[g.length];
            crossbar.readPullback(v, currentBars, voltageBars, conductanceBars);
            mapping.drivePullback(voltageBars, expectedInputBars);
            double[] expectedWeightBars = new double[w.length];
            mapping.pullback(w, INPUTS, OUTPUTS, conductanceBars, expectedWeightBars);
            assertArrayEquals(expectedInputBars, inputBars);
            assertArrayEquals(expectedWeightBars, weightBars);
        }
    }

    @ParameterizedTest
    @MethodSource("exactMappings")
    void betweenPerfectLinesEveryTilingIsTheProduct(Mapping mapping) {
        double[] w = Matrices.weights(mapping, INPUTS, OUTPUTS, 4);
        double[] x = Matrices.uniform(INPUTS, -1, 1, 5);
        double[] expected = Matrices.product(x, w);
        for (int rowTiles = 1; rowTiles <= 21; rowTiles += 4) {
            for (int columnTiles = 1; columnTiles <= 10; columnTiles += 3) {
                for (PartialSums sums :
                        new PartialSums[] {PartialSums.digital(), PartialSums.analog(ColumnConverter.exact())}) {
                    TiledArray array = new TiledArray(
                            mapping,
                            new Tiling(INPUTS, OUTPUTS, rowTiles, columnTiles),
                            CrossbarSpec::ideal,
                            Cell.ohmic(),
                            sums,
                            TileTasks.inTurn());
                    array.program(w);
                    double[] y = new double[OUTPUTS];
                    array.multiply(x, y);
                    assertEquals(0, Matrices.distance(expected, y), 1e-14); // 21 terms, offsets of 2.04 per volt
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void threadsChangeNoBit(Mapping mapping) {
        double[] w = Matrices.weights(mapping, INPUTS, OUTPUTS, 6);
        double[] x = Matrices.uniform(INPUTS, -1, 1, 7);
        double[] bars = Matrices.uniform(OUTPUTS, -1, 1, 8);
        double[][] inTurn = everything(mapping, w, x, bars, TileTasks.inTurn());
        TileTasks backwards = (count, task) -> {
            for (int k = count - 1; k >= 0; k--) {
                task.accept(k);
            }
        };
        for (TileTasks tasks : new TileTasks[] {TileTasks.inParallel(), backwards}) {
            double[][] actual = everything(mapping, w, x, bars, tasks);
            for (int k = 0; k < inTurn.length; k++) {
                assertArrayEquals(inTurn[k], actual[k]);
            }
        }
    }

    private static double[][] everything(Mapping mapping, double[] w, double[] x, double[] bars, TileTasks tasks) {
        Tiling tiling = new Tiling(INPUTS, OUTPUTS, 3, 2);
        TiledArray array = new TiledArray(mapping, tiling, WIRED, Cell.ohmic(), PartialSums.digital(), tasks);
        array.program(w);
        double[] y = new double[OUTPUTS];
        double[] inputBars = new double[INPUTS];
        double[] weightBars = new double[w.length];
        double[] effective = new double[w.length];
        double[] effectiveBars = new double[w.length];
        array.multiply(x, y);
        array.pullback(x, bars, inputBars, weightBars);
        array.effectiveWeights(effective);
        array.effectivePullback(w, effectiveBars);
        return new double[][] {y, inputBars, weightBars, effective, effectiveBars};
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void effectiveWeightsMultiplyAsTheTilesDo(Mapping mapping) {
        double[] w = Matrices.weights(mapping, INPUTS, OUTPUTS, 9);
        double[] x = Matrices.uniform(INPUTS, -1, 1, 10);
        TiledArray array = new TiledArray(mapping, new Tiling(INPUTS, OUTPUTS, 2, 3), WIRED);
        array.program(w);
        double[] y = new double[OUTPUTS];
        double[] effective = new double[w.length];
        assertTrue(array.multiply(x, y).converged());
        assertTrue(array.effectiveWeights(effective).converged());
        double[] expected = Matrices.product(x, effective);
        assertEquals(0, Matrices.distance(expected, y), 1e-12 * Math.max(1, Matrices.largest(effective)));
    }

    @Test
    void anAnalogSumIsConvertedOnceAndADigitalOneByTiles() {
        // a converter that takes the square: sums before and after it differ, as they should
        ColumnConverter square = (currents, converted) -> {
            for (int k = 0; k < converted.length; k++) {
                converted[k] = currents[k] * currents[k];
            }
        };
        DigitalOffset mapping = new DigitalOffset(0, 2);
        double[] w = {1, 0, -0.5, 0.5}; // conductances 2, 1, 0.5, 1.5 S
        double[] x = {1, 1, 1, 1};
        Tiling tiling = new Tiling(4, 1, 2, 1);
        double[] y = new double[1];
        TiledArray analog = new TiledArray(
                mapping, tiling, CrossbarSpec::ideal, Cell.ohmic(), PartialSums.analog(square), TileTasks.inTurn());
        analog.program(w);
        analog.multiply(x, y);
        assertEquals(5 * 5 - 4, y[0]);
        TiledArray digital = new TiledArray(
                mapping, tiling, CrossbarSpec::ideal, Cell.ohmic(), PartialSums.digital(square), TileTasks.inTurn());
        digital.program(w);
        digital.multiply(x, y);
        assertEquals((3 * 3 - 2) + (2 * 2 - 2), y[0]);
    }

    @Test
    void convertersSitBeforeOrBehindTheSubtraction() {
        ColumnConverter whole = (currents, converted) -> {
            for (int k = 0; k < converted.length; k++) {
                converted[k] = Math.rint(currents[k]);
            }
        };
        DifferentialPair mapping = new DifferentialPair(0.75, 1.75);
        double[] y = new double[1];
        for (boolean differences : new boolean[] {false, true}) {
            PartialSums sums = differences ? PartialSums.digital(whole).ofDifferences() : PartialSums.digital(whole);
            TiledArray array = new TiledArray(
                    mapping, Tiling.whole(1, 1), CrossbarSpec::ideal, Cell.ohmic(), sums, TileTasks.inTurn());
            array.program(new double[] {0.875});
            array.multiply(new double[] {1}, y);
            assertEquals(differences ? 1 : 2 - 1, y[0]);
            array.program(new double[] {0.25});
            array.multiply(new double[] {1}, y);
            assertEquals(0, y[0]);
            array.program(new double[] {0.7});
            array.multiply(new double[] {1}, y);
            assertEquals(differences ? 1 : 0, y[0]); // 1.45 and 0.75 both read 1, their difference 0.7 too
        }
    }

    @Test
    void smallerTilesLoseLess() {
        Mapping mapping = new DifferentialPair(1e-6, 1e-4);
        double[] w = Matrices.weights(mapping, 64, 16, 11);
        double[] x = Matrices.uniform(64, 0, 1, 12);
        double[] expected = Matrices.product(x, w);
        double before = Double.POSITIVE_INFINITY;
        for (int size : new int[] {64, 32, 16, 8}) {
            TiledArray array = new TiledArray(mapping, Tiling.within(mapping, 64, 16, size, size), WIRED);
            array.program(w);
            double[] y = new double[16];
            array.multiply(x, y);
            double error = Matrices.distance(expected, y);
            assertTrue(error < 0.6 * before, error + " after " + before);
            before = error;
        }
    }
}
