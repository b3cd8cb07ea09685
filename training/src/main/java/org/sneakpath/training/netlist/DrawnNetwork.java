package org.sneakpath.training.netlist;

import java.io.IOException;
import java.util.List;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.spice.write.SpiceText;
import org.sneakpath.training.NetworkSpec;

/**
 * A network and a sample as a circuit.
 *
 * @param spec the design
 * @param netlist the circuit, sources of the sample included
 * @param outputs by layer and neuron, the node whose voltage is what the neuron tells
 */
public record DrawnNetwork(NetworkSpec spec, Netlist netlist, List<List<String>> outputs) {
    /** Tolerances at which another simulator leaves out no more than the fifth digit. */
    private static final String OPTIONS = ".options reltol=1e-6 vntol=1e-9 abstol=1e-14 chgtol=1e-18 trtol=1";

    /** Longest step of another simulator, as a part of the network's. */
    private static final double LONGEST = 0.1;

    public DrawnNetwork {
        outputs = outputs.stream().map(List::copyOf).toList();
    }

    /** How long a sample is presented (s). */
    public double duration() {
        return spec.step() * spec.steps();
    }

    /** The network's scheme and grid, solved to rounding: the run that repeats a pass. */
    public TransientOptions sameGrid() {
        return TransientOptions.fixed(spec.scheme(), spec.step(), duration())
                .fromInitialConditions()
                .withNewton(NewtonOptions.TO_ROUNDING);
    }

    /**
     * Steps as short as it takes.
     *
     * @param reltol accuracy of waveforms, relative to their range
     */
    public TransientOptions controlled(double reltol) {
        return TransientOptions.controlled(duration()).withReltol(reltol).fromInitialConditions();
    }

    /**
     * Writes the circuit for ngspice, devices written out as sources, with a transient from initial conditions that saves the
     * outputs of the last layer.
     *
     * @throws IOException if {@code out} throws it
     * @throws IllegalArgumentException naming an element that SPICE has no text for
     */
    public void spice(Appendable out) throws IOException {
        StringBuilder text = new StringBuilder();
        TranCard card = new TranCard(spec.step(), duration(), 0, LONGEST * spec.step(), true);
        SpiceText.write(DevicesAsSources.of(netlist), List.of(card), text);
        int title = text.indexOf("\n") + 1;
        out.append(text, 0, title).append(OPTIONS).append('\n');
        for (String node : outputs.get(outputs.size() - 1)) {
            out.append(".save v(").append(node).append(")\n");
        }
        out.append(text, title, text.length());
    }
}
