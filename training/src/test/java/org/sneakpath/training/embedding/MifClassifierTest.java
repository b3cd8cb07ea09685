package org.sneakpath.training.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MifClassifierTest {
    private static final double[] POINT = {0.2, 0.7};

    @Test
    void learnsWhichOfTwoFeaturesIsGreater() {
        int samples = 200;
        double[] features = new double[2 * samples];
        int[] labels = new int[samples];
        for (int k = 0; k < samples; k++) {
            features[2 * k] = k % 20 / 20.0;
            features[2 * k + 1] = (k * 7 + 3) % 19 / 19.0;
            labels[k] = features[2 * k] > features[2 * k + 1] ? 1 : 0;
        }
        MifClassifier classifier = new MifClassifier(new int[] {2, 6, 2}, 2.5, 2.5, 1);
        double accuracy = classifier.fit(features, labels, 12, 10, 0.02, 1, 2);
        // a straight line separates the classes; guessing reaches 0.5
        assertTrue(accuracy >= 0.9, "accuracy " + accuracy);
        assertEquals(1, classifier.classify(new double[] {0.9, 0.1}));
        assertEquals(0, classifier.classify(new double[] {0.1, 0.9}));
    }

    @Test
    void gradientByFeaturesIsThatOfTheLoss() {
        MifClassifier classifier = new MifClassifier(new int[] {2, 4, 3}, 20, 20, 5);
        double[] featureBars = new double[2];
        double[] weightBars = new double[classifier.weightCount()];
        double loss = classifier.gradient(POINT, 1, featureBars, weightBars);
        double[] scores = new double[3];
        classifier.scores(POINT, scores);
        double sum = Math.exp(scores[0]) + Math.exp(scores[1]) + Math.exp(scores[2]);
        assertEquals(Math.log(sum) - scores[1], loss, 1e-12);
        double h = 1e-5;
        double[] scratch = new double[2];
        double[] weightScratch = new double[weightBars.length];
        double up = classifier.gradient(new double[] {0.2 + h, 0.7}, 1, scratch, weightScratch);
        double down = classifier.gradient(new double[] {0.2 - h, 0.7}, 1, scratch, weightScratch);
        // central difference: truncation of order h² = 1e-10, rounding ε·L/h = 1e-11
        assertEquals((up - down) / (2 * h), featureBars[0], 1e-8 * Math.max(1, Math.abs(featureBars[0])));
    }

    @Test
    void weightsComeAndGoAsCopies() {
        MifClassifier a = new MifClassifier(new int[] {2, 4, 3}, 0, 0, 5);
        MifClassifier b = new MifClassifier(new int[] {2, 4, 3}, 0, 0, 6);
        double[] weights = a.weights();
        b.setWeights(weights);
        double[] fromA = new double[3];
        double[] fromB = new double[3];
        a.scores(POINT, fromA);
        b.scores(POINT, fromB);
        assertArrayEquals(fromA, fromB);
        weights[0] = 0.5;
        assertTrue(a.weights()[0] != 0.5 && b.weights()[0] != 0.5);
    }

    @Test
    void refusesSamplesOfOtherLength() {
        MifClassifier classifier = new MifClassifier(new int[] {2, 4, 3}, 0, 0, 5);
        assertThrows(IllegalArgumentException.class, () -> classifier.classify(new double[3]));
        assertThrows(IllegalArgumentException.class, () -> classifier.setWeights(new double[3]));
    }

    @Test
    void wiresThatCannotBeSolvedAreRefused() {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> new MifClassifier(new int[] {2, 4, 3}, 1e-310, 1, 5));
        assertTrue(String.valueOf(refused.getMessage()).contains("residual NaN"), refused.getMessage());
    }
}
