package org.sneakpath.training.optimiser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LearningRateScheduleTest {

    @Test
    void constantStays() {
        assertEquals(0.2, new LearningRateSchedule.Constant(0.2).rate(17, 100));
    }

    @Test
    void cosineFallsFromPeakOverTheMeanToLast() {
        LearningRateSchedule cosine = new LearningRateSchedule.Cosine(1.0, 0.2);
        assertEquals(1.0, cosine.rate(0, 100), 1e-15);
        assertEquals(0.6, cosine.rate(50, 100), 1e-15);
        assertEquals(0.2, cosine.rate(100, 100), 1e-15);
    }

    @Test
    void oneCycleRisesToItsPeakAndFalls() {
        LearningRateSchedule cycle = new LearningRateSchedule.OneCycle(1.0, 0.1, 0.01, 0.25);
        assertEquals(0.1, cycle.rate(0, 100), 1e-15);
        assertEquals(1.0, cycle.rate(25, 100), 1e-15);
        assertEquals(0.01, cycle.rate(100, 100), 1e-15);
        for (int k = 1; k < 100; k++) {
            double change = cycle.rate(k, 100) - cycle.rate(k - 1, 100);
            assertTrue(k <= 25 ? change > 0 : change < 0, "step " + k);
        }
    }

    @Test
    void oneCycleHasTheUsualProportions() {
        assertEquals(
                new LearningRateSchedule.OneCycle(0.05, 0.002, 0.05 / 25e4, 0.3),
                LearningRateSchedule.OneCycle.to(0.05));
    }

    @Test
    void refusesRatesThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.Constant(0));
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.Cosine(0.1, 0.2));
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.OneCycle(0.1, 0.2, 0, 0.3));
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.OneCycle(0.1, 0.01, 0, 1));
    }
}
