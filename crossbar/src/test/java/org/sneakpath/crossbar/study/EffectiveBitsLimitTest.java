package org.sneakpath.crossbar.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;

/** Effective bits of ideal converters, of readings on a line, and of an array with ever thinner wires. */
class EffectiveBitsLimitTest {
    /** A staircase of 2^b steps, sampled evenly n times a step: the variance of its error is q²/12·(1 − 1/n²). */
    @Test
    void anIdealConverterHasItsBits() {
        int samples = 64;
        for (int b = 1; b <= 12; b++) {
            double q = Math.pow(2, -b);
            double[] ideal = new double[samples << b];
            double[] rounded = new double[ideal.length];
            for (int k = 0; k < ideal.length; k++) {
                ideal[k] = (k + 0.5) / ideal.length;
                rounded[k] = q * (Math.floor(ideal[k] / q) + 0.5);
            }
            double evenly = -0.5 * Math.log(1 - 1.0 / (samples * samples)) / Math.log(2);
            assertEquals(b + evenly, EffectiveBits.asRead(ideal, rounded, 1).bits(), 1e-9);
        }
    }

    /** Gain and offset cost bits as they are, none once calibrated. */
    @Test
    void straightLinesAreCalibratedAway() {
        double[] ideal = Samples.uniform(200, 0, 1, 1);
        double[] noise = Samples.uniform(200, -1e-3, 1e-3, 2);
        double[] noisy = new double[200];
        double[] bent = new double[200];
        Arrays.setAll(noisy, k -> ideal[k] + noise[k]);
        Arrays.setAll(bent, k -> 3 * noisy[k] - 2);
        EffectiveBits straight = EffectiveBits.calibrated(ideal, noisy, 1);
        EffectiveBits other = EffectiveBits.calibrated(ideal, bent, 1);
        assertEquals(straight.bits(), other.bits(), 1e-9);
        assertEquals(3 * straight.gain(), other.gain(), 1e-12);
        assertEquals(3 * straight.offset() - 2, other.offset(), 1e-12);
        // uniform noise of ±1e-3 is what a converter with steps of 2e-3 makes; 200 samples
        assertEquals(Math.log(500) / Math.log(2), straight.bits(), 0.1);
        assertEquals(
                Double.POSITIVE_INFINITY, EffectiveBits.asRead(ideal, ideal, 1).bits());
    }

    /** Ten times thinner wires: log2(10) more bits, calibrated or not, to first order. */
    @Test
    void bitsOfAnArrayGrowAsWiresGetThinner() {
        double[] bits = new double[4];
        for (int k = 0; k < 2; k++) {
            CrossbarSpec spec = CrossbarSpec.wired(16, 8, 0.01 / (1 + 9 * k), 0.01 / (1 + 9 * k));
            IrDrop drop = new IrDrop(spec, Cell.ohmic());
            drop.program(Samples.conductances(spec.cells(), 3));
            double[] ideal = new double[64];
            double[] actual = new double[64];
            for (int q = 0; q < 64; q++) {
                IrDropMap map = drop.map(Samples.uniform(16, 0, 0.3, 100 + q));
                ideal[q] = map.idealCurrents()[5];
                actual[q] = map.currents()[5];
            }
            bits[k] = EffectiveBits.asRead(ideal, actual, 1e-3).bits();
            bits[2 + k] = EffectiveBits.calibrated(ideal, actual, 1e-3).bits();
        }
        assertEquals(Math.log(10) / Math.log(2), bits[1] - bits[0], 0.01);
        assertEquals(Math.log(10) / Math.log(2), bits[3] - bits[2], 0.01);
    }

    @Test
    void whatHasNoLineIsRefused() {
        double[] two = {1, 2};
        assertThrows(IllegalArgumentException.class, () -> EffectiveBits.calibrated(two, two, 1));
        assertThrows(IllegalArgumentException.class, () -> EffectiveBits.asRead(two, new double[3], 1));
        assertThrows(IllegalArgumentException.class, () -> EffectiveBits.asRead(two, two, 0));
        double[] alike = {1, 1, 1};
        assertThrows(IllegalArgumentException.class, () -> EffectiveBits.calibrated(alike, alike, 1));
    }
}
