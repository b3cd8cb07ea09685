package org.sneakpath.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.statistics.Crossing.Kind;

/** Tolerances of curves whose crossing is known, with the noise of test samples and of chips. */
class LevelSearchLimitTest {
    private static final int CHIPS = 10;
    private static final int SAMPLES = 300;
    private static final double[] LEVELS = {0, 0.01, 0.03, 0.1, 0.3, 1};

    /** The accuracy of a chip: one threshold for each test sample, the same at all levels if chips are. */
    private interface Chips {
        double accuracy(double level, int chip, long repetition);
    }

    /** m(x) = 0.97 − 0.4 x^1.5 on average over chips, which are 30 % better or worse at it. */
    private static double probability(double level, int chip, long repetition) {
        return 0.97 - 0.4 * Math.pow(level, 1.5) * (1 + 0.3 * Draws.gaussian(chip, repetition));
    }

    private static double binomial(double p, int chip, long event) {
        int correct = 0;
        for (int s = 0; s < SAMPLES; s++) {
            correct += Draws.uniform(1000 * (chip + 1) + s, event) < p ? 1 : 0;
        }
        return (double) correct / SAMPLES;
    }

    private static double sameChips(double level, int chip, long repetition) {
        return binomial(probability(level, chip, repetition), chip, repetition);
    }

    private static double newChips(double level, int chip, long repetition) {
        long event = (repetition << 32) ^ Double.hashCode(level);
        return binomial(probability(level, chip, event), chip, event);
    }

    private static double[] observed(Chips chips, double level, long repetition) {
        double[] values = new double[CHIPS];
        for (int c = 0; c < CHIPS; c++) {
            values[c] = chips.accuracy(level, c, repetition);
        }
        return values;
    }

    private static SortedMap<Double, double[]> searched(LevelSearch search, Chips chips, long repetition) {
        SortedMap<Double, double[]> observed = new TreeMap<>();
        for (double level : LEVELS) {
            observed.put(level, LevelSearchLimitTest.observed(chips, level, repetition));
        }
        for (List<Double> next = search.next(observed); !next.isEmpty(); next = search.next(observed)) {
            assertTrue(next.size() <= 3, next.toString());
            next.forEach(level -> observed.put(level, observed(chips, level, repetition)));
        }
        return observed;
    }

    /** Without noise all three curves are one, and the level is found to the resolution. */
    @Test
    void aCurveWithoutNoiseIsFoundToTheResolution() {
        Chips exact = (level, chip, repetition) -> 0.97 - 0.4 * Math.pow(level, 1.5);
        double truth = Math.pow(0.01 / 0.4, 2.0 / 3);
        for (double resolution : new double[] {0.3, 0.1, 0.01}) {
            LevelSearch search = new LevelSearch(0.96, resolution, 0.95);
            Crossing found = search.result(searched(search, exact, 0));
            assertEquals(Kind.FOUND, found.kind());
            assertTrue(found.interval().contains(truth), found.toString());
            assertTrue(found.interval().width() <= resolution * found.interval().upper(), found.toString());
            assertEquals(truth, found.estimate(), 0.05 * resolution * truth); // interpolated within the bracket
        }
    }

    /** Coverage of 95 % nominal, mean level and levels tried; 500 repetitions, one standard error is 0.01. */
    private static double coverage(Chips chips) {
        LevelSearch search = new LevelSearch(0.94, 0.05, 0.95);
        double truth = Math.pow(0.03 / 0.4, 2.0 / 3);
        int repetitions = 500;
        int held = 0;
        double sum = 0;
        double tried = 0;
        for (long r = 0; r < repetitions; r++) {
            SortedMap<Double, double[]> observed = searched(search, chips, r);
            Crossing found = search.result(observed);
            held += found.interval().contains(truth) ? 1 : 0;
            sum += found.estimate();
            tried += observed.size();
        }
        assertEquals(truth, sum / repetitions, 0.05 * truth);
        assertTrue(tried / repetitions < 20, "levels " + tried / repetitions);
        return (double) held / repetitions;
    }

    @Test
    void theSameChipsAtEveryLevelGiveTheNominalCoverage() {
        double covered = coverage(LevelSearchLimitTest::sameChips);
        assertTrue(covered > 0.92 && covered < 0.98, "covered " + covered);
    }

    /** Ragged curves are met a little early, and brackets end outwards: rather more than nominal. */
    @Test
    void newChipsAtEveryLevelGiveNoLessThanTheNominalCoverage() {
        double covered = coverage(LevelSearchLimitTest::newChips);
        assertTrue(covered > 0.95 && covered < 1, "covered " + covered);
    }

    @Test
    void aCurveThatStaysAboveHasNoUpperEnd() {
        LevelSearch search = new LevelSearch(0.1, 0.05, 0.95);
        Crossing found = search.result(searched(search, LevelSearchLimitTest::sameChips, 0));
        assertEquals(Kind.ABOVE_EVERYWHERE, found.kind());
        assertEquals(1, found.estimate());
        assertEquals(Double.POSITIVE_INFINITY, found.interval().upper());
    }

    @Test
    void aCurveThatIsBelowFromTheStartIsSaidToBe() {
        LevelSearch search = new LevelSearch(0.999, 0.05, 0.95);
        Crossing found = search.result(searched(search, LevelSearchLimitTest::sameChips, 0));
        assertEquals(Kind.BELOW_EVERYWHERE, found.kind());
    }

    /** A network that was trained with wires is best with some; what is asked is how much more it stands. */
    @Test
    void theSearchBeginsAtTheBestLevel() {
        Chips hump = (level, chip, repetition) -> 0.97 - Math.pow(level - 0.1, 2);
        LevelSearch search = new LevelSearch(0.93, 0.01, 0.95);
        Crossing found = search.result(searched(search, hump, 0));
        assertEquals(0.3, found.estimate(), 1e-3);
        LevelSearch stricter = new LevelSearch(0.969, 0.01, 0.95);
        assertEquals(
                0.1 + Math.sqrt(0.001),
                stricter.result(searched(stricter, hump, 0)).estimate(),
                1e-3);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LevelSearch(0.9, 0, 0.95));
        assertThrows(IllegalArgumentException.class, () -> new LevelSearch(0.9, 0.1, 1.5));
    }
}
