package org.sneakpath.neurons.stepper;

import java.util.List;
import java.util.stream.Stream;
import org.sneakpath.devices.library.Ohmic;
import org.sneakpath.devices.library.Vteam;
import org.sneakpath.devices.library.Yakopcic;
import org.sneakpath.neurons.MembraneBranch;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronCircuit;

/** Circuits that between them use every kind of branch: no state, one, two; linear, nonlinear; with charge; bounded. */
final class Circuits {
    private Circuits() {}

    static Stream<NeuronCircuit> all() {
        return Stream.of(MifNeuron.circuit(), general(), yakopcic());
    }

    /** A Yakopcic device beside a conductor; currents of some 10 µA drive it over its thresholds. */
    static NeuronCircuit yakopcic() {
        return new NeuronCircuit(
                "yakopcic",
                1e-8,
                0,
                List.of(
                        new MembraneBranch(
                                "yakopcic",
                                new Yakopcic(),
                                List.of(1e-3, 1e-3, 3.0, 0.16, 0.15, 4000.0, 4000.0, 0.3, 0.5, 1.0, 5.0, 1.0),
                                List.of(0.11),
                                -0.1),
                        new MembraneBranch("leak", new Ohmic(), List.of(1e-4), List.of(), 0.05)));
    }

    /** A VTEAM device whose state the drive pushes against both bounds. */
    static NeuronCircuit vteam() {
        return new NeuronCircuit(
                "vteam",
                1e-8,
                0,
                List.of(
                        new MembraneBranch(
                                "vteam",
                                new Vteam(),
                                List.of(1e3, 20e3, 3e-9, -2e-6, 1e-6, 1.0, 1.0, -0.05, 0.02),
                                List.of(0.4),
                                0),
                        new MembraneBranch("leak", new Ohmic(), List.of(1e-5), List.of(), 0)));
    }

    /** A VTEAM device that crosses most of its range, or snaps from one bound to the other, within one step of 0.1 ms. */
    static NeuronCircuit snappingVteam() {
        return new NeuronCircuit(
                "snapping-vteam",
                1e-8,
                0,
                List.of(
                        new MembraneBranch(
                                "vteam",
                                new Vteam(),
                                List.of(1e3, 20e3, 3e-9, -1e-5, 1e-5, 3.0, 1.0, -0.05, 0.02),
                                List.of(0.4),
                                0),
                        new MembraneBranch("leak", new Ohmic(), List.of(1e-5), List.of(), 0)));
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
