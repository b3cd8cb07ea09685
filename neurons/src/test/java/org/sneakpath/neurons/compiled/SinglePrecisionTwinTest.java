package org.sneakpath.neurons.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.equation.Precision;

/** Populations in single precision against the same in double precision. */
class SinglePrecisionTwinTest {
    private static final int STEPS = 60;

    static Stream<Arguments> cases() {
        return Stream.of(Neurons.MIF, Neurons.NAGUMO, Neurons.FEEDBACK)
                .flatMap(neuron -> Stream.of(SteppingScheme.values()).map(scheme -> Arguments.of(neuron, scheme)));
    }

    /** A run and its cotangents by the currents. */
    private record Run<A>(NeuronPopulation<A> population, NeuronTrajectory<A> trajectory, A currents) {
        static <A> Run<A> of(Precision<A> precision, CompiledNeuron neuron, int n, double[] currents) {
            NeuronPopulation<A> population = neuron.population(precision, n);
            Run<A> run = new Run<>(population, population.trajectory(STEPS), precision.of(currents));
            StepReport report = population.forward(run.currents, n, run.trajectory);
            assertTrue(report.converged(), report.toString());
            return run;
        }

        double[] currentBars(@Nullable NeuronBars bars) {
            Precision<A> precision = population.precision();
            int n = population.neurons();
            A outputBars = precision.array(STEPS * n);
            for (int k = 0; k < STEPS * n; k++) {
                precision.set(outputBars, k, Math.sin(1.7 * k) + 0.3);
            }
            A currentBars = precision.array(STEPS * n);
            population.pullback(trajectory, outputBars, currentBars, n, currents, bars);
            return precision.toDoubles(currentBars);
        }
    }

    private static double[] currents(Neurons neuron, int n) {
        double[] samples = neuron.samples(STEPS);
        double[] currents = new double[STEPS * n];
        for (int t = 0; t < STEPS; t++) {
            for (int i = 0; i < n; i++) {
                currents[t * n + i] = (float) (samples[t + 1] * (1 - 0.1 * i / n));
            }
        }
        return currents;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void singleRunsAndGradientsAreThoseOfDoublesToTheirDigits(Neurons neuron, SteppingScheme scheme) {
        int n = 5;
        CompiledNeuron compiled = CompiledNeuron.of(neuron.model(), scheme, neuron.step());
        double[] currents = currents(neuron, n);
        Run<double[]> exact = Run.of(Precision.DOUBLE, compiled, n, currents);
        Run<float[]> rounded = Run.of(Precision.SINGLE, compiled, n, currents);
        for (int k = 0; k < compiled.unknowns().size(); k++) {
            if (compiled.unknowns().get(k).kind() != Unknown.Kind.CURRENT) {
                for (int i = 0; i < n; i++) {
                    double[] expected = exact.trajectory.series(k, i);
                    assertNear(compiled.unknowns().get(k).name(), expected, rounded.trajectory.series(k, i), 2e-5);
                }
            }
        }
        double[] expected = exact.currentBars(null);
        assertNear("currents", expected, rounded.currentBars(null), 2e-4);
    }

    /** Both adjoints at the numbers of the run in single precision, so that only their own arithmetic differs. */
    @ParameterizedTest
    @MethodSource("cases")
    void singleAdjointsAreThoseOfDoublesAtTheSameNumbers(Neurons neuron, SteppingScheme scheme) {
        int n = 5;
        CompiledNeuron compiled = CompiledNeuron.of(neuron.model(), scheme, neuron.step());
        double[] currents = currents(neuron, n);
        Run<float[]> rounded = Run.of(Precision.SINGLE, compiled, n, currents);
        Run<double[]> wide = Run.of(Precision.DOUBLE, compiled, n, currents);
        double[] z = Precision.SINGLE.toDoubles(rounded.trajectory.z);
        System.arraycopy(z, 0, wide.trajectory.z, 0, z.length);
        NeuronBars expected = wide.population.newBars();
        NeuronBars actual = rounded.population.newBars();
        assertNear("currents", wide.currentBars(expected), rounded.currentBars(actual), 5e-5);
        for (int j = 0; j < compiled.parameters().size(); j++) {
            assertNear(
                    compiled.parameters().get(j).path(),
                    Arrays.copyOfRange(expected.parameters, j * n, (j + 1) * n),
                    Arrays.copyOfRange(actual.parameters, j * n, (j + 1) * n),
                    2e-4);
        }
    }

    private static void assertNear(String what, double[] expected, double[] actual, double tolerance) {
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], tolerance * largest, what + " at " + k);
        }
    }

    /** Whatever the place in a block, in a vector or beside it. */
    @Test
    void aNeuronsBitsDoNotDependOnItsPlace() {
        int n = 1100;
        CompiledNeuron compiled = CompiledNeuron.of(Neurons.MIF.model(), SteppingScheme.STAGGERED_EULER, 1e-4);
        double[] currents = currents(Neurons.MIF, n);
        Run<float[]> all = Run.of(Precision.SINGLE, compiled, n, currents);
        for (int repeat = 0; repeat < 30; repeat++) { // long enough to be compiled
            all = Run.of(Precision.SINGLE, compiled, n, currents);
        }
        for (int i : new int[] {0, 1, 17, 511, 512, 1023, 1099}) {
            double[] own = new double[STEPS];
            for (int t = 0; t < STEPS; t++) {
                own[t] = currents[t * n + i];
            }
            Run<float[]> one = Run.of(Precision.SINGLE, compiled, 1, own);
            assertEquals(Arrays.toString(one.trajectory.series(0, 0)), Arrays.toString(all.trajectory.series(0, i)));
        }
    }
}
