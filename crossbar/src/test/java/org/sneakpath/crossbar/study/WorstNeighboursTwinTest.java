package org.sneakpath.crossbar.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;

/** The eight patterns of neighbours, and the search, against all patterns of arrays that are small enough. */
class WorstNeighboursTwinTest {
    private static final CellLevels LEVELS = CellLevels.ofResistances(5e3, 200e3);
    private static final double VOLTS = 0.5;
    private static final int ROWS = 3;
    private static final int COLUMNS = 4;

    private static CrossbarSpec lines(long seed) {
        double[] r = Samples.uniform(4, 0, 400, seed);
        return new CrossbarSpec(ROWS, COLUMNS, r[0], r[1], r[2], r[3]);
    }

    private static PatternSearch greatestHigh(CrossbarSpec spec, Cell cell, ReadScheme scheme) {
        return PatternSearch.greatestCurrent(spec, cell, LEVELS, scheme, VOLTS, 0, COLUMNS - 1, false);
    }

    private static PatternSearch leastLow(CrossbarSpec spec, Cell cell, ReadScheme scheme) {
        return PatternSearch.leastCurrent(spec, cell, LEVELS, scheme, VOLTS, 0, COLUMNS - 1, true);
    }

    /** Rayleigh's monotonicity: exact for two-terminal reads, whatever the lines. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void floatingAndPulledUpReadsAreWorstAmongCellsOfOneKind(long seed) {
        CrossbarSpec spec = lines(seed);
        for (ReadScheme scheme : List.of(ReadScheme.floating(), ReadScheme.pullUp(5e3))) {
            ReadMargin fixed =
                    WorstMargins.of(spec, Cell.ohmic(), LEVELS, scheme, VOLTS).fixed();
            assertEquals(Neighbours.HIGH, fixed.lowNeighbours());
            assertEquals(Neighbours.LOW, fixed.highNeighbours());
            double most = greatestHigh(spec, Cell.ohmic(), scheme).enumerate().value();
            double least = -leastLow(spec, Cell.ohmic(), scheme).enumerate().value();
            assertEquals(most, fixed.high().current(), 1e-13 * most);
            assertEquals(least, fixed.low().current(), 1e-13 * least);
        }
    }

    /** Where lines are driven the eight patterns are candidates; the search starts from them and finds the worst. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSearchFindsTheWorstNeighboursOfBiasedReads(long seed) {
        CrossbarSpec spec = lines(seed);
        for (ReadScheme scheme : List.of(ReadScheme.grounded(), ReadScheme.half(), ReadScheme.third())) {
            ReadMargin fixed =
                    WorstMargins.of(spec, Cell.ohmic(), LEVELS, scheme, VOLTS).fixed();
            WorstPattern most = greatestHigh(spec, Cell.ohmic(), scheme).enumerate();
            WorstPattern found = greatestHigh(spec, Cell.ohmic(), scheme).climb();
            assertEquals(most.value(), found.value(), 1e-12 * Math.abs(most.value()), scheme.toString());
            assertTrue(found.value() >= fixed.high().current() * (1 - 1e-12));
            assertEquals(WorstPattern.Certainty.LOCAL, found.certainty());
            assertTrue(found.solves() < most.solves() / 4, () -> found.solves() + " solves");
            double least = leastLow(spec, Cell.ohmic(), scheme).enumerate().value();
            double reached = leastLow(spec, Cell.ohmic(), scheme).climb().value();
            assertEquals(least, reached, 1e-12 * Math.abs(least), scheme.toString());
        }
    }

    @Test
    void curvedCellsToo() {
        CrossbarSpec spec = lines(4);
        Cell sinh = Cell.sinh(0.15);
        ReadMargin fixed = WorstMargins.of(spec, sinh, LEVELS, ReadScheme.floating(), VOLTS)
                .fixed();
        double most =
                greatestHigh(spec, sinh, ReadScheme.floating()).enumerate().value();
        assertEquals(most, fixed.high().current(), 1e-11 * most);
        WorstPattern half = greatestHigh(spec, sinh, ReadScheme.half()).climb();
        assertEquals(WorstPattern.Certainty.FIRST_ORDER, half.certainty());
        double truth = greatestHigh(spec, sinh, ReadScheme.half()).enumerate().value();
        assertEquals(truth, half.value(), 1e-11 * truth);
    }
}
