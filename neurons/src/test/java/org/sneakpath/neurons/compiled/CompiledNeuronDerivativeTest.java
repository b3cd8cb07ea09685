package org.sneakpath.neurons.compiled;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.time.SteppingScheme;

/** Gradients of populations whose neurons all differ, by every parameter, initial value and current, against differences. */
class CompiledNeuronDerivativeTest {
    private static final int N = 3;
    private static final int STEPS = 12;

    static Stream<Arguments> cases() {
        return Neurons.all()
                .flatMap(neuron -> Stream.of(SteppingScheme.values()).map(scheme -> Arguments.of(neuron, scheme)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsAreThoseOfWhatWasComputed(Neurons neuron, SteppingScheme scheme) {
        new Problem(neuron, scheme).check();
    }

    /** Far from the point by which the order of elimination is chosen: memristors wide open, memristors shut. */
    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void gradientsHoldUnderStrongDrive(SteppingScheme scheme) {
        new Problem(Neurons.MIF.drivenBy(100), scheme).check();
    }

    /** A population, what it depends on, and a loss of its outputs. */
    private static final class Problem {
        final CompiledNeuron compiled;
        final NeuronPopulation<double[]> population;
        final NeuronTrajectory<double[]> run;
        final double[][] parameters;
        final double[] initial;
        final double[] currents;

        Problem(Neurons neuron, SteppingScheme scheme) {
            Set<String> own = CompiledNeuron.of(neuron.model(), scheme, neuron.step()).parameters().stream()
                    .map(NeuronParameter::path)
                    .collect(Collectors.toSet());
            compiled = new CompiledNeuron(neuron.model(), scheme, neuron.step(), own);
            population = compiled.population(N);
            run = population.trajectory(STEPS);
            parameters = new double[compiled.parameters().size()][N];
            for (int j = 0; j < parameters.length; j++) {
                for (int i = 0; i < N; i++) {
                    parameters[j][i] = compiled.parameters().get(j).value() * (1 + 0.01 * i * Math.cos(j));
                }
            }
            initial = Arrays.copyOf(run.z, compiled.unknowns().size() * N);
            for (int k = 0; k < compiled.unknowns().size(); k++) {
                Unknown unknown = compiled.unknowns().get(k);
                for (int i = 0; i < N; i++) {
                    double inside = unknown.isBounded() ? 0.02 * (unknown.upper() - unknown.lower()) : 0;
                    initial[k * N + i] += inside * (i + 1);
                }
            }
            currents = new double[STEPS * N];
            double[] samples = neuron.samples(STEPS);
            for (int t = 0; t < STEPS; t++) {
                for (int i = 0; i < N; i++) {
                    currents[t * N + i] = 0.3 * samples[t + 1] * (1 - 0.1 * i) + 0.1 * neuron.amplitude();
                }
            }
        }

        double loss() {
            for (int j = 0; j < parameters.length; j++) {
                population.setParameter(compiled.parameters().get(j).path(), parameters[j]);
            }
            System.arraycopy(initial, 0, run.z, 0, initial.length);
            StepReport report = population.forward(currents, N, run);
            assertTrue(report.converged(), report.toString());
            double sum = 0;
            for (int t = 1; t <= STEPS; t++) {
                for (int i = 0; i < N; i++) {
                    double v = run.output(t, i);
                    sum += Math.sin(1.7 * t + i) * v + v * v;
                }
            }
            return sum;
        }

        void check() {
            loss();
            double[] outputBars = new double[STEPS * N];
            for (int t = 1; t <= STEPS; t++) {
                for (int i = 0; i < N; i++) {
                    outputBars[(t - 1) * N + i] = Math.sin(1.7 * t + i) + 2 * run.output(t, i);
                }
            }
            NeuronBars bars = population.newBars();
            double[] currentBars = new double[STEPS * N];
            population.pullback(run, outputBars, currentBars, N, currents, bars);
            double size = Math.abs(loss());
            double amplitude = 0;
            for (double current : currents) {
                amplitude = Math.max(amplitude, Math.abs(current));
            }
            for (int k = 0; k < currents.length; k += 4) {
                agree("current " + k, currentBars[k], currents, k, 1e-4 * amplitude, size);
            }
            for (int j = 0; j < parameters.length; j++) {
                String path = compiled.parameters().get(j).path();
                for (int i = 0; i < N; i++) {
                    double value = Math.abs(parameters[j][i]);
                    double scale = value == 0 ? 1e-3 : value;
                    agree(path + " of neuron " + i, bars.parameters[j * N + i], parameters[j], i, 1e-4 * scale, size);
                }
            }
            for (int k = 0; k < initial.length; k++) {
                Unknown unknown = compiled.unknowns().get(k / N);
                double width = unknown.isBounded() ? unknown.upper() - unknown.lower() : 1e-2;
                double scale = unknown.kind() == Unknown.Kind.CURRENT ? amplitude : width;
                agree("initial " + unknown.name(), bars.initial[k], initial, k, 1e-4 * scale, size);
            }
        }

        /** Differences of fourth order; what is compared is the change that a change of the displacement's size makes. */
        private void agree(String what, double gradient, double[] values, int k, double displacement, double size) {
            double expected = difference(this::loss, values, k, displacement);
            double error = Math.abs(expected - gradient) * displacement;
            double change = Math.max(Math.abs(gradient) * displacement, 1e-7 * size);
            assertTrue(error <= 1e-6 * change, () -> what + ": gradient " + gradient + ", difference " + expected);
        }

        private static double difference(DoubleSupplier loss, double[] values, int k, double d) {
            double wide = central(loss, values, k, 2 * d);
            double narrow = central(loss, values, k, d);
            return (4 * narrow - wide) / 3;
        }

        private static double central(DoubleSupplier loss, double[] values, int k, double d) {
            double centre = values[k];
            values[k] = centre + d;
            double spread = values[k];
            double above = loss.getAsDouble();
            values[k] = centre - d;
            spread -= values[k];
            double below = loss.getAsDouble();
            values[k] = centre;
            return (above - below) / spread;
        }
    }
}
