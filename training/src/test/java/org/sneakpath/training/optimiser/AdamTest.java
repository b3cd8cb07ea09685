package org.sneakpath.training.optimiser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AdamTest {

    @Test
    void firstStepHasTheLengthOfTheRateWhateverTheGradient() {
        // m/(1−β₁) = g and √(s/(1−β₂)) = |g|, so the step is η·g/(|g| + ε); ε/|g| ≤ 1e-5 here.
        double[] w = {0, 0};
        new Adam(2, Adam.Constants.PUBLISHED).step(w, new double[] {1e-3, -50}, 0.01);
        assertArrayEquals(new double[] {-0.01, 0.01}, w, 0.01 * 1.1e-5);
    }

    @Test
    void followsThePublishedAlgorithmOverSeveralSteps() {
        double[] w = {1};
        Adam adam = new Adam(1, new Adam.Constants(0.8, 0.9, 1e-4));
        double m = 0;
        double s = 0;
        double expected = 1;
        for (int k = 1; k <= 5; k++) {
            double g = Math.sin(k);
            m = 0.8 * m + 0.2 * g;
            s = 0.9 * s + 0.1 * g * g;
            expected -= 0.05 * (m / (1 - Math.pow(0.8, k))) / (Math.sqrt(s / (1 - Math.pow(0.9, k))) + 1e-4);
            adam.step(w, new double[] {g}, 0.05);
            // the same arithmetic in another order: a few units of the last place
            assertEquals(expected, w[0], 1e-14);
        }
    }

    @Test
    void findsTheMinimumOfABowl() {
        double[] w = {3, -2};
        Adam adam = new Adam(2, Adam.Constants.PUBLISHED);
        LearningRateSchedule schedule = new LearningRateSchedule.Cosine(0.1, 0);
        for (int k = 0; k < 500; k++) {
            adam.step(w, new double[] {2 * (w[0] - 1), 20 * (w[1] - 0.5)}, schedule.rate(k, 500));
        }
        // the rate falls to zero like a cosine, so the last oscillations are far below a thousandth
        assertArrayEquals(new double[] {1, 0.5}, w, 1e-3);
    }

    @Test
    void restoredMomentsContinueBitwise() {
        double[] w = {0.3, 0.4};
        Adam one = new Adam(2, Adam.Constants.PUBLISHED);
        one.step(w, new double[] {1, 2}, 0.1);
        double[] v = w.clone();
        Adam other = new Adam(2, Adam.Constants.PUBLISHED);
        for (int k = 0; k < 2; k++) {
            System.arraycopy(one.memories().get(k), 0, other.memories().get(k), 0, 2);
        }
        other.resumeAfter(one.steps());
        one.step(w, new double[] {-1, 0.5}, 0.1);
        other.step(v, new double[] {-1, 0.5}, 0.1);
        assertArrayEquals(w, v);
    }

    @Test
    void refusesConstantsOutsideTheirRangeAndArraysOfOtherLength() {
        assertThrows(IllegalArgumentException.class, () -> new Adam.Constants(1, 0.9, 1e-8));
        assertThrows(IllegalArgumentException.class, () -> new Adam.Constants(0.9, -0.1, 1e-8));
        assertThrows(IllegalArgumentException.class, () -> new Adam.Constants(0.9, 0.9, 0));
        Adam adam = new Adam(2, Adam.Constants.PUBLISHED);
        assertThrows(IllegalArgumentException.class, () -> adam.step(new double[2], new double[3], 0.1));
        assertThrows(IllegalArgumentException.class, () -> adam.resumeAfter(-1));
    }
}
