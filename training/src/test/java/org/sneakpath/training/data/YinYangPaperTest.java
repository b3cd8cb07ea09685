package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.training.Refusal;

/** The three canonical splits against values of the published generator. */
class YinYangPaperTest {
    /** Reference coordinates of the first samples are printed to 12 decimals. */
    private static final double PRINTED = 5e-13;

    @Test
    void trainingSplitIsThePublishedOne() {
        YinYang set = YinYang.train();
        assertCounts(set, 1681, 1702, 1617);
        assertSample(set, 0, 0.680307538588, 0.45049925197, 2, PRINTED);
        assertSample(set, 1, 0.097672114006, 0.684233026512, 1, PRINTED);
        assertSample(set, 2, 0.755361410318, 0.425155874491, 2, PRINTED);
        assertSample(set, 4999, 0.7690797231107925, 0.5883389337522971, 2, 0);
        assertSums(set, 2528.322456568826, 2505.766861748282);
    }

    @Test
    void validationSplitIsThePublishedOne() {
        YinYang set = YinYang.validation();
        assertCounts(set, 316, 336, 348);
        assertSample(set, 0, 0.680572726176, 0.320973393893, 0, PRINTED);
        assertSample(set, 1, 0.66851571726, 0.917447848871, 1, PRINTED);
        assertSample(set, 2, 0.801977890225, 0.179028729223, 0, PRINTED);
        assertSample(set, 999, 0.7107040957004825, 0.804733352731108, 1, 0);
        assertSums(set, 496.40889648664484, 493.64854666561956);
    }

    @Test
    void testSplitIsThePublishedOne() {
        YinYang set = YinYang.test();
        assertCounts(set, 350, 316, 334);
        assertSample(set, 0, 0.234096645596, 0.401724975183, 2, PRINTED);
        assertSample(set, 1, 0.751329021957, 0.468242519268, 2, PRINTED);
        assertSample(set, 2, 0.138325307188, 0.570953971325, 1, PRINTED);
        assertSample(set, 999, 0.32834060537145815, 0.3899830419619741, 1, 0);
        assertSums(set, 498.25698934847486, 488.7802356777889);
    }

    @Test
    void featuresAreThePointAndItsComplement() {
        YinYang set = new YinYang(10, 7);
        double[] u = new double[4];
        for (int k = 0; k < set.size(); k++) {
            set.features(k, u);
            assertEquals(1 - u[0], u[2]);
            assertEquals(1 - u[1], u[3]);
            assertEquals(YinYang.classify(u[0], u[1]), set.label(k));
        }
    }

    @Test
    void refusesSeedsItsGeneratorDoesNotTake() {
        String message = Refusal.of(IllegalArgumentException.class, () -> new YinYang(10, -1));
        assertTrue(message.contains("-1") && message.contains("4294967295"), message);
        assertThrows(IllegalArgumentException.class, () -> new YinYang(10, 1L << 32));
        assertThrows(IllegalArgumentException.class, () -> new YinYang(0, 1));
    }

    private static void assertCounts(YinYang set, int... expected) {
        int[] counts = new int[3];
        for (int k = 0; k < set.size(); k++) {
            counts[set.label(k)]++;
        }
        assertArrayEquals(expected, counts);
    }

    private static void assertSample(YinYang set, int index, double x, double y, int label, double tolerance) {
        double[] u = new double[4];
        set.features(index, u);
        assertEquals(x, u[0], tolerance);
        assertEquals(y, u[1], tolerance);
        assertEquals(label, set.label(index));
    }

    private static void assertSums(YinYang set, double x, double y) {
        double sumX = 0;
        double sumY = 0;
        double[] u = new double[4];
        for (int k = 0; k < set.size(); k++) {
            set.features(k, u);
            sumX += u[0];
            sumY += u[1];
        }
        // The reference sums pairwise, this one in order: n·ε·Σ = 5000 · 1.1e-16 · 2528 < 2e-9 bounds the difference.
        assertEquals(x, sumX, 2e-9);
        assertEquals(y, sumY, 2e-9);
    }
}
