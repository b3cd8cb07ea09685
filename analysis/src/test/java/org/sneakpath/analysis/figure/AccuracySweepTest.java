package org.sneakpath.analysis.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracySweepTest {

    private static AccuracySweep sweep(double... levelsAndMeans) {
        List<AccuracyPoint> points = new ArrayList<>();
        for (int i = 0; i < levelsAndMeans.length; i += 2) {
            points.add(new AccuracyPoint(levelsAndMeans[i], List.of(levelsAndMeans[i + 1])));
        }
        return new AccuracySweep("axis", AxisTitle.number("Level"), "Varied.", points, 0.95, 0.5);
    }

    @Test
    void levelsThatFallAreGoneThroughFromTheHighest() {
        AccuracySweep rising = sweep(1, 0.6, 2, 0.7, 4, 0.95);
        AccuracySweep falling = new AccuracySweep(
                "bits", AxisTitle.number("Bits"), "", rising.points(), 0.95, 0.5, new LevelOrder(true, true));
        assertEquals(rising.points(), rising.inOrder());
        assertEquals(
                List.of(4.0, 2.0, 1.0),
                falling.inOrder().stream().map(AccuracyPoint::level).toList());
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
