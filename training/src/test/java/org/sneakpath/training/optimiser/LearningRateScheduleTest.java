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
    void stepsFallByTheFactorAtEqualDistances() {
        LearningRateSchedule steps = new LearningRateSchedule.Steps(0.8, 0.5, 3);
        assertEquals(0.8, steps.rate(0, 10));
        assertEquals(0.8, steps.rate(3, 10));
        assertEquals(0.4, steps.rate(4, 10));
        assertEquals(0.4, steps.rate(6, 10));
        assertEquals(0.2, steps.rate(7, 10));
        assertEquals(0.2, steps.rate(9, 10));
        // one part for each of as many steps
        assertEquals(0.8 * 0.25, new LearningRateSchedule.Steps(0.8, 0.5, 7).rate(2, 7));
    }

    @Test
    void warmUpRisesInAStraightLineToWhatFollows() {
        LearningRateSchedule then = new LearningRateSchedule.Cosine(1.0, 0);
        LearningRateSchedule schedule = new LearningRateSchedule.WarmUp(0.1, then);
        for (int k = 0; k < 4; k++) {
            assertEquals((k + 1) / 5.0, schedule.rate(k, 45), 1e-15);
        }
        for (int k = 4; k < 45; k++) {
            assertEquals(then.rate(k - 4, 41), schedule.rate(k, 45));
        }
        assertEquals(then.rate(3, 45), new LearningRateSchedule.WarmUp(0, then).rate(3, 45));
    }

    @Test
    void refusesRatesThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.Constant(0));
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.Cosine(0.1, 0.2));
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.OneCycle(0.1, 0.2, 0, 0.3));
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.OneCycle(0.1, 0.01, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.Steps(0.1, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.Steps(0.1, 0.1, 0));
        LearningRateSchedule constant = new LearningRateSchedule.Constant(0.1);
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.WarmUp(1, constant));
    }
}
