package org.sneakpath.analysis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.analysis.account.MadeSweeps.chips;
import static org.sneakpath.analysis.account.MadeSweeps.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.sneakpath.analysis.figure.LevelOrder;
import org.sneakpath.analysis.report.ReportTable;
import org.sneakpath.analysis.statistics.Interval;

/** What is said of a point of accuracy, where it is known what may be said. */
class AxisLossLimitTest {
    private static double level(Optional<AccuracyPoint> point) {
        return point.orElseThrow().level();
    }

    @Test
    void aLossWithinTheSpreadIsNeitherKeptNorLost() {
        AxisLoss loss = AxisLoss.of(sweep("a", List.of(chips(0.9, 0.001), chips(0.88, 0.05), chips(0.6, 0.05))));
        assertEquals(0, level(loss.kept()));
        assertEquals(2, level(loss.lost()));
    }

    @Test
    void aSingleChipTellsNothing() {
        AxisLoss loss = AxisLoss.of(sweep("a", List.of(List.of(0.9), List.of(0.1))));
        assertTrue(loss.kept().isEmpty());
        assertTrue(loss.lost().isEmpty());
        assertTrue(AxisLoss.first(List.of(loss.sweep())).isEmpty());
    }

    @Test
    void levelsCountFromTheBestOneUpwards() {
        AxisLoss loss = AxisLoss.of(
                sweep("wire", List.of(chips(0.7, 0.001), chips(0.9, 0.001), chips(0.895, 0.001), chips(0.5, 0.001))));
        assertEquals(2, level(loss.kept()));
        assertEquals(3, level(loss.lost()));
        assertTrue(loss.isLostBefore());
        ReportTable table = AxisTables.tolerances(List.of(loss.sweep()));
        assertEquals(
                "wire (lost below its best level, too)", table.rows().get(0).get(0));
        assertEquals("2\u202fΩ", table.rows().get(0).get(1));
        assertEquals("2.013\u202fΩ", table.rows().get(0).get(2), "0.89 lies between 0.895 at 2 and 0.5 at 3");
        assertEquals("3\u202fΩ", table.rows().get(0).get(3));
    }

    /** The levels below it are worse, and none of them is where a tolerance is counted from. */
    @Test
    void aBestLevelOnTopIsKeptBeyondOrLostAlready() {
        AccuracySweep kept = sweep("kept", List.of(chips(0.6, 0.001), chips(0.75, 0.001), chips(0.9, 0.001)));
        AccuracySweep lost = sweep("lost", List.of(chips(0.6, 0.001), chips(0.75, 0.001), chips(0.8, 0.001)));
        ReportTable table = AxisTables.tolerances(List.of(kept, lost));
        assertEquals("2\u202fΩ", table.rows().get(0).get(1));
        assertEquals("beyond 2\u202fΩ", table.rows().get(0).get(2));
        assertEquals("–", table.rows().get(0).get(3));
        assertEquals("already at 2\u202fΩ", table.rows().get(1).get(2));
        assertEquals("2\u202fΩ", table.rows().get(1).get(3));
        assertTrue(table.note().contains("not corrected for levels being many"), table.note());
    }

    @Test
    void theFirstAxisIsThatOfTheFewestLevelsAndThenOfTheGreatestLoss() {
        AccuracySweep late = sweep("late", List.of(chips(0.9, 0), chips(0.9, 0), chips(0.1, 0)));
        AccuracySweep mild = sweep("mild", List.of(chips(0.9, 0), chips(0.88, 0)));
        AccuracySweep harsh = sweep("harsh", List.of(chips(0.9, 0), chips(0.6, 0)));
        AccuracySweep none = sweep("none", List.of(chips(0.9, 0), chips(0.9, 0)));
        assertEquals(
                "harsh",
                AxisLoss.first(List.of(none, late, mild, harsh))
                        .orElseThrow()
                        .sweep()
                        .axis());
        assertEquals(
                "late",
                AxisLoss.first(List.of(none, late)).orElseThrow().sweep().axis());
        assertTrue(AxisLoss.first(List.of(none)).isEmpty());
    }

    @Test
    void tolerancesHaveTheDigitsOfTheirIntervalAndAUnit() {
        AxisTitle ohm = new AxisTitle("Wire", "ohm", DisplayUnit.OHM);
        Interval wide = new Interval(1, 4);
        assertEquals("2.3\u202fΩ", AccuracyText.tolerance(new Tolerance.At(2.345, wide), ohm));
        assertEquals("2.35\u202fΩ", AccuracyText.tolerance(new Tolerance.At(2.3456, new Interval(2.3, 2.4)), ohm));
        assertEquals("already at 0.5\u202fΩ", AccuracyText.tolerance(new Tolerance.BelowFirst(0.5), ohm));
        assertEquals("beyond 10\u202fΩ", AccuracyText.tolerance(new Tolerance.BeyondLast(10), ohm));
        assertEquals(
                "read noise (relative to G)", AccuracyText.inSentence(AxisTitle.number("Read noise, relative to G")));
        assertEquals("IR drop", AccuracyText.inSentence(AxisTitle.number("IR drop")));
    }

