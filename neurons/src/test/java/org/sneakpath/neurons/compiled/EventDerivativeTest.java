package org.sneakpath.neurons.compiled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.event.EventGradient;
import org.sneakpath.neurons.event.NeuronEvent;
import org.sneakpath.neurons.event.SurrogateShape;

/** Gradients through events that are held are those of the numbers computed; a surrogate is the formula that its name says. */
class EventDerivativeTest {
    private static final int N = 3;
    private static final int STEPS = 40;

    static Stream<Arguments> cases() {
        return EventNeurons.all()
                .flatMap(neuron -> Stream.of(SteppingScheme.BACKWARD_EULER, SteppingScheme.SEMI_IMPLICIT_EULER)
                        .map(scheme -> Arguments.of(neuron, scheme)));
    }

    private static NeuronModel held(NeuronModel model) {
        return new NeuronModel(
                model.netlist(),
                model.input(),
                model.output(),
                model.events().stream()
                        .map(e -> new NeuronEvent(
                                e.name(), e.law(), e.rising(), e.spike(), new EventGradient.Held(), e.detached()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsThroughHeldEventsAreThoseOfWhatWasComputed(Neurons neuron, SteppingScheme scheme) {
        NeuronModel model = held(neuron.model());
        Set<String> own = CompiledNeuron.of(model, scheme, neuron.step()).parameters().stream()
                .map(NeuronParameter::path)
                .collect(Collectors.toSet());
        CompiledNeuron compiled = new CompiledNeuron(model, scheme, neuron.step(), own);
        NeuronPopulation<double[]> population = compiled.population(N);
        NeuronTrajectory<double[]> run = population.trajectory(STEPS);
        int numbers = compiled.parameters().size();
        double[][] parameters = new double[numbers][N];
        for (int j = 0; j < numbers; j++) {
            for (int i = 0; i < N; i++) {
                parameters[j][i] = compiled.parameters().get(j).value() * (1 + 0.01 * i * Math.cos(j));
            }
        }
        double[] samples = neuron.samples(STEPS);
        double[] currents = new double[STEPS * N];
        for (int k = 0; k < currents.length; k++) {
            currents[k] = samples[k / N + 1] * (1 - 0.1 * (k % N));
        }
        DoubleSupplier loss = () -> {
            for (int j = 0; j < numbers; j++) {
                population.setParameter(compiled.parameters().get(j).path(), parameters[j]);
            }
            assertTrue(population.forward(currents, N, run).converged());
            double sum = 0;
            for (int t = 1; t <= STEPS; t++) {
                for (int i = 0; i < N; i++) {
                    sum += Math.sin(1.7 * t + i) * run.output(t, i) * run.output(t, i);
                }
            }
            return sum;
        };
        double centre = loss.getAsDouble();
        double[] spikes = run.spikes.clone();
        assertTrue(Arrays.stream(spikes).filter(s -> s != 0).count() >= N, Arrays.toString(spikes));
        double[] outputBars = new double[STEPS * N];
        for (int t = 1; t <= STEPS; t++) {
            for (int i = 0; i < N; i++) {
                outputBars[(t - 1) * N + i] = 2 * Math.sin(1.7 * t + i) * run.output(t, i);
            }
        }
        NeuronBars bars = population.newBars();
        double[] currentBars = new double[STEPS * N];
        population.pullback(run, outputBars, currentBars, N, currents, bars);
        for (int k = 0; k < currents.length; k += 7) {
            agree("current " + k, currentBars[k], loss, currents, k, 2e-6 * neuron.amplitude());
        }
        for (int j = 0; j < numbers; j++) {
            for (int i = 0; i < N; i++) {
                double size = parameters[j][i] == 0 ? 1e-3 : Math.abs(parameters[j][i]);
                agree(
                        compiled.parameters().get(j).path(),
                        bars.parameters[j * N + i],
                        loss,
                        parameters[j],
                        i,
                        2e-6 * size);
            }
        }
        assertEquals(centre, loss.getAsDouble());
        assertArrayEquals(spikes, run.spikes); // nobody crossed an edge at the point itself
    }

    private static void agree(String what, double gradient, DoubleSupplier loss, double[] values, int k, double d) {
        double wide = central(loss, values, k, 2 * d);
        double narrow = central(loss, values, k, d);
        double expected = (4 * narrow - wide) / 3;
        double size = Math.max(Math.abs(gradient), 1e-7 * Math.abs(loss.getAsDouble()) / d);
        assertEquals(expected, gradient, 1e-5 * size, what);
    }

    private static double central(DoubleSupplier loss, double[] values, int k, double d) {
        double centre = values[k];
        values[k] = centre + d;
        double above = loss.getAsDouble();
        values[k] = centre - d;
        double below = loss.getAsDouble();
        values[k] = centre;
        return (above - below) / (2 * d);
    }

    @ParameterizedTest
    @EnumSource
    void surrogatesAreTheirFormulas(SurrogateShape shape) {
        EventGradient gradient = new EventGradient.Surrogate(shape, 3);
        for (double g = -1.0125; g < 1; g += 0.025) {
            double slope = gradient.slope(new org.sneakpath.devices.equation.Control(0))
                    .value(new double[] {g}, new double[0], 0);
            assertEquals(Surrogates.slope(gradient, g), slope, 1e-14);
        }
    }

    /** Those that are derivatives of a step from 0 to 1 have the area 1; a fast sigmoid goes from −1/k to 1/k. */
    @ParameterizedTest
    @EnumSource(names = "STRAIGHT_THROUGH", mode = EnumSource.Mode.EXCLUDE)
    void surrogatesAreSlopesOfSteps(SurrogateShape shape) {
        double k = 4;
        EventGradient gradient = new EventGradient.Surrogate(shape, k);
        double area = 0;
        double width = 1e-3;
        for (double g = -400 + width / 2; g < 400; g += width) {
            area += width * Surrogates.slope(gradient, g);
        }
        boolean fast = shape == SurrogateShape.FAST_SIGMOID || shape == SurrogateShape.SUPERSPIKE;
        assertEquals(fast ? 2 / k : 1, area, 1e-3);
    }
}
