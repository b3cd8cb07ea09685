package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.training.Refusal;

class ImageDatasetTest {

    @Test
    void readsBytesAsUnsigned() {
        ImageDataset set = ImageDataset.of("one", 1, 2, 256, new byte[] {(byte) 255, 0}, new byte[] {(byte) 200});
        double[] u = new double[2];
        set.features(0, u);
        assertEquals(1.0, u[0]);
        assertEquals(0.0, u[1]);
        assertEquals(200, set.label(0));
    }

    /** Words of eight pixels and what is left of them, bytes below 0 among them, and what is written behind others. */
    @Test
    void whatIsNotBlackIsListed() {
        byte[] pixels = new byte[3 * 21];
        pixels[21] = 1;
        pixels[28] = -1;
        pixels[29] = -128;
        for (int k = 36; k < 42; k++) {
            pixels[k] = (byte) (50 * k);
        }
        Dataset set = ImageDataset.of("three", 3, 7, 2, pixels, new byte[3]);
        for (Dataset data : new Dataset[] {set, set.slice(0, 3)}) {
            for (int index = 0; index < 3; index++) {
                double[] u = new double[21];
                data.features(index, u);
                int[] which = new int[5 + 21];
                double[] values = new double[5 + 21];
                int n = data.notZero(index, which, values, 5);
                assertEquals(Arrays.stream(u).filter(x -> x != 0).count(), n);
                double[] listed = new double[21];
                for (int k = 5; k < 5 + n; k++) {
                    assertTrue(k == 5 || which[k] > which[k - 1], "rising");
                    listed[which[k]] = values[k];
                }
                assertArrayEquals(u, listed);
            }
        }
    }

    @Test
    void keepsItsOwnCopy() {
        byte[] pixels = {1};
        ImageDataset set = ImageDataset.of("one", 1, 1, 2, pixels, new byte[1]);
        pixels[0] = 100;
        double[] u = new double[1];
        set.features(0, u);
        assertEquals(1 / 255.0, u[0], 1e-18);
    }

    @Test
    void refusesShapesAndLabelsThatDoNotFit() {
        assertRefused(
                () -> ImageDataset.of("x", 1, 2, 2, new byte[3], new byte[1]).size(), "need 2 pixels, not 3");
        assertRefused(
                () -> ImageDataset.of("x", 1, 1, 2, new byte[1], new byte[] {2}).size(), "label 2 of image 0");
        assertRefused(
                () -> ImageDataset.of("x", 1, 1, 2, new byte[0], new byte[0]).size(), "at least one image");
        assertRefused(
                () -> ImageDataset.of("x", 1, 1, 300, new byte[1], new byte[1]).size(), "300 classes");
    }

    private static void assertRefused(Runnable attempt, String part) {
        String message = Refusal.of(attempt::run);
        assertTrue(message.contains(part), message);
    }
}
