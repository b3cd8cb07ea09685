package org.sneakpath.training.rule;

import java.util.List;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.training.Arithmetic;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.LearningRule;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.loss.VoltagePenalty;

/**
 * Yin-Yang networks 4-60-3 of neurons that are known by their netlists alone, with the settings under which they learn.
 *
 * @param name of the neuron
 * @param spec the network
 * @param rule by which it learns
 * @param rate greatest learning rate
 * @param epochs of training
 * @param seeds whose mean test accuracy is looked at, from 1
 * @param least mean test accuracy that is asked for
 */
record CircuitsLearn(
        String name, NetworkSpec spec, LearningRule rule, double rate, int epochs, int seeds, double least) {
    private static final DifferentialPair CELLS = new DifferentialPair(1e-6, 100e-6); // S
    private static final int HIDDEN = 60;

    /** A third memristor holds the membrane down after a spike: {@code mif2.cir} of the neuron library. */
    private static final NeuronModel MIF2 = NeuronModel.parse("""
            mif2
            .model vm volatile-memristor(rOn=1k rOff=100k vOn=110m vOff=5m kTh=15m tau=1m)
            .model vr volatile-memristor(rOn=1k rOff=1meg vOn=110m vOff=5m kTh=10m tau=5m)
            C1 m 0 1n ic=0
            N1 m b1 vm state.x=0.0238
            V1 b1 0 0
            N2 m b2 vm state.x=0.0238
            V2 b2 0 50m
            N3 m b3 vr state.x=0.001
            V3 b3 0 -25m
            """, "m", "m");

    /** J. Nagumo, S. Arimoto, S. Yoshizawa, Proc. IRE 50, 1962: a cubic conductor, a coil, a battery. */
    private static final NeuronModel NAGUMO = NeuronModel.parse("""
            nagumo
            C1 m 0 1n ic=-1.2
            B1 m 0 I=1u*(v(m)*v(m)*v(m)/3 - v(m))
            L1 m a 12.5k ic=-0.62u
            R1 a b 0.8meg
            V1 b 0 -0.7
            """, "m", "m");

    /** A current that holds the neuron back for long after a spike: {@code lif-ahp.cir} of the neuron library. */
    private static final NeuronModel AFTER_HYPERPOLARISATION = NeuronModel.parse("""
            lif-ahp
            .param vth=1 beta=10
            C1 m 0 1n ic=0
            R1 m 0 20meg
            G1 m 0 a 0 1n
            C2 a 0 700n ic=0
            R2 a 0 1meg
            *event fire: v(m) > vth ; v(m) := v(m) - vth ; v(a) := v(a) + beta ; gradient fast-sigmoid
            """, "m", "m");

    /** R. Brette, W. Gerstner, J. Neurophysiol. 94, 2005: {@code adex.cir} of the neuron library. */
    private static final NeuronModel ADEX = NeuronModel.parse("""
            adex
            .param gl=30n el=-70.6m vt=-50.4m dt=2m vpeak=-40m vreset=-70.6m b=80.5m
            .ic v(m)=-70.6m
            C1 m 0 281p
            V1 el 0 {el}
            R1 m el {1/gl}
            B1 m 0 I=-gl*dt*exp((min(v(m),vpeak)-vt)/dt)
            G1 m 0 w 0 1n
            C2 w 0 144n ic=0
            R2 w 0 1meg
            G2 0 w m el 4u
            *event fire: v(m) > vpeak ; v(m) := vreset ; v(w) := v(w) + b ; gradient fast-sigmoid 1e3
            """, "m", "m");

    /**
     * A relaxation oscillator: a capacitor empties itself through a Mott switch, whose channel of 300 nm takes some 50 ns to snap.
     * Constant currents of 80 to 210 uA make it oscillate between some 0.10 and 0.15 V; smaller ones charge it, greater ones make
     * it snap once and rest. In steps of 10 ns that is so up to 190 uA; it then snaps up to 20 ns early and swings by a fifth less.
     */
    private static final NeuronModel MOTT = NeuronModel.parse("""
            mott
            .model mott mott-switch(r=300n)
            C1 m 0 0.2n ic=0
            N1 m s mott
            R1 s 0 200
            """, "m", "m");

    static List<CircuitsLearn> all() {
        return List.of(
                new CircuitsLearn(
                        "mif2",
                        voltages(
                                MIF2,
                                WordLineDrive.features(0.2),
                                1,
                                1e-6,
                                WordLineDrive.membranes(0.025, 0.025, 0.05),
                                2,
                                1e-6,
                                new Grid(SteppingScheme.STAGGERED_EULER, 1e-4, 20, 300)),
                        new MemProp(new VoltagePenalty(100, -0.1, 0.15)),
                        0.01,
                        10,
                        3,
                        0.95),
                new CircuitsLearn(
                        "nagumo",
                        voltages(
                                NAGUMO,
                                WordLineDrive.features(0.1),
                                0.2,
                                0.4e-6,
                                WordLineDrive.membranes(0.1, -0.5, 1),
                                0.1,
                                0.4e-6,
                                new Grid(SteppingScheme.BACKWARD_EULER, 2e-4, 15, 5)),
                        new MemProp(),
                        0.02,
                        8,
                        3,
                        0.95),
                new CircuitsLearn(
                        "lif-ahp",
                        spikes(AFTER_HYPERPOLARISATION, 1, 0.1, new Grid(SteppingScheme.BACKWARD_EULER, 1e-3, 20, 20)),
                        new SurrogateGradient(),
                        0.01,
                        8,
                        3,
                        0.95),
                new CircuitsLearn(
                        "adex",
                        spikes(ADEX, 0.006, 1, new Grid(SteppingScheme.BACKWARD_EULER, 5e-5, 40, 40)),
                        new SurrogateGradient(),
                        0.01,
                        10,
                        3,
                        0.95),
                new CircuitsLearn(
                        "mott",
                        voltages(
                                MOTT,
                                WordLineDrive.features(0.2),
                                30,
                                150e-6,
                                WordLineDrive.membranes(0.1, 0.1, 0.05),
                                3,
                                60e-6,
                                new Grid(SteppingScheme.BACKWARD_EULER, 1e-8, 40, 150)),
                        new MemProp(),
                        0.02,
                        15,
                        1, // two minutes each
                        0.90));
    }

    /** Steps h (s) and T, and logits a volt. */
    private record Grid(SteppingScheme scheme, double step, int steps, double readoutScale) {
        NetworkSpec of(LayerSpec... layers) {
            return new NetworkSpec(List.of(layers), scheme, step, steps, readoutScale, Arithmetic.SINGLE);
        }
    }

    /** Both layers of the same neuron, heard by their voltages; biases (A). */
    private static NetworkSpec voltages(
            NeuronModel neuron,
            WordLineDrive first,
            double firstGain,
            double firstBias,
            WordLineDrive second,
            double secondGain,
            double secondBias,
            Grid grid) {
        return grid.of(
                new LayerSpec(CrossbarSpec.wired(5, 2 * HIDDEN, 0, 0), CELLS, first, firstGain, firstBias, neuron),
                new LayerSpec(CrossbarSpec.wired(HIDDEN + 1, 6, 0, 0), CELLS, second, secondGain, secondBias, neuron));
    }

    /** Hidden neurons that are heard by their spikes, and leaky integrators. */
    private static NetworkSpec spikes(NeuronModel neuron, double firstGain, double secondGain, Grid grid) {
        WordLineDrive reads = WordLineDrive.features(0.1);
        return grid.of(
                new LayerSpec(CrossbarSpec.wired(5, 2 * HIDDEN, 0, 0), CELLS, reads, firstGain, 0, neuron)
                        .heardBy(Signal.SPIKES),
                new LayerSpec(
                        CrossbarSpec.wired(HIDDEN + 1, 6, 0, 0),
                        CELLS,
                        reads,
                        secondGain,
                        0,
                        SpikingYinYang.LEAKY_INTEGRATOR));
    }

    @Override
    public String toString() {
        return name;
    }
}
