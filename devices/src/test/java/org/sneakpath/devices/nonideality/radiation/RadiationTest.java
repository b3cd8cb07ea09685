package org.sneakpath.devices.nonideality.radiation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sneakpath.devices.nonideality.Acceptance.assertCount;
import static org.sneakpath.devices.nonideality.Acceptance.assertDistribution;
import static org.sneakpath.devices.nonideality.Acceptance.assertMean;
import static org.sneakpath.devices.nonideality.Acceptance.full;

import java.util.Arrays;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.nonideality.Devices;

class RadiationTest {
    private static final int N = 100_000;
    private static final Devices CELLS = Devices.ofArray(0);
    private static final double AREA = 1e-14;

    @Test
    void upsetsArePoissonInFluenceTimesCrossSection() {
        for (double mean : new double[] {0.01, 0.7, 3}) {
            // by the series of the Poisson distribution
            double odd = 0;
            double term = Math.exp(-mean);
            for (int n = 1; n < 60; n++) {
                term *= mean / n;
                odd += n % 2 == 1 ? term : 0;
            }
            SingleEventUpsets flip = new SingleEventUpsets(AREA, 1e-6, 1e-4, UpsetEffect.FLIP);
            assertEquals(odd, flip.probability(mean / AREA), 1e-14);
            double[] g = full(N, 1e-4);
            assertCount(odd, N, flip.apply(g, CELLS, 1, 0, mean / AREA));
            SingleEventUpsets set = new SingleEventUpsets(AREA, 1e-6, 1e-4, UpsetEffect.SET);
            double[] off = full(N, 1e-6);
            int upset = set.apply(off, CELLS, 1, 0, mean / AREA);
            assertCount(1 - Math.exp(-mean), N, upset);
            assertEquals(upset, Arrays.stream(off).filter(v -> v == 1e-4).count());
        }
    }

    @Test
    void aFlipMirrorsAResetResetsAndNoFluenceDoesNothing() {
        double[] g = {1e-6, 4e-5, 1e-4};
        double[] before = g.clone();
        SingleEventUpsets flip = new SingleEventUpsets(AREA, 1e-6, 1e-4, UpsetEffect.FLIP);
        assertEquals(0, flip.apply(g, CELLS, 1, 0, 0));
        assertArrayEquals(before, g);
        double[] many = full(N, 4e-5);
        flip.apply(many, CELLS, 1, 0, 1e14);
        assertEquals(2, Arrays.stream(many).distinct().count());
        assertEquals(6.1e-5, Arrays.stream(many).max().orElseThrow(), 1e-19);
        double[] above = full(N, 2e-4);
        flip.apply(above, CELLS, 1, 0, 1e14);
        assertEquals(1e-6, Arrays.stream(above).min().orElseThrow(), 1e-19);
        SingleEventUpsets reset = new SingleEventUpsets(AREA, 1e-6, 1e-4, UpsetEffect.RESET);
        assertEquals(3, reset.apply(g, CELLS, 1, 0, 1e20));
        assertArrayEquals(full(3, 1e-6), g);
        assertEquals(0.5, flip.probability(1e20));
    }

    @Test
    void exposuresAreIndependentAndAddUp() {
        // two exposures of half the fluence are one of the whole
        SingleEventUpsets flip = new SingleEventUpsets(AREA, 0, 1, UpsetEffect.FLIP);
        double[] g = full(N, 1);
        flip.apply(g, CELLS, 1, 0, 0.3e14);
        flip.apply(g, CELLS, 1, 1, 0.3e14);
        assertCount(
                flip.probability(0.6e14),
                N,
                Arrays.stream(g).filter(v -> v == 0).count());
    }

    @Test
    void aCrossSectionIsItsWeibullCurve() {
        CrossSection curve = new CrossSection(1e-12, 1, 10, 1.5);
        assertEquals(0, curve.at(0.5));
        assertEquals(0, curve.at(1));
        assertEquals(1e-12 * (1 - Math.exp(-1)), curve.at(11), 1e-26);
        assertEquals(1e-12 * (1 - Math.exp(-Math.pow(0.3, 1.5))), curve.at(4), 1e-26);
    }

    @Test
    void aDoseShiftsLinearlyAtFirstAndSaturates() {
        TotalDoseShift shift = new TotalDoseShift(-0.2, 1e4, false, 0);
        double[] threshold = {1};
        shift.apply(threshold, CELLS, 1, 0, 1);
        assertEquals(1 - 0.2 / 1e4, threshold[0], 2e-9);
        threshold[0] = 1;
        shift.apply(threshold, CELLS, 1, 0, 1e8);
        assertEquals(0.8, threshold[0], 1e-15);
        double[] spread = full(N, 0);
        assertEquals(0, new TotalDoseShift(0.2, 1e4, false, 0.4).apply(spread, CELLS, 1, 0, 1e8));
        assertMean(0.2, 0.2 * Math.sqrt(Math.expm1(0.16)), spread);
        assertDistribution(new LogNormalDistribution(null, Math.log(0.2) - 0.08, 0.4)::cumulativeProbability, spread);
        double[] relative = full(N, 5);
        int cut = new TotalDoseShift(-0.8, 1, true, 0.4).apply(relative, CELLS, 1, 0, 1e3);
        assertCount(1 - new LogNormalDistribution(null, Math.log(0.8) - 0.08, 0.4).cumulativeProbability(1), N, cut);
        assertEquals(cut, Arrays.stream(relative).filter(v -> v == 0).count());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SingleEventUpsets(-1, 0, 1, UpsetEffect.FLIP));
        assertThrows(IllegalArgumentException.class, () -> new TotalDoseShift(1, 0, false, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TotalDoseShift(1, 1, false, 0).apply(new double[1], CELLS, 1, 0, -1));
    }
}
