package org.sneakpath.neurons.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.library.NeuronLibrary;

/**
 * Balance: what sources deliver = what resistors and memristors turn into heat + what capacitors and coils hold more + what the scheme
 * loses, which is ½C(Δv)² and ½L(Δi)² a step under backward Euler, and nothing under the trapezoidal rule. Written out by hand from the
 * waveforms; equal to rounding.
 */
class NeuronEnergyInvariantTest {
    private static final int STEPS = 200;
    private static final double STEP = 2e-5;
    private static final double ROUNDING = 1e-11;

    private static final NeuronModel LINEAR = NeuronModel.parse("""
            balance
            C1 m 0 1n ic=0.1
            R1 m p 10k
            V1 p 0 0.3
            C2 m p 2n
            L1 m a 20m
            R2 a q 5k
            V2 0 q 0.4
            I1 q m 3u
            """, "m", "m");

    private record Seen(NeuronRun run, NeuronEnergy.Taken taken, CompiledNeuron neuron) {
        double[] series(String unknown) {
            return run.z[neuron.unknownIndex(unknown)];
        }
    }

    private static Seen run(NeuronModel model, SteppingScheme scheme, double step, double amplitude) {
        CompiledNeuron neuron = CompiledNeuron.of(model, scheme, step);
        NeuronPopulation<double[]> one = neuron.population(1);
        NeuronTrajectory<double[]> trajectory = one.trajectory(STEPS);
        double[] currents = new double[STEPS];
        for (int t = 0; t < STEPS; t++) {
            currents[t] = amplitude * (1 + Math.sin(0.1 * t));
        }
        one.forward(currents, 1, trajectory);
        NeuronRun run = trajectory.run(0, currents, 1);
        return new Seen(run, NeuronEnergy.of(neuron).taken(run), neuron);
    }

    @ParameterizedTest
    @EnumSource(
            value = SteppingScheme.class,
            names = {"BACKWARD_EULER", "TRAPEZOIDAL"})
    void linearCircuitsBalance(SteppingScheme scheme) {
        Seen seen = run(LINEAR, scheme, STEP, 5e-6);
        double[] m = seen.series("m");
        double[] a = seen.series("a");
        double[] coil = seen.series("i(l1)");
        boolean mean = scheme == SteppingScheme.TRAPEZOIDAL;
        DoubleBinaryOperator over = (from, to) -> mean ? (from + to) / 2 : to;
        double heat = 0;
        double lost = 0;
        for (int t = 1; t <= STEPS; t++) {
            double v = over.applyAsDouble(m[t - 1], m[t]);
            double w = over.applyAsDouble(a[t - 1], a[t]);
            heat += STEP * (square(v - 0.3) / 10e3 + square(w + 0.4) / 5e3);
            lost += mean ? 0 : 0.5 * 3e-9 * square(m[t] - m[t - 1]) + 0.5 * 20e-3 * square(coil[t] - coil[t - 1]);
        }
        double stored = held(m[STEPS], coil[STEPS]) - held(m[0], coil[0]);
        double delivered = seen.taken().supplied() + seen.taken().received();
        assertEquals(heat + stored + lost, delivered, ROUNDING * heat);
    }

    private static double held(double m, double coil) {
        return 0.5 * 1e-9 * square(m) + 0.5 * 2e-9 * square(m - 0.3) + 0.5 * 20e-3 * square(coil);
    }

    private static double square(double x) {
        return x * x;
    }

    @Test
    void memristorsTurnWhatIsDeliveredIntoHeat() {
        Seen seen = run(NeuronLibrary.get("mif"), SteppingScheme.STAGGERED_EULER, 1e-5, 4e-6);
        double[] v = seen.series("m");
        double heat = 0;
        double lost = 0;
        for (int t = 1; t <= STEPS; t++) {
            // nodes are solved with the states at the beginning of the step
            double g1 = conductance(seen.series("n1.x")[t - 1]);
            double g2 = conductance(seen.series("n2.x")[t - 1]);
            heat += 1e-5 * (g1 * square(v[t]) + g2 * square(v[t] - 0.05));
            lost += 0.5 * 1e-9 * square(v[t] - v[t - 1]);
        }
        double stored = 0.5 * 1e-9 * (square(v[STEPS]) - square(v[0]));
        double delivered = seen.taken().supplied() + seen.taken().received();
        assertEquals(heat + stored + lost, delivered, ROUNDING * heat);
        assertTrue(seen.taken().supplied() > 1e-3 * delivered, "the battery's part is seen: " + seen.taken());
    }

    private static double conductance(double x) {
        return x / 1e3 + (1 - x) / 100e3;
    }

    /** A reset throws ½C(v′² − v″²) away, so that what went in follows from the voltages before it: C(v′ − v)/h + v′/R = I, stepped anew. */
    @Test
    void resetsDoNotHideWhatWentIn() {
        Seen seen = run(NeuronLibrary.get("lif"), SteppingScheme.BACKWARD_EULER, 1e-3, 2e-7);
        double v = 0;
        double heat = 0;
        double held = 0;
        int spikes = 0;
        for (int t = 0; t < STEPS; t++) {
            double end = (1e-9 * v + 1e-3 * seen.run().currents[t]) / (1e-9 + 1e-3 / 20e6);
            heat += 1e-3 * square(end) / 20e6;
            held += 0.5 * 1e-9 * (square(end) - square(v) + square(end - v));
            spikes += end > 1 ? 1 : 0;
            v = end > 1 ? 0 : end;
        }
        assertTrue(spikes > 5, spikes + " spikes");
        assertEquals(spikes, seen.run().firings());
        assertEquals(heat + held, seen.taken().received(), ROUNDING * (heat + held));
        assertEquals(0, seen.taken().supplied(), "there are no supplies");
    }
}
