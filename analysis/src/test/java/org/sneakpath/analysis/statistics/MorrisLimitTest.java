package org.sneakpath.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Elementary effects of functions for which they are known, by formula or by trying every point of the grid. */
class MorrisLimitTest {

    private static List<ElementaryEffect> effects(MorrisDesign design, ToDoubleFunction<double[]> function) {
        double[][] points = design.points();
        double[] y = new double[points.length];
        for (int k = 0; k < y.length; k++) {
            y[k] = function.applyAsDouble(points[k]);
        }
        return ElementaryEffects.of(design, y, 0.95);
    }

    @Test
    void aLinearFunctionHasItsCoefficientsAndNoDeviation() {
        List<ElementaryEffect> found = effects(new MorrisDesign(5, 3, 4, 1), x -> 2 * x[0] - 3 * x[1] + 0.5 * x[2]);
        double[] truth = {2, -3, 0.5};
        for (int i = 0; i < 3; i++) {
            assertEquals(truth[i], found.get(i).mean(), 1e-14); // a few roundings
            assertEquals(Math.abs(truth[i]), found.get(i).meanMagnitude(), 1e-14);
            assertEquals(0, found.get(i).deviation(), 1e-14);
        }
    }

    /** x₁ x₂: the effect of one is the other, uniform over the levels of the grid: mean ½, variance (p² − 1)/(12 (p − 1)²). */
    @Test
    void aProductHasTheDeviationOfItsOtherFactor() {
        int trajectories = 4000;
        for (ElementaryEffect effect : effects(new MorrisDesign(trajectories, 2, 4, 2), x -> x[0] * x[1])) {
            double deviation = Math.sqrt(15.0 / (12 * 9));
            assertEquals(0.5, effect.mean(), 4 * deviation / Math.sqrt(trajectories)); // four standard errors
            assertEquals(effect.mean(), effect.meanMagnitude());
            assertEquals(deviation, effect.deviation(), 4 * deviation / Math.sqrt(2.0 * trajectories));
        }
    }

    /** Ishigami's function: the mean magnitude over all places of the grid, enumerated. */
    @Test
    void ishigamiHasTheEffectsOfAllPlacesOfTheGrid() {
        ToDoubleFunction<double[]> ishigami = u -> {
            double sine = Math.sin(Math.PI * (2 * u[0] - 1));
            double third = Math.pow(Math.PI * (2 * u[2] - 1), 4);
            return sine + 7 * Math.pow(Math.sin(Math.PI * (2 * u[1] - 1)), 2) + 0.1 * third * sine;
        };
        int trajectories = 2000;
        List<ElementaryEffect> found = effects(new MorrisDesign(trajectories, 3, 4, 3), ishigami);
        for (int i = 0; i < 3; i++) {
            double truth = enumerated(ishigami, i);
            double error = found.get(i).deviation() / Math.sqrt(trajectories);
            assertEquals(truth, found.get(i).meanMagnitude(), 4 * error + 1e-12);
        }
    }

    /** All places of a grid of 4 levels in 3 inputs: one of two steps of the input, any level of the others. */
    private static double enumerated(ToDoubleFunction<double[]> function, int input) {
        double sum = 0;
        int places = 0;
        for (int place = 0; place < 64; place++) {
            int third = place / 16;
            double[] x = {(place % 4) / 3.0, (place / 4 % 4) / 3.0, third / 3.0};
            if (x[input] < 0.5) {
                double before = function.applyAsDouble(x);
                x[input] += 2 / 3.0;
                sum += Math.abs(function.applyAsDouble(x) - before) / (2 / 3.0);
                places++;
            }
        }
        return sum / places;
    }

    /** Morris's own function of twenty inputs, 1991: the first ten matter, the last ten do not; 8, 9, 10 act by themselves. */
    @Test
    void theInputsThatMatterInMorrisFunctionAreTold() {
        List<ElementaryEffect> found = effects(new MorrisDesign(20, 20, 4, 4), MorrisLimitTest::morris);
        double leastOfImportant = Double.POSITIVE_INFINITY;
        double mostOfOthers = 0;
        for (int i = 0; i < 20; i++) {
            double magnitude = found.get(i).meanMagnitude();
            if (i < 10) {
                leastOfImportant = Math.min(leastOfImportant, magnitude);
            } else {
                mostOfOthers = Math.max(mostOfOthers, magnitude);
            }
        }
        assertTrue(leastOfImportant > 3 * mostOfOthers, leastOfImportant + " and " + mostOfOthers);
        for (int i = 0; i < 3; i++) {
            assertTrue(found.get(7 + i).deviation() < 0.2 * found.get(i).deviation(), "input " + (8 + i));
            assertEquals(40, found.get(7 + i).meanMagnitude(), 5); // 2 · 20, and second-order terms around it
        }
    }

    private static double morris(double[] x) {
        double[] w = new double[20];
        for (int i = 0; i < 20; i++) {
            boolean curved = i == 2 || i == 4 || i == 6;
            w[i] = curved ? 2 * (1.1 * x[i] / (x[i] + 0.1) - 0.5) : 2 * (x[i] - 0.5);
        }
        double y = 0;
        for (int i = 0; i < 20; i++) {
            y += (i < 10 ? 20 : Draws.gaussian(i, 77)) * w[i];
            for (int j = i + 1; j < 20; j++) {
                y += (j < 6 ? -15 : Draws.gaussian(20 * i + j, 78)) * w[i] * w[j];
                for (int l = j + 1; l < 5; l++) {
                    y += -10 * w[i] * w[j] * w[l];
                    for (int s = l + 1; s < 4; s++) {
                        y += 5 * w[i] * w[j] * w[l] * w[s];
                    }
                }
            }
        }
        return y;
    }

    @Test
    void everyTrajectoryMovesEveryInputOnceByTheStepWithinTheGrid() {
        MorrisDesign design = new MorrisDesign(50, 4, 6, 9);
        double[][] points = design.points();
        for (int t = 0; t < 50; t++) {
            int[] moves = new int[4];
            for (int k = 0; k < 4; k++) {
                double[] from = points[t * 5 + k];
                double[] to = points[t * 5 + k + 1];
                for (int i = 0; i < 4; i++) {
                    assertTrue(to[i] >= 0 && to[i] <= 1);
                    if (from[i] != to[i]) {
                        moves[i]++;
                        assertEquals(design.step(), Math.abs(to[i] - from[i]), 1e-15);
                    }
                }
            }
            for (int count : moves) {
                assertEquals(1, count);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> new MorrisDesign(2, 2, 3, 1));
        assertThrows(IllegalArgumentException.class, () -> new MorrisDesign(1, 2, 4, 1));
    }
}
