package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;

/** A network under one sample, and its drawing. */
record NetlistTwin(Network network, NetworkPass pass, DrawnNetwork drawn) {
    /** With weights as they are initialised. */
    static NetlistTwin of(NetworkSpec spec, double[] features, FirstLayer first) {
        Network network = new Network(spec);
        network.initialise(4);
        return of(network, features, first);
    }

    static NetlistTwin of(Network network, double[] features, FirstLayer first) {
        NetworkPass pass = network.pass();
        System.arraycopy(features, 0, pass.features(), 0, features.length);
        pass.forward();
        assertTrue(pass.converged());
        return new NetlistTwin(network, pass, new NetworkDrawing(network).draw(features, first, Timing.GRID));
    }

    /** On the same grid, all neurons at all steps, relative to each one's largest voltage. */
    void assertVoltages(double relative) {
        TransientResult result = Transient.run(drawn.netlist(), drawn.sameGrid());
        assertTrue(result.status().converged(), () -> result.status() + " " + result.stats());
        Waveforms waveforms = result.waveforms();
        double worst = 0;
        for (int k = 0; k < network.spec().layers().size(); k++) {
            for (int j = 0; j < network.spec().layers().get(k).outputs(); j++) {
                double[] expected = SmallNetwork.output(pass, k, j);
                double[] found = waveforms.voltage(drawn.outputs().get(k).get(j));
                double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
                assertTrue(largest > 1e-3, "neuron " + j + " of layer " + k + " moves");
                for (int t = 0; t < expected.length; t++) {
                    double here =
                            found[drawn.pointsPerStep() * (t + drawn.delays().get(k))];
                    worst = Math.max(worst, Math.abs(expected[t] - here) / largest);
                    assertEquals(expected[t], here, relative * largest, "layer " + k + ", " + j + ", step " + t);
                }
            }
        }
        System.out.println(drawn.netlist().elements().size() + " elements: largest error " + worst);
    }
}
