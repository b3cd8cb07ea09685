package org.sneakpath.devices.nonideality.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.devices.nonideality.Acceptance.assertCount;
import static org.sneakpath.devices.nonideality.Acceptance.assertDistribution;
import static org.sneakpath.devices.nonideality.Acceptance.assertMean;
import static org.sneakpath.devices.nonideality.Acceptance.assertVariance;
import static org.sneakpath.devices.nonideality.Acceptance.full;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.nonideality.ReadNoise;
import org.sneakpath.devices.nonideality.reading.ScaledReadNoise.Dependence;
import org.sneakpath.devices.nonideality.reading.ScaledReadNoise.Shape;

class ReadNoisePaperTest {
    private static final int N = 100_000;

    @Test
    void thermalAndShotNoiseHaveTheirRootMeanSquares() {
        assertEquals(40.7e-9, ThermalNoise.rms(100e-6, 300, 1e9), 0.05e-9);
        assertEquals(80.1e-9, ShotNoise.rms(20e-6, 1e9), 0.05e-9);
        assertEquals(80.1e-9, ShotNoise.rms(-20e-6, 1e9), 0.05e-9);
        double[] thermal = read(new ThermalNoise(-0.2, 300, 1e9), 100e-6);
        assertMean(100e-6, ThermalNoise.rms(100e-6, 300, 1e9) / 0.2, thermal);
        assertVariance(Math.pow(ThermalNoise.rms(100e-6, 300, 1e9) / 0.2, 2), 3, thermal);
        double[] shot = read(new ShotNoise(0.2, 1e9), 100e-6);
        assertVariance(Math.pow(ShotNoise.rms(20e-6, 1e9) / 0.2, 2), 3, shot);
        double[] products = new double[N];
        double scale = ThermalNoise.rms(100e-6, 300, 1e9) * ShotNoise.rms(20e-6, 1e9) / 0.04;
        for (int k = 0; k < N; k++) {
            products[k] = (thermal[k] - 100e-6) * (shot[k] - 100e-6) / scale;
        }
        assertMean(0, 1, products);
    }

    @Test
    void flickerNoiseIsIntegratedOverItsBand() {
        FlickerNoise noise = new FlickerNoise(FlickerNoise.hooge(2e-3, 1e3), 1e-3, 1e6);
        assertEquals(Math.sqrt(2e-6 * 9 * Math.log(10)), noise.relativeSigma(), 1e-15);
        double[] g = read(noise, 1e-4);
        assertVariance(1e-8 * 2e-6 * 9 * Math.log(10), 3, g);
        assertDistribution(new NormalDistribution(null, 1e-4, 1e-4 * noise.relativeSigma())::cumulativeProbability, g);
    }

    @Test
    void phaseChangeNoiseAccumulates() {
        PhaseChangeReadNoise noise = new PhaseChangeReadNoise(25e-6, 250e-9, 20, 0);
        double decades = Math.sqrt(Math.log((20 + 250e-9) / 500e-9));
        assertEquals(0.0088 * decades, noise.relativeSigma(25e-6), 1e-15);
        assertEquals(0.0088 / Math.pow(0.2, 0.65) * decades, noise.relativeSigma(5e-6), 1e-15);
        assertEquals(0.2 * decades, noise.relativeSigma(0), 1e-15); // Q_s has its upper limit
        assertEquals(
                0.0088 * Math.sqrt(Math.log((86420 + 250e-9) / 500e-9)),
                noise.at(86400).relativeSigma(25e-6),
                1e-15);
        double[] g = read(noise, 25e-6);
        assertVariance(Math.pow(25e-6 * 0.0088 * decades, 2), 3, g);
    }

    @Test
    void metalOxideNoiseGrowsWithTheLogarithmOfTheConductance() {
        LogarithmicReadNoise noise = new LogarithmicReadNoise(0.0277316483, 1e-6, 3600);
        double accumulated = Math.sqrt(Math.log((3600 + 1e-6) / 2e-6));
        assertEquals(0.0277316483e-6 * 2 * accumulated, noise.sigma(100e-6), 1e-20);
        assertEquals(0, noise.sigma(0.5e-6));
        assertEquals(0, new LogarithmicReadNoise(0.03, 1e-6, 0).sigma(1e-4));
        assertVariance(Math.pow(noise.sigma(100e-6), 2), 3, read(noise, 100e-6));
    }

    @Test
    void genericNoiseHasItsShapeAndDependence() {
        ScaledReadNoise uniform = new ScaledReadNoise(Shape.UNIFORM, Dependence.INDEPENDENT, 0.01, 1e-4);
        double half = Math.sqrt(3) * 1e-6;
        assertDistribution(x -> Math.min(1, Math.max(0, (x - 5e-5 + half) / (2 * half))), read(uniform, 5e-5));
        ScaledReadNoise proportional = new ScaledReadNoise(Shape.NORMAL, Dependence.PROPORTIONAL, 0.01, 1e-4);
        assertVariance(Math.pow(0.01 * 5e-5, 2), 3, read(proportional, 5e-5));
        ScaledReadNoise inverse = new ScaledReadNoise(Shape.NORMAL, Dependence.INVERSE, 0.01, 1e-4);
        assertEquals(2e-6, inverse.width(5e-5), 1e-20);
        assertArrayEquals(new double[] {0}, applied(inverse, new double[] {0}));
    }

    @Test
    void noConductanceBecomesNegativeAndCutsAreCounted() {
        for (ReadNoise noise : new ReadNoise[] {
            new ScaledReadNoise(Shape.NORMAL, Dependence.PROPORTIONAL, 1, 1), new FlickerNoise(1 / Math.log(10), 1, 10)
        }) {
            double[] g = full(N, 1e-4);
            int cut = noise.apply(g, 5, 0, 1);
            assertEquals(cut, Arrays.stream(g).filter(v -> v == 0).count());
            assertCount(new NormalDistribution(null, 0, 1).cumulativeProbability(-1), N, cut);
        }
    }

    @Test
    void nothingChangesWithoutNoiseAndNonsenseIsRefused() {
        double[] g = {0, 1e-5};
        for (ReadNoise noise : new ReadNoise[] {
            new ThermalNoise(0.1, 0, 1),
            new ShotNoise(0.1, 0),
            new FlickerNoise(0, 1, 2),
            new ScaledReadNoise(Shape.NORMAL, Dependence.INDEPENDENT, 0, 1),
            new LogarithmicReadNoise(0, 1, 1)
        }) {
            assertArrayEquals(g, applied(noise, g.clone()));
        }
        assertThrows(IllegalArgumentException.class, () -> new ThermalNoise(0, 300, 1));
        assertThrows(IllegalArgumentException.class, () -> new ShotNoise(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new FlickerNoise(1, 2, 1));
        assertTrue(new FlickerNoise(1, 1, 2).relativeSigma() > 0);
    }

    private static double[] read(ReadNoise noise, double g) {
        return applied(noise, full(N, g));
    }

    private static double[] applied(ReadNoise noise, double[] g) {
        assertEquals(0, noise.apply(g, 5, 0, 1));
        return g;
    }
}
