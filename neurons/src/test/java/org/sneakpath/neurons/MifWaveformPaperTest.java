package org.sneakpath.neurons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.time.SteppingScheme;

/**
 * Waveforms of the MIF neuron under an alpha synapse, against values computed independently from the published
 * equations. Times are in steps of 0.01 ms, voltages in mV.
 */
class MifWaveformPaperTest {
    private static final double STEP = 1e-5;
    private static final int STEPS = 1000;
    private static final double PEAK = 5e-6;

    /** Half a unit of the last digit given, and rounding. */
    private static final double LAST_DIGIT = 0.51e-4;

    @ParameterizedTest
    @CsvSource({
        "1,   36.3592,  79, 16.0395, 573, 0.0283",
        "5,   70.6876,  49, 12.9516, 644, 0.0833",
        "20, 104.4026,  17,  9.4399, 728, 0.2668",
        "100, 181.595,   8,  6.6801, 884, 0.7443"
    })
    void semiImplicitEulerReproducesTheTable(
            double microAmpere, double max, int maxAt, double min, int minAt, double stateMax) {
        NeuronCircuit circuit = MifNeuron.circuit().withInitialVoltage(0.025);
        MembraneRun run = new MembraneRun(
                circuit, SteppingScheme.SEMI_IMPLICIT_EULER, STEP, AlphaSynapse.recursion(microAmpere * 1e-6, STEPS));
        assertExtremum(max, maxAt, Extremum.maximum(run.v));
        assertExtremum(min, minAt, Extremum.minimumAfterPeak(run.v));
        assertEquals(stateMax, Extremum.maximum(run.x[0]).value(), LAST_DIGIT);
    }

    @ParameterizedTest
    @EnumSource
    void everySchemeApproachesTheContinuousWaveformAtItsOrder(SteppingScheme scheme) {
        double[] coarse = deviations(scheme, 4);
        double[] fine = deviations(scheme, 8);
        // Below the digits that are given, an order cannot be seen.
        double[] resolution = {1.5e-4, 1.5e-4, 1.5e-4, 6e-3};
        double least = Math.pow(2, scheme.order()) * 0.85;
        for (int k = 0; k < fine.length; k++) {
            int quantity = k;
            assertTrue(
                    fine[k] <= Math.max(coarse[k] / least, resolution[k]),
                    () -> "quantity " + quantity + ": " + coarse[quantity] + " fell to " + fine[quantity]);
            assertTrue(fine[k] < 0.06, () -> "quantity " + quantity + " is off by " + fine[quantity]);
        }
    }

    /** Deviations from the continuous waveform: maximum, minimum, end (mV), and state maximum times 1000. */
    private static double[] deviations(SteppingScheme scheme, int refinement) {
        double[] samples = AlphaSynapse.exact(PEAK, STEPS, refinement);
        double[] currents = samples.clone();
        if (scheme == SteppingScheme.TRAPEZOIDAL) {
            for (int k = 0; k < currents.length; k++) {
                currents[k] = 0.5 * (samples[k] + (k == 0 ? 0 : samples[k - 1]));
            }
        }
        NeuronCircuit circuit = MifNeuron.circuit().withInitialVoltage(0.025);
        MembraneRun run = new MembraneRun(circuit, scheme, STEP / refinement, currents);
        return new double[] {
            Math.abs(1e3 * Extremum.maximum(run.v).value() - 70.3913),
            Math.abs(1e3 * Extremum.minimumAfterPeak(run.v).value() - 12.9923),
            Math.abs(1e3 * run.v[STEPS * refinement] - 15.8518),
            Math.abs(1e3 * Extremum.maximum(run.x[0]).value() - 82.92)
        };
    }

    @Test
    void peaksOfARefinedRunLieWhereTheContinuousOnesDo() {
        int refinement = 64;
        NeuronCircuit circuit = MifNeuron.circuit().withInitialVoltage(0.025);
        MembraneRun run = new MembraneRun(
                circuit,
                SteppingScheme.STAGGERED_EULER,
                STEP / refinement,
                AlphaSynapse.exact(PEAK, STEPS, refinement));
        // Within a coarse step for the sharp peak; the others are so flat that their last digit moves them by several.
        assertEquals(49.42, Extremum.maximum(run.v).index() / (double) refinement, 0.1);
        assertEquals(646.9, Extremum.minimumAfterPeak(run.v).index() / (double) refinement, 1);
        assertEquals(218.6, Extremum.maximum(run.x[0]).index() / (double) refinement, 1);
    }

