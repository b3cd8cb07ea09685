package org.sneakpath.neurons.stepper;

import java.util.List;
import java.util.stream.Stream;
import org.sneakpath.neurons.MembraneBranch;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronCircuit;

/** Circuits that between them use every kind of branch: no state, one, two; linear, nonlinear; with charge; bounded. */
final class Circuits {
    private Circuits() {}

    static Stream<NeuronCircuit> all() {
        return Stream.of(MifNeuron.circuit(), general());
    }

    /** One memristor of the MIF neuron beside a branch with charge, two coupled states and nonlinear equations. */
    static NeuronCircuit general() {
        return new NeuronCircuit(
                "general",
                1e-9,
                0.010,
                List.of(
                        MembraneBranch.withDefaults("polar", new PolarDevice(), 0.030),
                        MifNeuron.circuit().branches().get(1)));
    }
}
