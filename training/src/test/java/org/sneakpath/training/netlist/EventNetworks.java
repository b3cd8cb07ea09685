package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.training.KindsOfNetworks;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;
import org.sneakpath.training.TiedNetworks;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.connection.Dense;

/** Small networks whose neurons have events of every kind. */
final class EventNetworks {
    /** A reset to a value, refractory by a clock that the event sets, and a rising event that is counted apart. */
    static final NeuronModel REFRACTORY = NeuronModel.parse("""
            refractory
            .param vth=60m
            .ic v(m)=10m
            C1 m 0 1n
            R1 m 0 1meg
            C2 r 0 1n ic=0
            R2 r 0 300k
            B1 m 0 I=2u*v(r)
            *event fire: v(m) > vth ; v(m) := 5m ; v(r) := v(r) + 0.3 ; gradient fast-sigmoid
            *event half: v(m) > vth/2 ; rising ; spike -0.5 ; gradient fast-sigmoid
            """, "m", "m");

    /** Reset by subtraction and a current after spikes, with a memristor whose state an event sets and another reads. */
    static final NeuronModel MEMRISTIVE = NeuronModel.parse("""
            memristive
            .model vm volatile-memristor(rOn=100k rOff=2meg vOn=60m vOff=5m kTh=15m tau=1m)
            C1 m 0 1n ic=0
            N1 m 0 vm state.x=0.02
            *event fire: v(m) > 50m ; v(m) := v(m) - 50m ; state(n1.x) := state(n1.x) + 0.4 ; gradient fast-sigmoid
            *event warm: state(n1.x) > 0.3 ; rising ; silent ; v(m) := 0.5*v(m) ; gradient fast-sigmoid
            """, "m", "m");

    private EventNetworks() {}

    static Map<String, NetworkSpec> all() {
        Map<String, NetworkSpec> all = new LinkedHashMap<>();
        all.put("spikes heard", KindsOfNetworks.spikes());
        all.put("tied", TiedNetworks.spikes());
        all.put("reset voltages heard", network(SteppingScheme.BACKWARD_EULER, Signal.VOLTAGE, KindsOfNetworks.LIF));
        all.put("refractory", network(SteppingScheme.STAGGERED_EULER, Signal.SPIKES, REFRACTORY));
        all.put("states", network(SteppingScheme.BACKWARD_EULER, Signal.SPIKES, MEMRISTIVE));
        all.put("states, voltages", network(SteppingScheme.BACKWARD_EULER, Signal.VOLTAGE, MEMRISTIVE));
        return all;
    }

    /** 4-5-4-3, events in the first two layers, then memristive neurons that wait two steps. */
    static NetworkSpec network(SteppingScheme scheme, Signal signal, NeuronModel neuron) {
        WordLineDrive heard =
                signal == Signal.SPIKES ? WordLineDrive.features(0.1) : WordLineDrive.membranes(0.4, 0.01, 0.05);
        NeuronModel last =
                scheme == SteppingScheme.BACKWARD_EULER ? NeuronModel.of(MifNeuron.circuit()) : KindsOfNetworks.LEAKY;
        LayerSpec first = KindsOfNetworks.layer(new Dense(4, 5), WordLineDrive.features(0.1), neuron);
        LayerSpec second = KindsOfNetworks.layer(new Dense(5, 4), heard, neuron);
        double smaller = signal == Signal.SPIKES ? 0.3 : 0.05;
        LayerSpec third = KindsOfNetworks.layer(new Dense(4, 3), heard, last);
        return new NetworkSpec(
                List.of(
                        first.withCurrentsTimes(0.3).heardBy(signal),
                        second.withCurrentsTimes(smaller).heardBy(signal),
                        third.withCurrentsTimes(0.05)),
                scheme,
                1e-4,
                15,
                300);
    }

    /** That some neuron of each layer with events fell by more than it could by itself. */
    static void assertLively(NetlistTwin twin) {
        for (int k = 0; k < twin.network().spec().layers().size(); k++) {
            LayerSpec layer = twin.network().spec().layers().get(k);
            double fall = 0;
            for (int j = 0; j < layer.outputs() && !layer.neuron().events().isEmpty(); j++) {
                double[] v = SmallNetwork.output(twin.pass(), k, j);
                for (int t = 1; t < v.length; t++) {
                    fall = Math.max(fall, v[t - 1] - v[t]);
                }
            }
            assertTrue(layer.neuron().events().isEmpty() || fall > 0.01, "layer " + k + " resets, " + fall);
        }
    }
}
