package org.sneakpath.analysis.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.figure.AccuracySweep.Tolerance;

class AccuracySweepTest {

    private static AccuracySweep sweep(double... levelsAndMeans) {
        List<AccuracyPoint> points = new ArrayList<>();
        for (int i = 0; i < levelsAndMeans.length; i += 2) {
            points.add(new AccuracyPoint(levelsAndMeans[i], List.of(levelsAndMeans[i + 1])));
        }
        return new AccuracySweep("axis", AxisTitle.number("Level"), "Varied.", points, 0.95, 0.5);
    }

    @Test
    void aPointIsLostBetweenTheLevelsThatEncloseIt() {
        Tolerance tolerance = sweep(0, 0.95, 2, 0.95, 4, 0.91, 6, 0.97).tolerance(0.01);
        assertEquals(2.5, ((Tolerance.At) tolerance).level(), 1e-12); // a quarter of the way down, to rounding
    }

    @Test
    void aPointLostAtALevelIsLostThere() {
        assertEquals(3, sweep(0, 0.95, 3, 0.94).tolerance(0.95 - 0.94).level(), 1e-12); // to rounding
    }

    @Test
    void aPointLostAtOnceOrNeverIsSaidToBe() {
        assertEquals(new Tolerance.BelowFirst(1), sweep(1, 0.9, 2, 0.95).tolerance(0.01));
        assertEquals(new Tolerance.BeyondLast(2), sweep(1, 0.95, 2, 0.9401).tolerance(0.01));
    }

    @Test
    void theLevelsThatKeepThePointNeedNotBeginWithTheFirst() {
        assertEquals(
                List.of(1.0, 3.0), sweep(0, 0.9, 1, 0.95, 3, 0.945, 10, 0.8).tolerated(0.01));
        assertEquals(List.of(), sweep(0, 0.9, 1, 0.8).tolerated(0.01));
    }

    @Test
    void theWorstLevelNeedNotBeTheLast() {
        assertEquals(2, sweep(1, 0.95, 2, 0.6, 3, 0.7).worst().level());
    }

    @Test
    void chipsAreCountedAtEveryLevel() {
        AccuracySweep uneven = new AccuracySweep(
                "axis",
                AxisTitle.number("Level"),
                "",
                List.of(new AccuracyPoint(0, List.of(0.9)), new AccuracyPoint(1, List.of(0.8, 0.7, 0.9))),
                0.9,
                0.5);
        assertEquals("1 to 3", uneven.chips());
        assertEquals("1", sweep(0, 0.9, 1, 0.8).chips());
    }

    @Test
    void levelsMustRise() {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> sweep(0, 0.9, 2, 0.8, 1, 0.7))
                        .getMessage());
        assertTrue(message.contains("sort the levels"), message);
        assertThrows(IllegalArgumentException.class, () -> sweep(0, 0.9));
    }

    @Test
    void percentsAreNotFractions() {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> new AccuracyPoint(0, List.of(97.0)))
                        .getMessage());
        assertTrue(message.contains("divide percents by 100"), message);
    }
}
