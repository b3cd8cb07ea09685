package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.TransientNoise;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.devices.nonideality.dynamics.GapNoise;

/**
 * Paths converge as steps get shorter, and an ensemble of them has the mean and the variance of the stochastic equation. Every
 * statistical bound would fail with probability 1e-4 on another seed.
 */
class StateNoiseLimitTest {
    private static final double ERROR = 1e-4;
    private static final double STOP = 0.5e-3;

    /** x of both devices at all edges of the grid. */
    private static double[] path(TransientOptions options) {
        TransientResult result = Transient.run(NoisyDevices.driven(), options.withNoise(NoisyDevices.noise(7)));
        assertEquals(SolveStatus.CONVERGED, result.status());
        Waveforms waves = result.waveforms();
        double step = NoisyDevices.noise(7).grid().step();
        double[] path = new double[94];
        for (int n = 1; n <= 47; n++) {
            int at = nearest(waves.time(), n * step);
            path[n - 1] = waves.state("M1", "x")[at];
            path[46 + n] = waves.state("M2", "x")[at];
        }
        return path;
    }

    private static int nearest(double[] time, double t) {
        int at = Arrays.binarySearch(time, t * (1 - 1e-9));
        return at < 0 ? -at - 1 : at;
    }

    private static double distance(double[] a, double[] b) {
        double worst = 0;
        for (int k = 0; k < a.length; k++) {
            worst = Math.max(worst, Math.abs(a[k] - b[k]));
        }
        return worst;
    }

    @Test
    void thePathIsTheSameWhateverTheToleranceAndConvergesWithIt() {
        TransientOptions controlled = TransientOptions.controlled(STOP);
        double[] exact = path(controlled.withReltol(1e-9));
        double before = Double.POSITIVE_INFINITY;
        for (double reltol : new double[] {1e-3, 1e-5, 1e-7}) {
            double error = distance(exact, path(controlled.withReltol(reltol)));
            assertTrue(error < 0.1 * reltol, reltol + ": " + error);
            assertTrue(error < before);
            before = error;
        }
    }

    @Test
    void theLongestStepDoesNotChangeThePath() {
        TransientOptions tight = TransientOptions.controlled(STOP).withReltol(1e-8);
        double[] exact = path(tight);
        ControlledStep policy = (ControlledStep) tight.policy();
        for (double most : new double[] {1e-6, 3.3e-6}) {
            assertEquals(0, distance(exact, path(tight.withPolicy(policy.withMaxStep(most)))), 1e-9);
        }
        double[] other =
                path(tight.withScheme(StiffScheme.TR_BDF2).withPolicy(ControlledStep.of(1e-6, StiffScheme.TR_BDF2)));
        assertEquals(0, distance(exact, other), 1e-6);
    }

    @Test
    void fixedStepsConvergeInFirstOrderToTheSamePath() {
        double[] exact = path(TransientOptions.controlled(STOP).withReltol(1e-8));
        double cell = NoisyDevices.noise(7).grid().step();
        double coarse = distance(exact, path(TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, cell / 8, STOP)));
        double fine = distance(exact, path(TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, cell / 64, STOP)));
        assertEquals(8, coarse / fine, 1.5);
    }

    /**
     * N independent switches, each on with probability p(t) and q(t) if it was on or off at first: mean and variance are
     * x₀ p + (1 − x₀) q and (x₀ p (1 − p) + (1 − x₀) q (1 − q))/N. The grid of a fiftieth of the relaxation changes the
     * variance by some 1e-4 of itself.
     */
    @Test
    void anEnsembleOfSwitchesHasTheirMeanAndVariance() {
        double volt = 0.01;
        double thermal = 8.617333262e-5 * 300.15;
        double on = 1 / (1 + Math.exp(-volt / thermal));
        int devices = 600;
        double start = 0.4;
        Netlist netlist = NoisyDevices.ensemble(
                NoisyDevices.SWITCHES, Map.of("vOn", 0.0, "vOff", 0.0, "switches", 2000.0), start, volt, devices);
        double tau = 1e-4;
        TransientOptions options =
                TransientOptions.controlled(tau).withReltol(1e-4).withNoise(TransientNoise.of(11, tau / 50));
        double[] x = ends(netlist, options, devices);
        double left = Math.exp(-1);
        double p = on + (1 - on) * left;
        double q = on * (1 - left);
        double variance = (start * p * (1 - p) + (1 - start) * q * (1 - q)) / 2000;
        assertMoments(start * p + (1 - start) * q, variance, x);
    }

    /** At rest the gap is a Wiener process of variance δ² h₀ t, whatever the grid. */
    @Test
    void anEnsembleOfGapsAtRestDiffuses() {
        int devices = 600;
        double stop = 10e-9;
        double spread = GapNoise.published().intensity(300.15) / 1.5e-9;
        for (double step : new double[] {1e-9, 2.5e-9}) {
            TransientOptions options = TransientOptions.controlled(stop).withNoise(TransientNoise.of(5, step));
            double[] x = ends(NoisyDevices.ensemble(NoisyDevices.GAP, Map.of(), 0.5, 0, devices), options, devices);
            assertMoments(0.5, spread * spread * stop, x);
        }
    }

    private static double[] ends(Netlist netlist, TransientOptions options, int devices) {
        TransientResult result = Transient.run(netlist, options);
        assertEquals(SolveStatus.CONVERGED, result.status());
        Waveforms waves = result.waveforms();
        double[] x = new double[devices];
        for (int k = 0; k < devices; k++) {
            x[k] = waves.state("M" + k, "x")[result.size() - 1];
        }
        return x;
    }

    private static void assertMoments(double mean, double variance, double[] x) {
        int n = x.length;
        double z = new NormalDistribution().inverseCumulativeProbability(1 - ERROR / 2);
        assertEquals(mean, new Mean().evaluate(x), z * Math.sqrt(variance / n));
        ChiSquaredDistribution chi = new ChiSquaredDistribution(n - 1);
        double sum = (n - 1) * new Variance().evaluate(x) / variance;
        assertTrue(
                sum > chi.inverseCumulativeProbability(ERROR / 2)
                        && sum < chi.inverseCumulativeProbability(1 - ERROR / 2),
                "variance " + sum / (n - 1) + " times what it should be");
        double[] even = new double[n / 2];
        double[] odd = new double[n / 2];
        for (int k = 0; k < n / 2; k++) {
            even[k] = x[2 * k] - mean;
            odd[k] = x[2 * k + 1] - mean;
        }
        // devices are independent: neighbours do not go together
        double product = 0;
        for (int k = 0; k < n / 2; k++) {
            product += even[k] * odd[k];
        }
        assertEquals(0, product / (n / 2.0) / variance, z / Math.sqrt(n / 2.0));
        assertTrue(TestUtils.kolmogorovSmirnovTest(new NormalDistribution(mean, Math.sqrt(variance)), x) > ERROR);
    }
}
