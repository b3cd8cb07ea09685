package org.sneakpath.circuit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DenseWeightsTest {
    private static final Tableau ESDIRK4 = Tableau.ESDIRK4;
    private static final DenseWeights DENSE = Objects.requireNonNull(ESDIRK4.dense());

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.35, 0.5, 0.8, 1})
    void whatFollowsASourceIsInterpolatedToTheFourthDegree(double theta) {
        double[] w = new double[6];
        DENSE.within(theta, w);
        for (int k = 0; k <= 4; k++) {
            double sum = 0;
            for (int i = 0; i < 6; i++) {
                sum += w[i] * Math.pow(ESDIRK4.c(i), k);
            }
            // Rounding of a system of six equations with condition about 1e3.
            assertEquals(Math.pow(theta, k), sum, 1e-12);
        }
    }

    /** Stages Y_i of y' = p t² from 0 as the scheme computes them, where they miss t³ p/3. */
    private static double[] stagesOfACube() {
        double[] y = new double[6];
        for (int i = 1; i <= 5; i++) {
            for (int k = 0; k <= i; k++) {
                y[i] += 3 * ESDIRK4.weight(i, k) * ESDIRK4.c(k) * ESDIRK4.c(k);
            }
        }
        return y;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9, 1})
    void anIntegratedParabolaIsExactBetweenStagesThatAreNot(double theta) {
        double[] y = stagesOfACube();
        assertTrue(Math.abs(y[1] - Math.pow(ESDIRK4.c(1), 3)) > 1e-3, "the stage itself is wrong");
        double[] w = new double[6];
        DENSE.within(theta, w);
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += w[i] * y[i];
        }
        assertEquals(theta * theta * theta, sum, 1e-12);
    }

    @Test
    void theFourthDifferenceSeesFourthPowersAlone() {
        double[] cube = stagesOfACube();
        double seen = 0;
        double[] sums = new double[5];
        for (int i = 0; i < 6; i++) {
            seen += DENSE.fourth(i) * cube[i];
            for (int k = 0; k < 5; k++) {
                sums[k] += DENSE.fourth(i) * Math.pow(ESDIRK4.c(i), k);
            }
        }
        assertEquals(0, seen, 1e-11);
        for (int k = 0; k < 4; k++) {
            assertEquals(0, sums[k], 1e-11);
        }
        assertEquals(1, sums[4], 1e-11);
    }

    @Test
    void weightsBeyondTheEndAreRightForParabolas() {
        double[] w = new double[6];
        DENSE.beyond(2.5, w);
        double[] sums = new double[4];
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < 4; k++) {
                sums[k] += w[i] * Math.pow(ESDIRK4.c(i), k);
            }
        }
        assertEquals(1, sums[0], 1e-11);
        assertEquals(2.5, sums[1], 1e-11);
        assertEquals(6.25, sums[2], 1e-11);
        assertEquals(DENSE.missed(2.5), Math.pow(2.5, 3) - sums[3], 1e-10);
    }
}
