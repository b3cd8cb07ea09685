package org.sneakpath.neurons.compiled;

import java.util.stream.Stream;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronModel;

/** Neurons that between them use every element, closed and iterated stages, bounds, and a drive that moves each of them. */
record Neurons(String name, NeuronModel model, double step, double amplitude, double bias) {
    /** Two memristors on one membrane. */
    static final Neurons MIF = new Neurons("mif", NeuronModel.of(MifNeuron.circuit()), 1e-4, 6e-6, 2e-6);

    /** A Mott switch across the membrane: charges, switches, discharges, again and again. */
    static final Neurons MOTT = new Neurons("mott", NeuronModel.parse("""
                    mott
                    .model mott mott-switch()
                    C1 m 0 10p
                    N1 m s mott
                    R1 s 0 50
                    """, "m", "m"), 5e-9, 10e-6, 25e-6);

    /** FitzHugh and Nagumo's, as J. Nagumo, S. Arimoto, S. Yoshizawa built it (Proc. IRE 50, 1962): a cubic, a coil, a battery. */
    static final Neurons NAGUMO = new Neurons("nagumo", NeuronModel.parse("""
                    nagumo
                    .param c=1n
                    C1 m 0 {c}
                    B1 m 0 I=1u*(v(m)*v(m)*v(m)/3 - v(m))
                    L1 m a 12.5k
                    R1 a b 0.8meg
                    V1 b 0 -0.7
                    """, "m", "m"), 2e-4, 0.3e-6, 0.4e-6);

    /** An amplifier with positive feedback that charges a capacitor up and down; the amplifier's current is heard elsewhere. */
    static final Neurons FEEDBACK = new Neurons("feedback", NeuronModel.parse("""
                    feedback
                    C1 m 0 1n ic=0.1
                    R1 m o 100k
                    B1 o g V=tanh(1.5*(v(f)-v(m)))
                    V2 g 0 0.05
                    R2 o f 10k
                    R3 f 0 10k
                    F1 m 0 V2 1m
                    E1 e 0 f 0 2
                    R4 e m 1meg
                    G1 m 0 m 0 1u
                    """, "m", "o"), 1e-5, 3e-6, 0);

    /** A diode with charge, a device with a bounded state, and a node without capacitance between them. */
    static final Neurons BOUNDED = new Neurons("bounded", NeuronModel.parse("""
                    bounded
                    .model jd junction-diode(is=1e-12 cj0=1p tt=1n)
                    .model vt vteam(rOn=1k rOff=20k vOn=-0.05 vOff=0.02 kOn=-2e-6 kOff=1e-6 aOn=1.2 aOff=1.2)
                    C1 m 0 10n
                    N1 m k vt state.x=0.3
                    N2 0 k jd
                    R1 k 0 2k
                    """, "m", "m"), 5e-5, 40e-6, 0);

    /** The same neuron under currents so many times as strong. */
    Neurons drivenBy(double factor) {
        return new Neurons(name, model, step, factor * amplitude, factor * bias);
    }

    @Override
    public String toString() {
        return name;
    }

    static Stream<Neurons> all() {
        return Stream.of(MIF, MOTT, NAGUMO, FEEDBACK, BOUNDED);
    }

    /** Currents at the grid points t = 0..steps: a wave with a ripple about the bias (A). */
    double[] samples(int steps) {
        double[] samples = new double[steps + 1];
        for (int k = 0; k <= steps; k++) {
            double phase = 2 * Math.PI * k / steps;
            samples[k] = bias + amplitude * (Math.sin(phase) + 0.3 * Math.sin(3.1 * phase));
        }
        return samples;
    }
}
