package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.training.Refusal;

class ArrayDatasetTest {

    @Test
    void keepsItsOwnCopies() {
        double[] values = {0, 1, 0.5, 0.25};
        int[] labels = {0, 1};
        ArrayDataset data = ArrayDataset.of("two", 2, 2, values, labels);
        values[2] = 0;
        labels[1] = 0;
        double[] u = new double[2];
        data.features(1, u);
        assertArrayEquals(new double[] {0.5, 0.25}, u);
        assertEquals(1, data.label(1));
        assertEquals("two", data.name());
    }

    @Test
    void refusesCountsFeaturesAndLabelsThatDoNotFit() {
        assertTrue(Refusal.of(() -> ArrayDataset.of("x", 2, 2, new double[3], new int[2]))
                .contains("need 4 values, not 3"));
        assertTrue(Refusal.of(() -> ArrayDataset.of("x", 1, 2, new double[] {1.5}, new int[1]))
                .contains("feature 0 of sample 0 is 1.5, outside [0, 1]"));
        assertTrue(Refusal.of(() -> ArrayDataset.of("x", 1, 2, new double[1], new int[] {2}))
                .contains("label 2 of sample 0 is outside 0 to 1"));
    }
}
