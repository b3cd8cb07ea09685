package org.sneakpath.neurons.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronModel;

/**
 * What the sources of a neuron deliver against the reference engine: Σ h v·i of every source of its netlist and of the input, on the same
 * scheme and grid. Schemes whose currents are those at the ends of steps; the trapezoidal rule is in {@link NeuronEnergyInvariantTest}.
 */
class NeuronEnergyTwinTest {
    private static final int STEPS = 60;

    /** That of waveforms: sums of products of numbers that agree to 1e-9 of their range, and do not cancel here. */
    private static final double TWIN = 1e-8;

    /** Supplies that hold nodes, with a capacitor and a memristor at one, one that is heard, and a source of current. */
    private static final Neurons SOURCES = new Neurons("sources", NeuronModel.parse("""
                    sources
                    .model vm volatile-memristor(rOn=1k rOff=100k vOn=110m vOff=5m kTh=15m tau=1m)
                    C1 m 0 1n
                    .ic v(m)=0.02 v(p)=0.2 v(n)=-0.1 v(a)=0.05
                    N1 m p vm state.x=0.1
                    C2 p m 2n
                    V1 p 0 0.2
                    V2 0 n 0.1
                    R1 m n 40k
                    V3 a b 0.05
                    R2 m a 30k
                    R3 b 0 10k
                    F1 m 0 V3 0.1
                    I1 0 m 1u
                    I2 p m 0.5u
                    """, "m", "m"), 1e-4, 2e-6, 1e-6);

    static Stream<Arguments> cases() {
        return Stream.concat(Neurons.all(), Stream.of(SOURCES))
                .flatMap(neuron -> Stream.of(SteppingScheme.values())
                        .filter(scheme -> scheme != SteppingScheme.TRAPEZOIDAL)
                        .map(scheme -> Arguments.of(neuron, scheme)));
    }

    private static Waveforms reference(Neurons neuron, SteppingScheme scheme, double[] samples) {
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
        return result.waveforms();
    }

    /** E = Σ_t h Σ_s v_s·(−i_s) of what the netlist has for sources, their currents flowing from first to second node through them. */
    private static double delivered(Neurons neuron, Waveforms seen) {
        double sum = 0;
        for (Element element : neuron.model().netlist().elements()) {
            for (int t = 1; t <= STEPS; t++) {
                if (element instanceof VoltageSource source && source.waveform() instanceof Dc dc) {
                    sum -= neuron.step() * dc.value() * seen.current(source.name())[t];
                }
                if (element instanceof CurrentSource source && source.waveform() instanceof Dc dc) {
                    sum += neuron.step() * dc.value() * (at(seen, source.to(), t) - at(seen, source.from(), t));
                }
            }
        }
        return sum;
    }

    private static double at(Waveforms seen, String node, int t) {
        return node.equals("0") ? 0 : seen.voltage(node)[t];
    }

    @ParameterizedTest
    @MethodSource("cases")
    void energyIsThatOfTheReferenceEngine(Neurons neuron, SteppingScheme scheme) {
        double[] samples = neuron.samples(STEPS);
        Waveforms seen = reference(neuron, scheme, samples);
        CompiledNeuron compiled = CompiledNeuron.of(neuron.model(), scheme, neuron.step());
        NeuronPopulation<double[]> one = compiled.population(1);
        NeuronTrajectory<double[]> trajectory = one.trajectory(STEPS);
        double[] currents = Arrays.copyOfRange(samples, 1, samples.length);
        one.forward(currents, 1, trajectory);
        NeuronEnergy.Taken taken = NeuronEnergy.of(compiled).taken(trajectory.run(0, currents, 1));

        double supplied = delivered(neuron, seen);
        double received = 0;
        double impulse = 0;
        for (int t = 1; t <= STEPS; t++) {
            double volts = neuron.step() * seen.voltage(neuron.model().input())[t];
            received += samples[t] * volts;
            impulse += volts;
        }
        assertEquals(supplied, taken.supplied(), TWIN * Math.abs(supplied), "supplies");
        assertEquals(received, taken.received(), TWIN * Math.abs(received), "input");
        assertEquals(impulse, taken.impulse(), TWIN * Math.abs(impulse), "impulse");
    }
}
