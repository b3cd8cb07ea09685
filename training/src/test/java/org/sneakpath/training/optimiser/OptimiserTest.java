package org.sneakpath.training.optimiser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SGD and AdamW against their equations, and what all optimisers promise. */
class OptimiserTest {
    private static final double[] GRADIENTS = {0.7, -1.3, 0.2, 2.5, -0.4};

    static List<OptimiserSpec> all() {
        return List.of(
                Sgd.Constants.PLAIN,
                new Sgd.Constants(0.9, false),
                new Sgd.Constants(0.9, true),
                Adam.Constants.PUBLISHED,
                new AdamW.Constants(new Adam.Constants(0.8, 0.99, 1e-6), 0.1));
    }

    @Test
    void sgdWithoutMomentumIsPlainDescent() {
        double[] w = {1, -2};
        Sgd sgd = Sgd.Constants.PLAIN.optimiser(2);
        sgd.step(w, new double[] {0.5, 4}, 0.1);
        sgd.step(w, new double[] {-1, 0}, 0.1);
        assertArrayEquals(new double[] {1 - 0.05 + 0.1, -2 - 0.4}, w, 1e-15);
    }

    @Test
    void momentumSumsGradientsThatFadeGeometrically() {
        // u_k = Σ_{j ≤ k} μ^(k−j) g_j, written out instead of recursively
        double[] polyak = {0};
        double[] nesterov = {0};
        Sgd one = new Sgd.Constants(0.8, false).optimiser(1);
        Sgd other = new Sgd.Constants(0.8, true).optimiser(1);
        double expectedPolyak = 0;
        double expectedNesterov = 0;
        for (int k = 0; k < GRADIENTS.length; k++) {
            double u = 0;
            for (int j = 0; j <= k; j++) {
                u += Math.pow(0.8, k - j) * GRADIENTS[j];
            }
            expectedPolyak -= 0.05 * u;
            expectedNesterov -= 0.05 * (GRADIENTS[k] + 0.8 * u);
            one.step(polyak, new double[] {GRADIENTS[k]}, 0.05);
            other.step(nesterov, new double[] {GRADIENTS[k]}, 0.05);
            assertEquals(expectedPolyak, polyak[0], 1e-15);
            assertEquals(expectedNesterov, nesterov[0], 1e-15);
        }
    }

    @Test
    void nesterovIsTheMethodThatLooksAhead() {
        // Sutskever et al. (2013), (3) and (4): v ← μ v − η f'(θ + μ v), θ ← θ + v; our weights are θ + μ v
        double mu = 0.9;
        double rate = 0.03;
        double theta = 2;
        double v = 0;
        double[] w = {2};
        Sgd sgd = new Sgd.Constants(mu, true).optimiser(1);
        for (int k = 0; k < 20; k++) {
            v = mu * v - rate * slope(theta + mu * v);
            theta += v;
            sgd.step(w, new double[] {slope(w[0])}, rate);
            assertEquals(theta + mu * v, w[0], 1e-13);
        }
    }

    private static double slope(double w) {
        return 3 * w + Math.sin(w);
    }

    @Test
    void adamwWithoutDecayIsAdamBitwise() {
        Adam adam = Adam.Constants.PUBLISHED.optimiser(1);
        AdamW adamw = new AdamW.Constants(Adam.Constants.PUBLISHED, 0).optimiser(1);
        double[] w = {0.3};
        double[] v = {0.3};
        for (double g : GRADIENTS) {
            adam.step(w, new double[] {g}, 0.01);
            adamw.step(v, new double[] {g}, 0.01);
            assertArrayEquals(w, v);
        }
    }

    @Test
    void decayIsBesideTheGradientAndProportionalToTheRate() {
        // without gradients the moments stay zero and weights shrink by 1 − η λ a step, whatever λ would do to moments
        AdamW adamw = new AdamW.Constants(Adam.Constants.PUBLISHED, 0.5).optimiser(2);
        double[] w = {1, -4};
        adamw.step(w, new double[2], 0.1);
        adamw.step(w, new double[2], 0.2);
        assertArrayEquals(new double[] {0.95 * 0.9, -4 * 0.95 * 0.9}, w, 1e-15);
        assertArrayEquals(new double[2], adamw.memories().get(0));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsRememberedContinuesBitwise(OptimiserSpec spec) {
        double[] whole = {0.3, -0.4};
        double[] parts = whole.clone();
        Optimiser one = spec.optimiser(2);
        Optimiser two = spec.optimiser(2);
        for (double g : GRADIENTS) {
            double[] gradient = {g, 1 - g};
            one.step(whole, gradient, 0.1);
            Optimiser restored = spec.optimiser(2);
            for (int k = 0; k < two.memories().size(); k++) {
                System.arraycopy(two.memories().get(k), 0, restored.memories().get(k), 0, 2);
            }
            restored.resumeAfter(two.steps());
            two = restored;
            two.step(parts, gradient, 0.1);
            assertArrayEquals(whole, parts);
        }
        assertEquals(GRADIENTS.length, two.steps());
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachFindsTheMinimumOfABowl(OptimiserSpec spec) {
        double[] w = {0.6, -0.8};
        Optimiser optimiser = spec.optimiser(2);
        LearningRateSchedule schedule = new LearningRateSchedule.Cosine(0.02, 0);
        for (int k = 0; k < 2000; k++) {
            // a minimum at 0, where decay has it too
            optimiser.step(w, new double[] {2 * w[0], 20 * w[1]}, schedule.rate(k, 2000));
        }
        assertArrayEquals(new double[2], w, 1e-6);
    }

    @ParameterizedTest
    @MethodSource("all")
    void arraysOfOtherLengthAndNegativeStepsAreRefused(OptimiserSpec spec) {
        Optimiser optimiser = spec.optimiser(2);
        double[] w = {1, 1, 1};
        assertThrows(IllegalArgumentException.class, () -> optimiser.step(w, new double[3], 0.1));
        assertThrows(IllegalArgumentException.class, () -> optimiser.resumeAfter(-1));
        assertArrayEquals(new double[] {1, 1, 1}, w);
        assertEquals(0, optimiser.steps());
    }

    @Test
    void descriptionsTellConstantsApart() {
        assertEquals(
                5, all().stream().map(OptimiserSpec::description).distinct().count());
        assertTrue(all().get(4).description().contains("decay 0.1, beta1 0.8, beta2 0.99, epsilon 1.0E-6"));
    }

    @Test
    void constantsOutsideTheirRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Sgd.Constants(1, false));
        assertThrows(IllegalArgumentException.class, () -> new Sgd.Constants(0, true));
        assertThrows(IllegalArgumentException.class, () -> new AdamW.Constants(Adam.Constants.PUBLISHED, -0.1));
    }
}
