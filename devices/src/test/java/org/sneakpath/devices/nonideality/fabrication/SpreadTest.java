package org.sneakpath.devices.nonideality.fabrication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.devices.nonideality.Acceptance.assertCount;
import static org.sneakpath.devices.nonideality.Acceptance.assertDistribution;
import static org.sneakpath.devices.nonideality.Acceptance.assertMean;
import static org.sneakpath.devices.nonideality.Acceptance.assertVariance;
import static org.sneakpath.devices.nonideality.Acceptance.full;

import java.util.Arrays;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.nonideality.Devices;

class SpreadTest {
    private static final int N = 100_000;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    @Test
    void anIntervalFarFromTheMeanGivesItsNearestLimit() {
        for (double u : new double[] {0, 0.5, 1}) {
            assertEquals(50, TruncatedNormal.quantile(0, 1, 50, 60, u));
            assertEquals(50, TruncatedNormal.quantile(0, 1, 50, Double.POSITIVE_INFINITY, u));
            assertEquals(-50, TruncatedNormal.quantile(0, 1, -60, -50, u));
        }
    }

    @Test
    void aLognormalSpreadKeepsTheMeanAndHasTheStatedWidth() {
        double sigma = 0.5;
        double relative = Math.sqrt(Math.expm1(sigma * sigma));
        assertEquals(0.53294, relative, 5e-6); // what sigma = 0.5 means
        double[] values = drawn(new LognormalSpread(sigma), 1e4);
        assertMean(1e4, 1e4 * relative, values);
        double w = Math.exp(sigma * sigma);
        double kurtosis = Math.pow(w, 4) + 2 * Math.pow(w, 3) + 3 * w * w - 3;
        assertVariance(1e8 * relative * relative, kurtosis, values);
        LogNormalDistribution law = new LogNormalDistribution(null, Math.log(1e4) - sigma * sigma / 2, sigma);
        assertDistribution(law::cumulativeProbability, values);
    }

    @Test
    void theWidthOfAnInterpolatedSpreadFollowsTheNominalValue() {
        InterpolatedLognormalSpread spread = new InterpolatedLognormalSpread(1e3, 0.05, 1e4, 0.5);
        assertEquals(0.05, spread.sigma(1e3));
        assertEquals(0.5, spread.sigma(1e4), 1e-15);
        assertEquals(0.275, spread.sigma(5.5e3), 1e-15);
        assertEquals(0.05, spread.sigma(10));
        assertEquals(0.5, spread.sigma(1e6), 1e-15);
        double[] resistances = drawn(spread, 5.5e3);
        assertMean(5.5e3, 5.5e3 * Math.sqrt(Math.expm1(0.275 * 0.275)), resistances);
        // the same deviates on conductances
        double[] conductances = drawn(new ReciprocalSpread(spread), 1 / 5.5e3);
        for (int k = 0; k < N; k++) {
            assertEquals(1, resistances[k] * conductances[k], 1e-12);
        }
        assertEquals(0, new ReciprocalSpread(spread).value(0, 1));
        assertEquals(0, new ReciprocalSpread(spread).uncut(0, 1));
    }

    @Test
    void aClippedGaussianHasItsTailsAtTheLimitsAndCountsThem() {
        double[] values = full(N, 1);
        int cut = SpreadVariation.independent(new GaussianSpread(0.1, 0.1, 0.8, 1.4))
                .apply(values, Devices.ofArray(0), 3, 1);
        long low = Arrays.stream(values).filter(v -> v == 0.8).count();
        long high = Arrays.stream(values).filter(v -> v == 1.4).count();
        assertEquals(cut, low + high);
        assertCount(NORMAL.cumulativeProbability(-1), N, low);
        assertCount(NORMAL.cumulativeProbability(-2), N, high);
        double[] inside = Arrays.stream(values).filter(v -> v > 0.8 && v < 1.4).toArray();
        double a = NORMAL.cumulativeProbability(-1);
        double mass = NORMAL.cumulativeProbability(2) - a;
        assertDistribution(x -> (NORMAL.cumulativeProbability((x - 1) / 0.2) - a) / mass, inside);
    }

    @Test
    void aTruncatedGaussianIsTheGaussianGivenItsLimitsAlsoFarInATail() {
        for (double nominal : new double[] {1, 0, -3}) {
            double[] values = drawn(new TruncatedGaussianSpread(0.2, 0.8, 1.4), nominal);
            double a = (0.8 - nominal) / 0.2;
            double b = (1.4 - nominal) / 0.2;
            double mass = NORMAL.cumulativeProbability(-a) - NORMAL.cumulativeProbability(-b);
            assertDistribution(
                    x -> (NORMAL.cumulativeProbability(-a) - NORMAL.cumulativeProbability(-(x - nominal) / 0.2)) / mass,
                    values);
            assertTrue(Arrays.stream(values).allMatch(v -> v >= 0.8 && v <= 1.4));
        }
        assertEquals(0.8, new TruncatedGaussianSpread(0, 0.8, 1.4).value(0, 1));
        for (double z = -37; z < -6; z += 0.37) {
            assertEquals(z, TruncatedNormal.quantile(TruncatedNormal.cumulative(z)), 1e-12 * -z);
        }
    }

    @Test
    void aWidthOfZeroChangesNoBit() {
        for (Spread spread : new Spread[] {
            new LognormalSpread(0),
            GaussianSpread.relative(0),
            new InterpolatedLognormalSpread(0, 0, 1, 0),
            new TruncatedGaussianSpread(0, -1, 1)
        }) {
            assertEquals(0.3, spread.value(0.3, 1.7));
        }
    }

    @Test
    void publishedSpreadsAndFractionsAreAsInTheirSource() {
        assertEquals(6, ParameterSpread.presets().size());
        ParameterSpread radius = ParameterSpread.presets().get(3).value();
        assertEquals(new ParameterSpread("rdisc", 45e-9, new GaussianSpread(5e-9, 0, 40.5e-9, 49.5e-9)), radius);
        assertTrue(ParameterSpread.presets().get(3).provenance().verified());
        assertEquals("r", radius.as("r").parameter());
        StuckFractions quoted = StuckFractions.presets().get(0).value();
        assertEquals(new StuckFractions(0.0904, 0.0175), quoted);
        assertTrue(!StuckFractions.presets().get(0).provenance().verified());
        double[] g = full(N, 5e-5);
        quoted.faults(1e-4, 1e-6).apply(g, 1, 0);
        assertCount(0.0904, N, Arrays.stream(g).filter(v -> v == 1e-4).count());
        assertCount(0.0175, N, Arrays.stream(g).filter(v -> v == 1e-6).count());
    }

    @Test
    void impossibleSpreadsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LognormalSpread(-1));
        assertThrows(IllegalArgumentException.class, () -> new GaussianSpread(1, Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new GaussianSpread(1, 0, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new TruncatedGaussianSpread(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new InterpolatedLognormalSpread(2, 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new StuckFractions(0.7, 0.7));
    }

    private static double[] drawn(Spread spread, double nominal) {
        double[] values = full(N, nominal);
        assertEquals(0, SpreadVariation.independent(spread).apply(values, Devices.ofArray(0), 2026, 7));
        return values;
    }
}
