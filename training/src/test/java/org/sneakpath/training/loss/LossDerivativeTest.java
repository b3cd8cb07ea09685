package org.sneakpath.training.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LossDerivativeTest {

    @Test
    void crossEntropyGradientIsThatOfItsValue() {
        double[] z = {0.3, -1.2, 2.1};
        double[] bars = new double[3];
        double value = SoftmaxCrossEntropy.value(z, 1, bars);
        assertEquals(value, SoftmaxCrossEntropy.value(z, 1));
        for (int k = 0; k < 3; k++) {
            double kept = z[k];
            double h = 1e-5;
            z[k] = kept + h;
            double up = SoftmaxCrossEntropy.value(z, 1);
            z[k] = kept - h;
            double down = SoftmaxCrossEntropy.value(z, 1);
            z[k] = kept;
            // central difference: truncation h²/6 ≈ 2e-11, rounding ε·L/h ≈ 5e-11
            assertEquals((up - down) / (2 * h), bars[k], 2e-10);
        }
    }

    @Test
    void crossEntropySurvivesHugeLogits() {
        assertEquals(2000, SoftmaxCrossEntropy.value(new double[] {1000, -1000}, 1), 1e-9);
    }

    @Test
    void theFirstOfEqualLogitsIsPredictedAndNaNIsNoPrediction() {
        assertEquals(1, SoftmaxCrossEntropy.predicted(new double[] {0, 2, 2}));
        assertEquals(-1, SoftmaxCrossEntropy.predicted(new double[] {0, Double.NaN, 2}));
    }

    @Test
    void penaltyRefusesAnEmptyBandAndANegativeWeight() {
        assertThrows(IllegalArgumentException.class, () -> new VoltagePenalty(1, 0.2, 0.2));
        assertThrows(IllegalArgumentException.class, () -> new VoltagePenalty(-1, 0, 0.2));
    }
}
