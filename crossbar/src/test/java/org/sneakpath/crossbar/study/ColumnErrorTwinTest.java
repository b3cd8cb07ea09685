package org.sneakpath.crossbar.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;

/** The search for the worst error of a column against all patterns of cells and inputs. */
class ColumnErrorTwinTest {
    private static final CellLevels LEVELS = CellLevels.ofResistances(2e3, 100e3);
    private static final int ARRAYS = 40;

    private static CrossbarSpec lines(long seed) {
        double[] r = Samples.uniform(6, 0, 1, seed);
        int rows = r[4] < 0.5 ? 2 : 3;
        int columns = rows == 2 ? 4 : r[5] < 0.5 ? 2 : 3;
        return new CrossbarSpec(rows, columns, 300 * r[0], 300 * r[1], 500 * r[2], 500 * r[3]);
    }

    private static PatternSearch search(CrossbarSpec spec, Cell cell, ErrorMeasure measure, double inputLow) {
        return PatternSearch.columnError(spec, cell, LEVELS, inputLow, 0.3, spec.columns() / 2, measure);
    }

    /** In all of these arrays. */
    @ParameterizedTest
    @EnumSource(ErrorMeasure.class)
    void theSearchFindsTheWorstOfAll(ErrorMeasure measure) {
        for (int seed = 0; seed < ARRAYS; seed++) {
            CrossbarSpec spec = lines(seed);
            double inputLow = seed % 3 == 0 && measure == ErrorMeasure.ABSOLUTE ? -0.3 : 0;
            WorstPattern exact = search(spec, Cell.ohmic(), measure, inputLow).enumerate();
            WorstPattern found = search(spec, Cell.ohmic(), measure, inputLow).climb();
            assertEquals(exact.value(), found.value(), 1e-11 * exact.value(), seed + " " + spec);
            assertEquals(WorstPattern.Certainty.EXACT, exact.certainty());
        }
    }

    /** Arrays too large to try all: what the search says of its answer holds. */
    @ParameterizedTest
    @EnumSource(ErrorMeasure.class)
    void noSingleChangeIsWorse(ErrorMeasure measure) {
        for (int seed = 0; seed < 4; seed++) {
            double[] r = Samples.uniform(2, 1, 60, 50 + seed);
            CrossbarSpec spec = CrossbarSpec.wired(9, 8, r[0], r[1]);
            WorstPattern found = search(spec, Cell.ohmic(), measure, 0).climb();
            assertEquals(WorstPattern.Certainty.LOCAL, found.certainty());
            assertTrue(noSingleChangeIsWorse(spec, found, measure), spec.toString());
        }
    }

    private static boolean noSingleChangeIsWorse(CrossbarSpec spec, WorstPattern found, ErrorMeasure measure) {
        IrDrop drop = new IrDrop(spec, Cell.ohmic());
        int column = spec.columns() / 2;
        for (int bit = 0; bit < spec.cells() + spec.rows(); bit++) {
            double[] values = found.values().clone();
            double[] voltages = found.voltages().clone();
            if (bit < spec.cells()) {
                values[bit] = LEVELS.of(values[bit] != LEVELS.low());
            } else {
                voltages[bit - spec.cells()] = 0.3 - voltages[bit - spec.cells()];
            }
            drop.program(values);
            IrDropMap map = drop.map(voltages);
            double error = measure == ErrorMeasure.RELATIVE
                    ? map.relativeError(column)
                    : map.idealCurrents()[column] - map.currents()[column];
            if (Math.abs(error) > found.value() * (1 + 1e-10)) {
                return false;
            }
        }
        return true;
    }

    /** What was found is what it says: the pattern, read again, has that error. */
    @Test
    void thePatternHasTheErrorThatIsTold() {
        CrossbarSpec spec = CrossbarSpec.wired(20, 12, 3, 3);
        WorstPattern found = PatternSearch.columnError(spec, Cell.sinh(0.2), LEVELS, 0, 0.3, 11, ErrorMeasure.RELATIVE)
                .climb();
        IrDrop drop = new IrDrop(spec, Cell.sinh(0.2));
        drop.program(found.values());
        IrDropMap map = drop.map(found.voltages());
        assertEquals(Math.abs(map.relativeError(11)), found.value(), 1e-12);
        drop.program(Samples.all(spec.cells(), LEVELS.low()));
        assertTrue(found.value()
                >= Math.abs(drop.map(Samples.all(spec.rows(), 0.3)).relativeError(11)));
    }

    @Test
    void tooManyPatternsAreRefused() {
        CrossbarSpec spec = CrossbarSpec.wired(5, 5, 1, 1);
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> search(spec, Cell.ohmic(), ErrorMeasure.ABSOLUTE, 0)
                                .enumerate())
                .getMessage();
        assertTrue(String.valueOf(message).contains("2^30"), message);
        assertThrows(
                IllegalArgumentException.class,
                () -> PatternSearch.columnError(spec, Cell.ohmic(), LEVELS, 0, 1, 5, ErrorMeasure.ABSOLUTE));
    }
}
