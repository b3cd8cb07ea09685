package org.sneakpath.circuit;

import java.util.List;

/**
 * An independent current source: the current waveform(t) flows from one node through the source into the other.
 *
 * @param name unique name
 * @param from node that the current leaves
 * @param to node that it is pushed into
 * @param waveform current against time (A)
 * @param dc current at operating points and in sweeps (A), finite
 * @param ac drive in small-signal analysis (A)
 */
public record CurrentSource(String name, String from, String to, SourceWaveform waveform, double dc, Phasor ac)
        implements Element {
    public CurrentSource {
        Checks.name(name);
        Checks.twoNodes(name, from, to);
        Checks.finite("element '" + name + "': direct current", dc, "A");
    }

    /** A source that rests at its value at time zero and does not drive small-signal analysis. */
    public CurrentSource(String name, String from, String to, SourceWaveform waveform) {
        this(name, from, to, waveform, waveform.at(0), Phasor.NONE);
    }

    @Override
    public List<String> nodes() {
        return List.of(from, to);
    }
}
