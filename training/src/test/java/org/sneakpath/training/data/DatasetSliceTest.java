package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DatasetSliceTest {
    private final Dataset whole = new YinYang(20, 3);

    @Test
    void showsTheSamplesOfItsRange() {
        Dataset slice = whole.slice(5, 9);
        assertEquals(4, slice.size());
        assertEquals(4, slice.features());
        assertEquals(3, slice.classes());
        double[] a = new double[4];
        double[] b = new double[4];
        for (int k = 0; k < 4; k++) {
            slice.features(k, a);
            whole.features(5 + k, b);
            assertArrayEquals(b, a);
            assertEquals(whole.label(5 + k), slice.label(k));
        }
        assertEquals("yin-yang seed 3 samples 5 to 8", slice.name());
    }

    @Test
    void doesNotReachBeyondItsRange() {
        Dataset slice = whole.slice(5, 9);
        assertThrows(IndexOutOfBoundsException.class, () -> slice.label(4));
        assertThrows(IllegalArgumentException.class, () -> whole.slice(5, 21));
        assertThrows(IllegalArgumentException.class, () -> whole.slice(5, 5));
    }
}