    @Test
    void forwardEulerReproducesTheFirstPublishedWaveform() {
        // The synapse of the published script: every right-hand side takes old values, the current included.
        double[] currents = AlphaSynapse.delayed(PEAK, STEPS);
        ExplicitEuler symmetric =
                new ExplicitEuler(batteries(-0.025, 0.025, 0), ExplicitEuler.StatesSee.OLD_VOLTAGE, STEP, currents);
        assertExtremum(45.7081, 49, Extremum.maximum(symmetric.v));
        assertExtremum(-12.0489, 644, Extremum.minimumAfterPeak(symmetric.v));
        assertEquals(-9.1421, 1e3 * symmetric.v[999], LAST_DIGIT);
        assertExtremum(83.3, 218, Extremum.maximum(symmetric.x[0]), 0.051);
        assertEquals(0.0121, symmetric.x[0][999], LAST_DIGIT);
        assertTrue(Extremum.maximum(symmetric.x[1]).value() <= 0.0238);
        assertEquals(1e-4, symmetric.x[1][999], 0.5e-4);
        Extremum current = Extremum.maximum(currents);
        assertEquals(5.0251e-6, current.value(), 0.51e-10);
        assertEquals(99, current.index());

        ExplicitEuler shifted =
                new ExplicitEuler(batteries(0, 0.050, 0.025), ExplicitEuler.StatesSee.OLD_VOLTAGE, STEP, currents);
        assertExtremum(70.7081, 49, Extremum.maximum(shifted.v));
        assertExtremum(12.9511, 644, Extremum.minimumAfterPeak(shifted.v));
        assertEquals(15.8579, 1e3 * shifted.v[999], LAST_DIGIT);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 28.829, 0.0238", "1, 36.353, 0.0282", "2, 49.022, 0.0408", "3, 58.362, 0.0548",
        "4, 65.315, 0.0692", "6, 75.066, 0.0972", "8, 81.837, 0.1242", "10, 87.038, 0.15"
    })
    void forwardEulerReproducesTheSweepOfPeaks(double microAmpere, double max, double stateMax) {
        ExplicitEuler run = new ExplicitEuler(
                batteries(0, 0.050, 0.025),
                ExplicitEuler.StatesSee.OLD_VOLTAGE,
                STEP,
                AlphaSynapse.delayed(microAmpere * 1e-6, STEPS));
        assertEquals(max, 1e3 * Extremum.maximum(run.v).value(), 0.51e-3);
        assertEquals(stateMax, Extremum.maximum(run.x[0]).value(), LAST_DIGIT);
    }

    @Test
    void forwardEulerReproducesTheImpulseResponse() {
        double[] v = impulse(0.25).v;
        for (int t = 0; t < 4; t++) {
            assertEquals(List.of(41.781, 54.969, 58.951, 59.844).get(t), 1e3 * v[t + 1], 0.51e-3);
        }
        assertEquals(17.831, 1e3 * v[1000], 0.51e-3);
        Extremum strong = Extremum.maximum(impulse(1).v);
        assertEquals(145.937, 1e3 * strong.value(), 0.51e-3);
        assertEquals(0.1005, Extremum.maximum(impulse(1).x[0]).value(), LAST_DIGIT);
        assertExtremum(14.926, 407, Extremum.minimumAfterPeak(v), 0.51e-3); // v[0] is where it starts
        assertEquals(0.0339, Extremum.maximum(impulse(0.25).x[0]).value(), LAST_DIGIT);
    }

    /** An impulse w (mA) at step 0 as the published class applies it: I = w/100, decaying by 1 % a step. */
    private static ExplicitEuler impulse(double w) {
        double[] currents = new double[STEPS];
        double a = 1e-3 * w;
        double i = 0;
        for (int t = 0; t < STEPS; t++) {
            i += (a - i) / AlphaSynapse.TAU;
            a = -a / AlphaSynapse.TAU;
            currents[t] = i;
        }
        return new ExplicitEuler(batteries(0, 0.050, 0), ExplicitEuler.StatesSee.NEW_VOLTAGE, STEP, currents);
    }

    private static NeuronCircuit batteries(double lower, double upper, double initialVoltage) {
        List<MembraneBranch> mif = MifNeuron.circuit().branches();
        return new NeuronCircuit(
                "mif",
                MifNeuron.CAPACITANCE,
                initialVoltage,
                List.of(with(mif.get(0), lower), with(mif.get(1), upper)));
    }

    private static MembraneBranch with(MembraneBranch branch, double battery) {
        return new MembraneBranch(branch.name(), branch.model(), branch.parameters(), branch.initialStates(), battery);
    }

    private static void assertExtremum(double milli, int at, Extremum actual) {
        assertExtremum(milli, at, actual, LAST_DIGIT);
    }

    private static void assertExtremum(double milli, int at, Extremum actual, double tolerance) {
        assertEquals(milli, 1e3 * actual.value(), tolerance);
        assertEquals(at, actual.index());
    }
}
