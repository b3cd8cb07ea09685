package org.sneakpath.neurons.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.time.SteppingScheme;

/** Neurons from their netlists against the reference engine, on the same scheme and grid. */
class CompiledNeuronTwinTest {
    private static final int STEPS = 60;
    private static final double TWIN = 1e-9;

    static Stream<Arguments> cases() {
        return Neurons.all()
                .flatMap(neuron -> Stream.of(SteppingScheme.values()).map(scheme -> Arguments.of(neuron, scheme)));
    }

    private static TransientResult reference(Neurons neuron, SteppingScheme scheme, double[] samples) {
        double[] points = new double[2 * samples.length];
        for (int k = 0; k < samples.length; k++) {
            points[2 * k] = k * neuron.step();
            points[2 * k + 1] = samples[k];
        }
        TransientOptions options = TransientOptions.fixed(scheme, neuron.step(), STEPS * neuron.step())
                .fromInitialConditions()
                .withNewton(NewtonOptions.TO_ROUNDING);
        TransientResult result = Transient.run(neuron.model().toNetlist(PiecewiseLinear.of(points)), options);
        assertTrue(result.status().converged(), () -> result.status() + " " + result.stats());
        return result;
    }

    /** The current that acts over each step: the sample at its end, for the trapezoidal rule the mean of both ends. */
    private static double[] currents(SteppingScheme scheme, double[] samples) {
        double[] currents = new double[samples.length - 1];
        for (int t = 0; t < currents.length; t++) {
            currents[t] = scheme == SteppingScheme.TRAPEZOIDAL ? 0.5 * (samples[t] + samples[t + 1]) : samples[t + 1];
        }
        return currents;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void waveformsAreThoseOfTheReferenceEngine(Neurons neuron, SteppingScheme scheme) {
        double[] samples = neuron.samples(STEPS);
        Waveforms expected = reference(neuron, scheme, samples).waveforms();
        CompiledNeuron compiled = CompiledNeuron.of(neuron.model(), scheme, neuron.step());
        NeuronPopulation<double[]> one = compiled.population(1);
        NeuronTrajectory<double[]> run = one.trajectory(STEPS);
        StepReport report = one.forward(currents(scheme, samples), 1, run);
        assertTrue(report.converged(), report.toString());
        for (int k = 0; k < compiled.unknowns().size(); k++) {
            Unknown unknown = compiled.unknowns().get(k);
            String name = unknown.name();
            double[] column = switch (unknown.kind()) {
                case NODE -> expected.voltage(name);
                case CURRENT -> expected.current(name.substring(2, name.length() - 1));
                case STATE ->
                    expected.state(name.substring(0, name.lastIndexOf('.')), name.substring(name.lastIndexOf('.') + 1));
            };
            assertClose(name, column, run.series(k, 0), unknown.kind() == Unknown.Kind.CURRENT ? 1 : 0);
        }
    }

    private static void assertClose(String what, double[] expected, double[] actual, int from) {
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int k = from; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], TWIN * largest, what + " at " + k);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsAreThoseOfTheReferenceEngine(Neurons neuron, SteppingScheme scheme) {
        double[] samples = neuron.samples(STEPS);
        TransientResult reference = reference(neuron, scheme, samples);
        CompiledNeuron compiled = CompiledNeuron.of(neuron.model(), scheme, neuron.step());
        NeuronPopulation<double[]> one = compiled.population(1);
        NeuronTrajectory<double[]> run = one.trajectory(STEPS);
        double[] currents = currents(scheme, samples);
        one.forward(currents, 1, run);
        double[] outputBars = new double[STEPS];
        for (int t = 0; t < STEPS; t++) {
            outputBars[t] = Math.sin(1.7 * (t + 1)) + 0.3 + 3 * run.output(t + 1, 0);
        }
        WaveformBars bars = reference.newBars();
        System.arraycopy(outputBars, 0, bars.voltage(neuron.model().output()), 1, STEPS);
        CircuitGradient expected = reference.pullback(bars);

        NeuronBars found = one.newBars();
        double[] currentBars = new double[STEPS];
        one.pullback(run, outputBars, currentBars, 1, currents, found);
        assertClose("currents", expected.source("input"), sampleBars(scheme, currentBars), 0);
        for (String element : Set.of("r1", "c1", "l1")) {
            if (neuron.model().netlist().contains(element)) {
                String path = element + "." + element.charAt(0);
                double value = switch (element.charAt(0)) {
                    case 'r' -> expected.resistance(element);
                    case 'c' -> expected.capacitance(element);
                    default -> expected.inductance(element);
                };
                assertEquals(value, found.parameters[compiled.parameterIndex(path)], 1e-8 * Math.abs(value), path);
            }
        }
    }

    /** By the samples of a piecewise linear source, from those by the currents of the steps. */
    private static double[] sampleBars(SteppingScheme scheme, double[] currentBars) {
        double[] bars = new double[currentBars.length + 1];
        for (int t = 0; t < currentBars.length; t++) {
            bars[t] += scheme == SteppingScheme.TRAPEZOIDAL ? 0.5 * currentBars[t] : 0;
            bars[t + 1] += scheme == SteppingScheme.TRAPEZOIDAL ? 0.5 * currentBars[t] : currentBars[t];
        }
        return bars;
    }
}