    private static AccuracySweep singles(LevelOrder order, double... levelsAndMeans) {
        List<AccuracyPoint> points = new ArrayList<>();
        for (int i = 0; i < levelsAndMeans.length; i += 2) {
            points.add(new AccuracyPoint(levelsAndMeans[i], List.of(levelsAndMeans[i + 1])));
        }
        return new AccuracySweep("a", AxisTitle.number("Level"), "", points, 0.95, 0.5, order);
    }

    private static Tolerance tolerance(double... levelsAndMeans) {
        return AxisLoss.of(singles(LevelOrder.RISING, levelsAndMeans)).tolerance();
    }

    /** 0.94 is a quarter of the way from 0.95 to 0.91, and a quarter of the way of the logarithm over two decades. */
    @Test
    void aPointIsLostBetweenTheLevelsThatEncloseIt() {
        assertEquals(2.5, tolerance(0, 0.95, 2, 0.949999, 4, 0.91, 6, 0.949).level(), 1e-4);
        assertEquals(2.5, tolerance(0, 0.95, 2, 0.949999, 4, 0.91, 199, 0.9).level(), 1e-4, "a factor of 99.5");
        double quarter = 2 * Math.pow(2, 0.25);
        assertEquals(quarter, tolerance(0, 0.95, 2, 0.949999, 4, 0.91, 200, 0.9).level(), 1e-4, "a factor of 100");
        assertEquals(
                1e4 * Math.sqrt(10),
                tolerance(1, 0.95, 1e4, 0.945, 1e5, 0.935, 1e6, 0.7).level(),
                1);
        assertEquals(0.5, tolerance(0, 0.95, 1, 0.93, 1000, 0.5).level(), 1e-12, "nothing is the logarithm of 0");
    }

    @Test
    void aPointLostAtOnceOrNeverIsSaidToBe() {
        assertEquals(new Tolerance.BelowFirst(2), tolerance(1, 0.9, 2, 0.93));
        assertEquals(new Tolerance.BeyondLast(2), tolerance(1, 0.95, 2, 0.9401));
    }

    /** The ends of 95 % intervals cross before and after the mean. */
    @Test
    void theIntervalOfAToleranceIsThatOfTheEnds() {
        AccuracySweep sweep = sweep("a", List.of(chips(0.9, 0.001), chips(0.895, 0.001), chips(0.8, 0.001)));
        Tolerance.At found = (Tolerance.At) AxisLoss.of(sweep).tolerance();
        double half =
                sweep.points().get(1).mean() - sweep.points().get(1).interval().lower();
        assertEquals(1 + (0.005 / 0.095), found.level(), 1e-12);
        assertEquals(1 + (0.005 - half) / 0.095, found.interval().lower(), 1e-9);
        assertEquals(1 + (0.005 + half) / 0.095, found.interval().upper(), 1e-9);
    }

    /** Bits are lost downwards, and there is no 4.5th. */
    @Test
    void wholeNumbersThatFallAreToldThemselves() {
        AxisLoss loss = AxisLoss.of(new AccuracySweep(
                "bits",
                AxisTitle.number("Bits"),
                "",
                List.of(
                        new AccuracyPoint(2, chips(0.5, 0.001)),
                        new AccuracyPoint(4, chips(0.87, 0.001)),
                        new AccuracyPoint(6, chips(0.899, 0.001)),
                        new AccuracyPoint(8, chips(0.9, 0.001))),
                0.9,
                0.3,
                new LevelOrder(true, true)));
        assertEquals(6, level(loss.kept()));
        assertEquals(4, level(loss.lost()));
        assertEquals(4, loss.tolerance().level());
        List<String> row = AxisTables.tolerances(List.of(loss.sweep())).rows().get(0);
        assertEquals(List.of("Bits", "down to 6", "4", "4"), row.subList(0, 4));
        String words = VerdictWords.hardware(List.of(loss.sweep()), VerdictWordsContractTest.NONE);
        assertTrue(words.contains("at 4 the mean over 3 chips is 87.0"), words);
        assertTrue(words.endsWith(" Down to 6 it keeps the point."), words);
    }
}
