package org.sneakpath.devices.nonideality.aging;

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
import org.sneakpath.devices.nonideality.Devices;

class AgingPaperTest {
    private static final int N = 100_000;
    private static final double DAY = 86_400;
    private static final Devices CELLS = Devices.ofArray(0);
    private static final PhaseChangeDrift PCM = new PhaseChangeDrift(25e-6, 20);

    @Test
    void exponentsOfPhaseChangeDriftAreThoseOfTheFit() {
        assertEquals(0.049, PCM.meanExponent(25e-6), 5e-4);
        assertEquals(0.008, PCM.exponentSigma(25e-6), 5e-4);
        assertEquals(0.0743, PCM.meanExponent(1e-6), 5e-5);
        assertEquals(0.0343, PCM.exponentSigma(1e-6), 5e-5);
        assertEquals(0.1, PCM.meanExponent(0));
        assertEquals(0.045, PCM.exponentSigma(0));
    }

    /** The factor at the mean exponent; the mean of the factor is larger by exp(σ² L²/2), 0.22 % after a day. */
    @Test
    void conductancesDecayAsThePublishedPowerLaw() {
        PowerLawDrift mean = new PowerLawDrift(PCM.meanExponent(25e-6), 0, 20);
        double[] g = {1, 1};
        mean.apply(g, CELLS, 1, 0, DAY);
        assertEquals(0.6635, g[0], 5e-5);
        g[1] = 1;
        mean.apply(g, CELLS, 1, 0, 0);
        assertEquals(1, g[1]);
        g[1] = 1;
        mean.apply(g, CELLS, 1, 0, 30 * DAY);
        assertEquals(0.5617, g[1], 5e-5);
        double log = Math.log((DAY + 20) / 20);
        double[] exponents = full(N, 25e-6);
        PCM.apply(exponents, CELLS, 1, 0, DAY);
        for (int k = 0; k < N; k++) {
            exponents[k] = -Math.log(exponents[k] / 25e-6) / log;
        }
        assertDistribution(new NormalDistribution(null, 0.049, 0.008)::cumulativeProbability, exponents);
    }

    @Test
    void aDevicesExponentIsTheSameAtAllTimesAndFollowsItsTarget() {
        double[] day = full(100, 5e-6);
        double[] month = full(100, 5e-6);
        PCM.apply(day, CELLS, 1, 0, DAY);
        PCM.apply(month, CELLS, 1, 9, 30 * DAY);
        double ratio = Math.log((30 * DAY + 20) / 20) / Math.log((DAY + 20) / 20);
        for (int k = 0; k < 100; k++) {
            assertEquals(ratio, Math.log(month[k] / 5e-6) / Math.log(day[k] / 5e-6), 1e-10);
        }
        double[] programmed = {5.5e-6};
        PCM.apply(programmed, new double[] {5e-6}, CELLS, 1, DAY);
        assertEquals(1.1 * day[0], programmed[0], 1e-18);
    }

    @Test
    void metalOxideRelaxesWithTheLogarithmOfTime() {
        LogarithmicRelaxation law = LogarithmicRelaxation.conductiveMetalOxide(0, 1e-3);
        double[] g = full(N, 50e-6);
        assertEquals(0, law.apply(g, CELLS, 1, 0, DAY));
        double mean = (50 - 0.08900206 * Math.log(DAY)) * 1e-6;
        double sigma = (0.04201137 * Math.log(DAY) + 0.41183342) * 1e-6;
        assertMean(mean, sigma, g);
        assertVariance(sigma * sigma, 3, g);
        double[] same = {50e-6};
        law.apply(same, CELLS, 1, 0, 0);
        assertEquals(50e-6, same[0]);
        double[] cut = full(N, 0);
        int count = law.apply(cut, CELLS, 1, 0, 1);
        assertCount(0.5, N, count);
        assertThrows(IllegalArgumentException.class, () -> law.apply(same, CELLS, 1, 0, 0.5));
    }

