package org.sneakpath.devices.nonideality.writing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sneakpath.devices.nonideality.Acceptance.assertCount;
import static org.sneakpath.devices.nonideality.Acceptance.assertDistribution;
import static org.sneakpath.devices.nonideality.Acceptance.assertMean;
import static org.sneakpath.devices.nonideality.Acceptance.assertVariance;
import static org.sneakpath.devices.nonideality.Acceptance.full;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.fabrication.GaussianSpread;
import org.sneakpath.devices.nonideality.fabrication.LognormalSpread;

class WritingTest {
    private static final int N = 100_000;

    @Test
    void programmingNoiseIsGaussianOfItsWidthAndCutAtItsLimits() {
        ProgrammingNoise noise = ProgrammingNoise.preset("reram-milo");
        double[] g = full(N, 100e-6);
        assertEquals(0, noise.apply(g, 4, 0, 2));
        double sigma = (4.782321 - 0.9107) * 1e-6;
        assertMean(100e-6, sigma, g);
        assertDistribution(new NormalDistribution(null, 100e-6, sigma)::cumulativeProbability, g);
        double[] low = full(N, 0);
        int cut = ProgrammingNoise.preset("pcm-gst").apply(low, 4, 0, 2);
        assertEquals(cut, Arrays.stream(low).filter(v -> v == 0).count());
        assertCount(0.5, N, cut);
    }

    @Test
    void cyclesAreDrawnAnewAtEachWrite() {
        CycleVariation variation = new CycleVariation(new LognormalSpread(0.2));
        double[] first = full(N, 1);
        double[] second = full(N, 1);
        variation.apply(first, 4, 0, 0);
        variation.apply(second, 4, 0, 1);
        double[] products = new double[N];
        for (int k = 0; k < N; k++) {
            products[k] = (Math.log(first[k]) / 0.2 + 0.1) * (Math.log(second[k]) / 0.2 + 0.1);
        }
        assertMean(0, 1, products);
        assertVariance(1, 9, products); // a product of two gaussians has kurtosis 9
        assertMean(1, Math.sqrt(Math.expm1(0.04)), first);
        double[] clipped = full(N, 1);
        int cut = new CycleVariation(GaussianSpread.relative(1)).apply(clipped, 4, 0, 0);
        assertCount(new NormalDistribution(null, 0, 1).cumulativeProbability(-1), N, cut);
    }

    @Test
    void levelsAreNearestAndEquallySpaced() {
        ConductanceLevels levels = new ConductanceLevels(5, 10e-6, 50e-6);
        double[] g = {0, 10e-6, 14.9e-6, 15.1e-6, 44e-6, 50e-6, 60e-6};
        assertEquals(2, levels.apply(g));
        assertArrayEquals(new double[] {10e-6, 10e-6, 10e-6, 20e-6, 40e-6, 50e-6, 50e-6}, g, 1e-20);
        double[] own = {1, 1, 1};
        assertEquals(2, ConductanceLevels.quantise(own, 3, new double[] {0, 2, 0.5}, new double[] {1.5, 2, 0.9}));
        assertArrayEquals(new double[] {0.75, 2, 0.9}, own, 1e-15);
        assertThrows(IllegalArgumentException.class, () -> new ConductanceLevels(1, 0, 1));
    }

    @Test
    void aRedrawTakesEffectInProportionToTheWayOfTheState() {
        GradualRedraw radius = new GradualRedraw(45e-9, new GaussianSpread(5e-9, 0, 40.5e-9, 49.5e-9));
        assertNotEquals(radius.target(1, 2, 3), radius.target(1, 2, 4));
        assertEquals(45e-9, radius.target(1, 2, 3), 4.5e-9);
        // SET from N = 2 towards 20, then RESET from 11 towards 0.008
        assertEquals(40, GradualRedraw.value(40, 50, 2, 2, 20));
        assertEquals(45, GradualRedraw.value(40, 50, 11, 2, 20), 1e-14);
        assertEquals(50, GradualRedraw.value(40, 50, 20, 2, 20));
        assertEquals(45, GradualRedraw.value(45, 41, 11, 11, 0.008));
        assertEquals(41, GradualRedraw.value(45, 41, 0.008, 11, 0.008), 1e-14);
        assertEquals(45, GradualRedraw.value(45, 41, 12, 11, 0.008)); // no extrapolation
        assertEquals(41, GradualRedraw.value(45, 41, 20, 20, 20));
    }

    @Test
    void writesOfOtherDevicesDoNotMatter() {
        ProgrammingNoise noise = ProgrammingNoise.preset("reram-wan-1s");
        double[] one = {20e-6};
        double[] all = full(10, 20e-6);
        noise.apply(all, 1, 0, 0);
        noise.apply(one, new Devices.Listed(7), 1, 0);
        assertEquals(all[7], one[0]);
    }
}
