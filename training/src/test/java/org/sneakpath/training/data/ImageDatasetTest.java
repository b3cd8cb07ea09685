package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
