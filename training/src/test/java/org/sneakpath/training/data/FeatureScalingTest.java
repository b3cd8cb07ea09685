package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.training.Refusal;

class FeatureScalingTest {
    /** The third feature is constant in the first three samples; 0.1 + 0.2 makes its mean inexact. */
    private static final Table TABLE = new Table(
            "toy",
            List.of("x", "y", "z"),
            List.of("a", "b"),
            List.of(
                    new double[] {2, -1, 0.1 + 0.2},
                    new double[] {4, 1, 0.1 + 0.2},
                    new double[] {6, 3, 0.1 + 0.2},
                    new double[] {0, 7, 9}),
            new int[] {0, 1, 0, 1});

    private static final int[] LEARNT = {0, 1, 2};

    private static double[] features(FeatureScaling scaling, int sample) {
        double[] u = new double[3];
        TABLE.dataset("part", new int[] {sample}, scaling).features(0, u);
        return u;
    }

    @Test
    void minMaxFillsTheRangeOfWhatIsLearntAndCutsTheRest() {
        FeatureScaling scaling = FeatureScaling.minMax(TABLE, LEARNT);
        assertArrayEquals(new double[] {0, 0, 0}, features(scaling, 0));
        assertArrayEquals(new double[] {0.5, 0.5, 0}, features(scaling, 1));
        assertArrayEquals(new double[] {1, 1, 0}, features(scaling, 2));
        assertArrayEquals(new double[] {0, 1, 0}, features(scaling, 3));
        assertEquals(0, scaling.clipped(TABLE, LEARNT));
        assertEquals(2, scaling.clipped(TABLE, new int[] {0, 3}));
    }

    @Test
    void standardPutsTheMeanInTheMiddleAndSoManyDeviationsAtTheEnds() {
        FeatureScaling scaling = FeatureScaling.standard(TABLE, LEARNT, 2);
        double sigma = Math.sqrt(8.0 / 3);
        assertArrayEquals(new double[] {0.5 - 2 / (4 * sigma), 0.5 - 2 / (4 * sigma), 0}, features(scaling, 0), 1e-15);
        assertArrayEquals(new double[] {0.5, 0.5, 0}, features(scaling, 1), 1e-15);
        // (0 − 4)/σ = −2.4 and (7 − 1)/σ = 3.7 deviations
        assertArrayEquals(new double[] {0, 1, 0}, features(scaling, 3));
        assertEquals(2, scaling.clipped(TABLE, new int[] {3}));
    }

    @Test
    void samplesThatAreNotFittedOnDoNotMatter() {
        Table other = new Table(
                "toy",
                TABLE.features(),
                TABLE.classes(),
                List.of(new double[] {2, -1, 5}, new double[] {4, 1, 5}, new double[] {6, 3, 5}, new double[] {99, 9, 9
                }),
                TABLE.labels());
        for (int f = 0; f < 2; f++) {
            assertEquals(
                    FeatureScaling.minMax(TABLE, LEARNT).apply(f, 3.3),
                    FeatureScaling.minMax(other, LEARNT).apply(f, 3.3));
            assertEquals(
                    FeatureScaling.standard(TABLE, LEARNT, 3).apply(f, 3.3),
                    FeatureScaling.standard(other, LEARNT, 3).apply(f, 3.3));
        }
    }

    @Test
    void theDataSetSaysWhatItIs() {
        Dataset data = TABLE.dataset("fold 1", new int[] {3, 0}, FeatureScaling.minMax(TABLE, LEARNT));
        assertTrue(data.name().endsWith(", fold 1, min-max scaled"), data.name());
        assertEquals(2, data.size());
        assertEquals(3, data.features());
        assertEquals(2, data.classes());
        assertEquals(1, data.label(0));
        assertEquals(0, data.label(1));
    }

    @Test
    void nothingToFitOnIsRefused() {
        Refusal.of(() -> FeatureScaling.minMax(TABLE, new int[0]));
        Refusal.of(() -> FeatureScaling.standard(TABLE, new int[0], 3));
        Refusal.of(() -> FeatureScaling.standard(TABLE, LEARNT, 0));
    }
}
