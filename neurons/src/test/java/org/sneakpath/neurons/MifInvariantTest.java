package org.sneakpath.neurons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.time.SteppingScheme;

/** What must hold for the MIF neuron whatever the scheme. */
class MifInvariantTest {
    @ParameterizedTest
    @EnumSource
    void withoutInputItRestsAtThePublishedPoint(SteppingScheme scheme) {
        int steps = 5000;
        MembraneRun run = new MembraneRun(MifNeuron.circuit(), scheme, 1e-4, new double[steps]);
        // Half a unit of the last digit given.
        assertEquals(18.3144, 1e3 * run.v[steps], 0.5e-4);
        assertEquals(0.00752, run.x[0][steps], 0.5e-5);
        assertEquals(8.586e-5, run.x[1][steps], 0.5e-8);
    }

    @ParameterizedTest
    @EnumSource
    void scalingAllImpedancesScalesOnlyTheCurrent(SteppingScheme scheme) {
        int steps = 100;
        double[] currents = SampledInput.stepCurrents(scheme, SampledInput.samples(6e-6, 2e-6, steps));
        double[] expected = new MembraneRun(MifNeuron.circuit(), scheme, 1e-4, currents).v;
        for (double factor : new double[] {1e3, 1e6}) {
            double[] scaled = new double[steps];
            for (int t = 0; t < steps; t++) {
                scaled[t] = currents[t] / factor;
            }
            double[] actual = new MembraneRun(scaled(MifNeuron.circuit(), factor), scheme, 1e-4, scaled).v;
            for (int t = 0; t <= steps; t++) {
                // Rounding of the scaled quantities, 1e-16 each, over 100 damped steps.
                assertEquals(expected[t], actual[t], 1e-12 * Math.abs(expected[t]) + 1e-14);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void strongInputNeitherBlowsUpNorLeavesTheStateRange(SteppingScheme scheme) {
        int steps = 50;
        double[] currents = new double[steps];
        for (int t = 0; t < steps; t++) {
            currents[t] = t % 2 == 0 ? 1e-3 : -1e-3;
        }
        MembraneRun run = new MembraneRun(MifNeuron.circuit(), scheme, 1e-4, currents);
        for (double[] states : run.x) {
            for (double x : states) {
                assertTrue(x >= 0 && x <= 1, () -> "state " + x);
            }
        }
        for (double v : run.v) {
            // |I| rOff/2, the voltage at which both branches in their off state carry all of it, and the batteries; the
            // trapezoidal rule rings about it by up to as much again.
            assertTrue(Math.abs(v) < 2 * (1e-3 * 50e3 + 0.1), () -> "voltage " + v);
        }
    }

    /** Resistances times {@code factor}, capacitance divided by it. */
    private static NeuronCircuit scaled(NeuronCircuit circuit, double factor) {
        List<MembraneBranch> branches = circuit.branches().stream()
                .map(branch -> {
                    List<Double> p = new ArrayList<>(branch.parameters());
                    p.set(0, p.get(0) * factor);
                    p.set(1, p.get(1) * factor);
                    return new MembraneBranch(
                            branch.name(), branch.model(), p, branch.initialStates(), branch.battery());
                })
                .toList();
        return new NeuronCircuit(circuit.name(), circuit.capacitance() / factor, circuit.initialVoltage(), branches);
    }
}
