package org.sneakpath.training.rule;

import java.util.List;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.training.Arithmetic;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;
import org.sneakpath.training.WordLineDrive;

/** Networks for Yin-Yang whose hidden neurons are heard by their spikes, and read out by integrators. */
final class SpikingYinYang {
    private static final DifferentialPair CELLS = new DifferentialPair(1e-6, 100e-6); // S
    private static final WordLineDrive READS = WordLineDrive.features(0.1); // V

    /** τ = 1 ms, reset by subtraction of the threshold of 100 mV. */
    static final NeuronModel LIF = NeuronModel.parse("""
            lif
            .param vth=100m
            C1 m 0 1n ic=0
            R1 m 0 1meg
            *event fire: v(m)/vth > 1 ; v(m) := v(m) - vth ; gradient fast-sigmoid 25
            """, "m", "m");

    static final NeuronModel LEAKY_INTEGRATOR = NeuronModel.parse("""
            leaky integrator
            C1 m 0 1n ic=0
            R1 m 0 1meg
            """, "m", "m");

    /** Without a leak: fires in every step of 0.1 ms from 1 µA on, and begins half-way to its threshold. */
    static final NeuronModel INTEGRATE_AND_FIRE = NeuronModel.parse("""
            integrate and fire
            .param vth=100m
            C1 m 0 1n ic=50m
            *event fire: v(m)/vth > 1 ; v(m) := v(m) - vth
            """, "m", "m");

    static final NeuronModel INTEGRATOR = NeuronModel.parse("""
            integrator
            C1 m 0 1n ic=0
            """, "m", "m");

    private SpikingYinYang() {}

    /** Steps of 0.1 ms, single precision. */
    static NetworkSpec of(NeuronModel hidden, int neurons, NeuronModel readout, double mirrorGain, int steps) {
        LayerSpec first = new LayerSpec(
                        new CrossbarSpec(5, 2 * neurons, 0, 0, 0, 0), CELLS, READS, mirrorGain, 0, hidden)
                .heardBy(Signal.SPIKES);
        LayerSpec last =
                new LayerSpec(new CrossbarSpec(neurons + 1, 6, 0, 0, 0, 0), CELLS, READS, mirrorGain, 0, readout);
        return new NetworkSpec(List.of(first, last), SteppingScheme.BACKWARD_EULER, 1e-4, steps, 20, Arithmetic.SINGLE);
    }
}
