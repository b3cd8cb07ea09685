package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The MNIST files, where they are present, against the known statistics of the set. */
class MnistPaperTest {

    @Test
    void testSplitHasTheKnownLabelCounts() throws IOException {
        ImageDataset set = read("t10k", 10000);
        assertArrayEquals(new int[] {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009}, counts(set));
    }

    @Test
    void trainingSplitHasTheKnownLabelCountsMeanAndDeviation() throws IOException {
        ImageDataset set = read("train", 60000);
        assertArrayEquals(new int[] {5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949}, counts(set));
        double sum = 0;
        double squares = 0;
        double[] u = new double[784];
        for (int k = 0; k < set.size(); k++) {
            set.features(k, u);
            for (double value : u) {
                sum += value;
                squares += value * value;
            }
        }
        double mean = sum / (60000.0 * 784);
        // The known values are printed to five decimals.
        assertEquals(0.13066, mean, 5e-6);
        assertEquals(0.30811, Math.sqrt(squares / (60000.0 * 784) - mean * mean), 5e-6);
    }

    private static ImageDataset read(String split, int size) throws IOException {
        Path mnist = Path.of(System.getProperty("sneakpath.shared", "."), "data", "mnist");
        boolean present = Files.exists(mnist);
        if (!present) {
            System.out.println("skipped: no MNIST files; set -Dsneakpath.shared to the folder that holds data/mnist");
        }
        assumeTrue(present, "MNIST files are absent");
        ImageDataset set = IdxReader.read(
                "mnist " + split,
                mnist.resolve(split + "-images-idx3-ubyte.gz"),
                mnist.resolve(split + "-labels-idx1-ubyte.gz"),
                10);
        assertEquals(size, set.size());
        return set;
    }

    private static int[] counts(Dataset set) {
        int[] counts = new int[10];
        for (int k = 0; k < set.size(); k++) {
            counts[set.label(k)]++;
        }
        return counts;
    }
}
