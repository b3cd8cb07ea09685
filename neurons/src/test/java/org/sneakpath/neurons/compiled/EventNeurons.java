package org.sneakpath.neurons.compiled;

import java.util.stream.Stream;
import org.sneakpath.neurons.NeuronModel;

/** Neurons with events of every kind: resets to a value and by an amount, clocks, signs, states and currents that are set. */
final class EventNeurons {
    /** A leak and a reset by subtraction. */
    static final Neurons LIF = neuron("lif", """
            lif
            .param vth=0.5
            C1 m 0 1n
            R1 m 0 1meg
            *event fire: v(m) > vth ; v(m) := v(m) - vth ; gradient fast-sigmoid 10
            """, 1e-4, 2e-6, 2e-6);

    /** Two capacitors that a spike charges: a current after it, and a clock within which it cannot fire again; positive and negative. */
    static final Neurons ADAPTIVE = neuron("adaptive", """
            adaptive
            .param vth=0.4 jump=0.1
            C1 m 0 1n
            R1 m 0 1meg
            G1 m 0 a 0 2u
            C2 a 0 1n
            R2 a 0 5meg
            C3 clock 0 1n
            R3 clock 0 0.2meg
            *event fire: min(v(m) - vth, 0.3 - v(clock)) > 0 ; v(a) := v(a) + jump ; v(clock) := 1
            *+ ; v(m) := 0.2*v(m) - 0.1*v(a)
            *+ ; gradient arctan 5
            *event anti: v(m) < -vth ; v(m) := v(a)*v(m) ; spike -1 ; gradient triangular 3 ; detached
            """, 1e-4, 4e-6, 1e-6);

    /** An exponential onset, which is iterated, and a supply in the event. */
    static final Neurons EXPONENTIAL = neuron("exponential", """
            exponential
            C1 m 0 1n
            R1 m 0 1meg
            B1 m 0 I=-10n*exp((min(v(m),0.6)-0.3)/0.05)
            V1 top 0 0.6
            R2 top m 10meg
            R3 m o 10k
            R4 o 0 10meg
            *event fire: v(m) > v(top) ; v(m) := 0.1*v(top) - 0.01*v(m) ; gradient sigmoid
            """, 5e-6, 6e-6, 8e-6);

    /** The state of a device is set, where the voltage has risen. */
    static final Neurons SWITCH = new Neurons(
            "switch",
            Neurons.MIF
                    .model()
                    .withEvent("seen: v(m) > 20m ; rising ; state(x1.x) := 0.5*state(x1.x) + 0.01 ; v(m) := 15m"
                            + " ; gradient superspike"),
            1e-4,
            6e-6,
            4e-6);

    /** The current of a coil is turned round. */
    static final Neurons COIL = neuron("coil", """
            coil
            C1 m 0 1n
            R1 m 0 3meg
            L1 m 0 10k
            *event turn: i(l1) > 0.5u ; i(l1) := -0.5*i(l1) ; v(m) := v(m)*(1 - i(l1)*1meg) ; gradient rectangular 1e6
            """, 1e-4, 1.5e-6, 1e-6);

    private EventNeurons() {}

    private static Neurons neuron(String name, String text, double step, double amplitude, double bias) {
        return new Neurons(name, NeuronModel.parse(text, "m", "m"), step, amplitude, bias);
    }

    static Stream<Neurons> all() {
        return Stream.of(LIF, ADAPTIVE, EXPONENTIAL, SWITCH, COIL);
    }
}
