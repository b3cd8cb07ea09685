package org.sneakpath.analysis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.analysis.account.MadeSweeps.chips;
import static org.sneakpath.analysis.account.MadeSweeps.sweep;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.sneakpath.analysis.report.ReportTable;

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
        assertTrue(loss.isLostBelow());
        ReportTable table = AxisTables.tolerances(List.of(loss.sweep()));
        assertEquals(
                "wire (lost below its best level, too)", table.rows().get(0).get(0));
        assertEquals("2\u202fΩ", table.rows().get(0).get(1));
        assertEquals("2\u202fΩ", table.rows().get(0).get(2), "0.89 lies between 0.895 at 2 and 0.5 at 3");
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
    void tolerancesHaveTwoDigitsAndAUnit() {
        AxisTitle ohm = new AxisTitle("Wire", "ohm", DisplayUnit.OHM);
        assertEquals("2.3\u202fΩ", AccuracyText.tolerance(new AccuracySweep.Tolerance.At(2.345), ohm));
        assertEquals("already at 0.5\u202fΩ", AccuracyText.tolerance(new AccuracySweep.Tolerance.BelowFirst(0.5), ohm));
        assertEquals("beyond 10\u202fΩ", AccuracyText.tolerance(new AccuracySweep.Tolerance.BeyondLast(10), ohm));
        assertEquals(
                "read noise (relative to G)", AccuracyText.inSentence(AxisTitle.number("Read noise, relative to G")));
        assertEquals("IR drop", AccuracyText.inSentence(AxisTitle.number("IR drop")));
    }
}