    @Test
    void retentionIsAcceleratedByTemperature() {
        ArrheniusAcceleration activation = new ArrheniusAcceleration(1.1);
        double boltzmann = 8.617333262e-5; // eV/K
        double factor = Math.exp(1.1 / boltzmann * (1 / 300.0 - 1 / 400.0));
        assertEquals(1, activation.factor(300, 400) / factor, 1e-7);
        assertEquals(1, activation.factor(400, 400));
        RetentionLoss cold = new RetentionLoss(1e-6, 1e8, 0.7, 0.3, activation, 300, 300);
        RetentionLoss hot = new RetentionLoss(1e-6, 1e8, 0.7, 0.3, activation, 300, 400);
        double[] slow = full(50, 1e-4);
        double[] fast = full(50, 1e-4);
        cold.apply(slow, CELLS, 1, 0, 1e4 * activation.factor(300, 400));
        hot.apply(fast, CELLS, 1, 0, 1e4);
        assertArrayEquals(slow, fast, 1e-16);
        double[] median = {1e-4};
        new RetentionLoss(1e-6, 1e8, 0.7, 0, activation, 300, 300).apply(median, CELLS, 1, 0, 1e8);
        assertEquals(1e-6 + 99e-6 * Math.exp(-1), median[0], 1e-18);
        double[] lifetimes = full(N, 1);
        new RetentionLoss(0, 1e8, 1, 0.3, activation, 300, 300).apply(lifetimes, CELLS, 1, 0, 1e8);
        for (int k = 0; k < N; k++) {
            lifetimes[k] = -Math.log(-Math.log(lifetimes[k]));
        }
        assertDistribution(new NormalDistribution(null, 0, 0.3)::cumulativeProbability, lifetimes);
    }

    @Test
    void conductancesDependOnTemperatureAsStated() {
        double[] g = {1e-4};
        new ConductanceTemperature.Linear(4e-3, 300, 350).apply(g);
        assertEquals(1e-4 / 1.2, g[0], 1e-18);
        ConductanceTemperature.Activated activated =
                new ConductanceTemperature.Activated(new ArrheniusAcceleration(0.1), 300, 350);
        assertEquals(Math.exp(-0.1 / 8.617333262e-5 * (1 / 350.0 - 1 / 300.0)), activated.factor(), 1e-7);
        assertThrows(IllegalArgumentException.class, () -> new ConductanceTemperature.Linear(-0.03, 300, 350));
    }

    @Test
    void gradualDegradationIsContinuousAndFollowsItsPowerLaw() {
        GradualDegradation law = new GradualDegradation(1e4, 1e7, 1.5, 0.4, 100e-9, 596, 298);
        double exponent = 1e7 * 100e-9 + 1.5 * 0.5;
        double onset = 1e4 * Math.exp(exponent);
        assertEquals(onset, law.onset(), 1e-10 * onset);
        assertEquals(1, law.resistanceRatio(onset * (1 - 1e-12)));
        assertEquals(1, law.resistanceRatio(onset * (1 + 1e-9)), 1e-8);
        // the law as it is printed, in logarithms
        double r0 = 5e3;
        double x = 3e7;
        double m = 0.4 * exponent;
        double printed = Math.pow(10, m * Math.log10(x) + Math.log10(r0) - m * Math.log10(onset));
        double[] g = {1 / r0};
        assertEquals(0, law.apply(g, CELLS, 1, x));
        assertEquals(printed, 1 / g[0], 1e-9 * printed);
        // below the threshold temperature nothing changes
        assertEquals(
                new GradualDegradation(1, 0, 2, 1, 1e-9, 250, 298).onset(),
                new GradualDegradation(1, 0, 2, 1, 1e-9, 298, 298).onset());
        // the placeholder set does nothing
        assertEquals(1, new GradualDegradation(1, 0, 0, 0, 1e-9, 300, 298).resistanceRatio(1e12));
    }

    @Test
    void cyclesToFailureAreWeibull() {
        CyclesToFailure law = new CyclesToFailure(1e6, 1.7, 1e-3);
        double[] g = full(N, 1e-5);
        int failed = law.apply(g, CELLS, 1, 5e5);
        assertCount(1 - Math.exp(-Math.pow(0.5, 1.7)), N, failed);
        assertEquals(failed, Arrays.stream(g).filter(v -> v == 1e-3).count());
        double[] lifetimes = new double[N];
        for (int k = 0; k < N; k++) {
            lifetimes[k] = law.lifetime(CELLS.id(k), 1);
            assertTrue(lifetimes[k] > 5e5 || g[k] == 1e-3);
        }
        assertDistribution(n -> 1 - Math.exp(-Math.pow(n / 1e6, 1.7)), lifetimes);
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PowerLawDrift(0.1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> PCM.apply(new double[1], CELLS, 1, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> new CyclesToFailure(0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new GradualDegradation(0, 0, 0, 0, 1, 1, 1));
    }
}
