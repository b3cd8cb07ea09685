package org.sneakpath.training.netlist;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.spice.write.SpiceText;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.training.NetworkSpec;

/**
 * A network and a sample as a circuit.
 *
 * <p>Where neurons have events there is a clock, and a layer after one with events does each step as many steps later as
 * {@link #delays} says.
 *
 * @param spec the design
 * @param netlist the circuit, sources of the sample included
 * @param outputs by layer and neuron, the output node
 * @param answers by class, the node that is read: the output, or of spikes the one that tells them, from the end of each step on
 * @param delays by layer, steps by which it is late
 * @param timing how events are drawn; {@link Timing#GRID} too where there are none
 */
public record DrawnNetwork(
        NetworkSpec spec,
        Netlist netlist,
        List<List<String>> outputs,
        List<String> answers,
        List<Integer> delays,
        Timing timing) {
    /** Tolerances at which another simulator leaves out no more than the fifth digit. */
    private static final String OPTIONS = ".options reltol=1e-6 vntol=1e-9 abstol=1e-14 chgtol=1e-18 trtol=1";

    /** Besides, where switches are thrown: the trapezoidal rule would ring. */
    private static final String CLOCKED = ".options method=gear";

    /** Longest step of another simulator, as a part of the network's. */
    private static final double LONGEST = 0.1;

    public DrawnNetwork {
        outputs = outputs.stream().map(List::copyOf).toList();
        answers = List.copyOf(answers);
        delays = List.copyOf(delays);
    }

    /** Steps until the last layer has taken all of its own. */
    private int steps() {
        return spec.steps() + delays.get(delays.size() - 1);
    }

    /** How long a sample is presented, and until the last layer has seen it (s). */
    public double duration() {
        return spec.step() * steps();
    }

    /** Whether something is clocked. */
    public boolean isClocked() {
        return netlist.contains("V" + EventClock.SAMPLE);
    }

    /** Points of {@link #sameGrid} for each step of the network; the last one is the step's end. */
    public int pointsPerStep() {
        return isClocked() ? EventClock.ofGrid(spec.step()).grid().lengths().size() : 1;
    }

    /**
     * The network's scheme and grid, solved to rounding: the run that repeats a pass.
     *
     * @throws IllegalStateException if events are drawn for other steps
     */
    public TransientOptions sameGrid() {
        TransientOptions options = TransientOptions.fixed(spec.scheme(), spec.step(), duration())
                .fromInitialConditions()
                .withNewton(NewtonOptions.TO_ROUNDING);
        if (!isClocked()) {
            return options;
        }
        if (timing != Timing.GRID || spec.scheme() == SteppingScheme.TRAPEZOIDAL) {
            throw new IllegalStateException("events are drawn for " + timing + ", and the scheme is " + spec.scheme()
                    + "; on the network's steps events are to be drawn for " + Timing.GRID
                    + ", and no switch is thrown by the trapezoidal rule; take controlled steps");
        }
        return options.withPolicy(EventClock.ofGrid(spec.step()).grid());
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
     * outputs of the last layer, and what tells its spikes.
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
        if (isClocked()) {
            out.append(CLOCKED).append('\n');
        }
        Set<String> saved = new LinkedHashSet<>(outputs.get(outputs.size() - 1));
        saved.addAll(answers);
        for (String node : saved) {
            out.append(".save v(").append(node).append(")\n");
        }
        out.append(text, title, text.length());
    }
}
