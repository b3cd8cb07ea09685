package org.sneakpath.neurons.stepper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.neurons.MembraneBranch;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronCircuit;

/** The batched stepper against the reference engine on the same scheme and grid, and against itself in pieces. */
class StepperTwinTest {
    private static final double STEP = 1e-4;
    private static final int STEPS = 60;

    /** Promise of the architecture; rounding alone, accumulated over the steps, stays some orders below. */
    private static final double TWIN = 1e-9;

    static Stream<Arguments> cases() {
        return Stream.of(SteppingScheme.values())
                .flatMap(scheme -> Stream.of(
                        Arguments.of(scheme, MifNeuron.circuit(), 6e-6, 2e-6),
                        Arguments.of(scheme, Circuits.general(), 6e-6, 2e-6),
                        Arguments.of(scheme, Circuits.yakopcic(), 60e-6, 0),
                        Arguments.of(scheme, Circuits.vteam(), 60e-6, 0),
                        Arguments.of(scheme, Circuits.snappingVteam(), 200e-6, 0)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void waveformsAreThoseOfTheReferenceEngine(
            SteppingScheme scheme, NeuronCircuit circuit, double amplitude, double bias) {
        double[] samples = Reference.samples(amplitude, bias, STEPS);
        Waveforms reference = Reference.fixed(circuit, scheme, samples, STEP).waveforms();
        Trajectory run = run(circuit, scheme, samples);
        assertColumn("v(m)", reference.voltage(NeuronCircuit.MEMBRANE), run.v, 1, 0);
        for (int b = 0; b < circuit.branches().size(); b++) {
            MembraneBranch branch = circuit.branches().get(b);
            CompactModel model = branch.model();
            for (int s = 0; s < model.states().size(); s++) {
                String state = model.states().get(s).name();
                double[] column = reference.state(branch.name(), state);
                assertColumn(
                        branch.name() + "." + state,
                        column,
                        run.x[b],
                        model.states().size(),
                        s);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsAreThoseOfTheReferenceEngine(
            SteppingScheme scheme, NeuronCircuit circuit, double amplitude, double bias) {
        double[] samples = Reference.samples(amplitude, bias, STEPS);
        TransientResult reference = Reference.fixed(circuit, scheme, samples, STEP);
        Trajectory run = run(circuit, scheme, samples);
        double[] voltageBars = Loss.voltageBars(run);
        WaveformBars waveformBars = reference.newBars();
        System.arraycopy(voltageBars, 0, waveformBars.voltage(NeuronCircuit.MEMBRANE), 1, STEPS);
        CircuitGradient expected = reference.pullback(waveformBars);

        NeuronStepper stepper = new NeuronStepper(circuit, scheme, STEP, 1);
        ParameterBars bars = stepper.parameterBars();
        double[] currentBars = new double[STEPS];
        stepper.pullback(run, voltageBars, currentBars, 1, bars);

        assertClose("currents", expected.source("input"), sampleBars(scheme, currentBars));
        assertClose(
                "initial voltage", new double[] {expected.initialVoltage(NeuronCircuit.MEMBRANE)}, bars.initialVoltage);
        for (int b = 0; b < circuit.branches().size(); b++) {
            MembraneBranch branch = circuit.branches().get(b);
            double[] parameters = branch.model().parameters().stream()
                    .mapToDouble(p -> expected.parameter(branch.name(), p.name()))
                    .toArray();
            double[] scaled = bars.parameters[b].clone();
            for (int k = 0; k < scaled.length; k++) {
                parameters[k] *= branch.parameters().get(k);
                scaled[k] *= branch.parameters().get(k);
            }
            assertClose(branch.name() + " parameters", parameters, scaled);
            double[] states = branch.model().states().stream()
                    .mapToDouble(s -> expected.initialState(branch.name(), s.name()))
                    .toArray();
            assertClose(branch.name() + " initial states", states, bars.initialStates[b]);
        }
    }

    @Test
    void bothBoundsOfTheVteamStateAreMet() {
        for (SteppingScheme scheme : SteppingScheme.values()) {
            Trajectory run = run(Circuits.vteam(), scheme, Reference.samples(60e-6, 0, STEPS));
            double least = 1;
            double greatest = 0;
            for (double x : run.x[0]) {
                least = Math.min(least, x);
                greatest = Math.max(greatest, x);
            }
            assertEquals(0, least, scheme.name());
            assertEquals(1, greatest, scheme.name());
        }
    }

    @ParameterizedTest
    @MethodSource("org.sneakpath.neurons.stepper.StepperDerivativeTest#cases")
    void aPopulationSteppedInHalvesGivesTheSameBits(SteppingScheme scheme, NeuronCircuit circuit) {
        int n = 7;
        int cut = 3;
        double[] currents = new double[n * STEPS];
        for (int k = 0; k < currents.length; k++) {
            currents[k] = 3e-6 * Math.sin(k);
        }
        Part whole = new Part(circuit, scheme, currents, n, 0, n);
        Part left = new Part(circuit, scheme, currents, n, 0, cut);
        Part right = new Part(circuit, scheme, currents, n, cut, n);
        assertArrayEquals(whole.columns(0, cut), left.columns(0, cut));
        assertArrayEquals(whole.columns(cut, n), right.columns(0, n - cut));
    }

    /** Neurons from..to of a population, forward and back. */
    private static final class Part {
        final int size;
        final Trajectory run;
        final double[] currentBars;

        Part(NeuronCircuit circuit, SteppingScheme scheme, double[] currents, int n, int from, int to) {
            size = to - from;
            NeuronStepper stepper = new NeuronStepper(circuit, scheme, STEP, size);
            double[] mine = new double[size * STEPS];
            for (int t = 0; t < STEPS; t++) {
                System.arraycopy(currents, t * n + from, mine, t * size, size);
            }
            run = stepper.trajectory(STEPS);
            assertTrue(stepper.forward(mine, size, run).converged());
            double[] voltageBars = new double[size * STEPS];
            for (int k = 0; k < voltageBars.length; k++) {
                voltageBars[k] = run.v[size + k];
            }
            currentBars = new double[size * STEPS];
            stepper.pullback(run, voltageBars, currentBars, size);
        }

        /** Voltages, then cotangents of the currents, of neurons first..last. */
        double[] columns(int first, int last) {
            double[] all = new double[(last - first) * (2 * STEPS + 1)];
            int k = 0;
            for (int t = 0; t <= STEPS; t++) {
                for (int j = first; j < last; j++) {
                    all[k++] = run.v[t * size + j];
                }
            }
            for (int t = 0; t < STEPS; t++) {
                for (int j = first; j < last; j++) {
                    all[k++] = currentBars[t * size + j];
                }
            }
            return all;
        }
    }

    private static Trajectory run(NeuronCircuit circuit, SteppingScheme scheme, double[] samples) {
        NeuronStepper stepper = new NeuronStepper(circuit, scheme, STEP, 1);
        Trajectory run = stepper.trajectory(STEPS);
        SteppingReport report = stepper.forward(Reference.stepCurrents(scheme, samples), 1, run);
        assertTrue(report.converged(), report::toString);
        return run;
    }

    /** Cotangents of the samples of the source from those of the currents of the steps. */
    private static double[] sampleBars(SteppingScheme scheme, double[] currentBars) {
        double[] bars = new double[currentBars.length + 1];
        for (int t = 0; t < currentBars.length; t++) {
            if (scheme == SteppingScheme.TRAPEZOIDAL) {
                bars[t] += 0.5 * currentBars[t];
                bars[t + 1] += 0.5 * currentBars[t];
            } else {
                bars[t + 1] += currentBars[t];
            }
        }
        return bars;
    }

    private static void assertColumn(String what, double[] expected, double[] rows, int stride, int offset) {
        double[] actual = new double[expected.length];
        for (int t = 0; t < actual.length; t++) {
            actual[t] = rows[t * stride + offset];
        }
        assertClose(what, expected, actual);
    }

    /** Relative to the largest entry. */
    private static void assertClose(String what, double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length, what);
        double largest = Difference.largest(expected);
        List<Integer> off = Stream.iterate(0, k -> k + 1)
                .limit(expected.length)
                .filter(k -> !(Math.abs(expected[k] - actual[k]) <= TWIN * largest))
                .toList();
        assertTrue(
                off.isEmpty(),
                () -> what + " differs at " + off + ": reference " + expected[off.get(0)] + ", stepper "
                        + actual[off.get(0)]);
    }
}
