package org.sneakpath.crossbar.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scaled weights and factors by the weights, the factors' own dependence included, against differences. */
class WeightScalingDerivativeTest {
    private static final int INPUTS = 5;
    private static final int OUTPUTS = 3;

    static Stream<WeightScaling> scalings() {
        return Stream.of(
                WeightScaling.perTensor(),
                WeightScaling.perOutput(),
                WeightScaling.perTensor().withPercentile(83).withFill(0.7),
                WeightScaling.perOutput().withPercentile(60));
    }

    @ParameterizedTest
    @MethodSource("scalings")
    void everythingByTheWeights(WeightScaling scaling) {
        double[] w = Matrices.uniform(INPUTS * OUTPUTS, -3, 3, 1);
        double[] scaledBars = Matrices.uniform(w.length, -1, 1, 2);
        double[] productBars = Matrices.uniform(OUTPUTS, -1, 1, 3);
        double[] products = Matrices.uniform(OUTPUTS, -1, 1, 4);
        ScaleFactors factors = scaling.factors(w, INPUTS, OUTPUTS);
        double[] weightBars = new double[w.length];
        double[] factorBars = new double[OUTPUTS];
        double[] unscaledBars = new double[OUTPUTS];
        factors.dividePullback(w, scaledBars, weightBars, factorBars);
        factors.multiplyPullback(products, productBars, unscaledBars, factorBars);
        scaling.pullback(w, INPUTS, OUTPUTS, factorBars, weightBars);
        double[] expected = Matrices.gradient(w, 1e-4, v -> loss(scaling, v, products, scaledBars, productBars));
        assertArrayEquals(expected, weightBars, 1e-10); // fourth order; 1e-15/1e-4 of rounding
        double[] byProducts = Matrices.gradient(products, 1e-2, p -> loss(scaling, w, p, scaledBars, productBars));
        assertArrayEquals(byProducts, unscaledBars, 1e-11);
    }

    private static double loss(
            WeightScaling scaling, double[] w, double[] products, double[] scaledBars, double[] productBars) {
        ScaleFactors factors = scaling.factors(w, INPUTS, OUTPUTS);
        double[] scaled = new double[w.length];
        double[] y = new double[OUTPUTS];
        factors.divide(w, scaled);
        factors.multiply(products, y);
        return Matrices.dot(scaledBars, scaled) + Matrices.dot(productBars, y);
    }
}
