package org.sneakpath.circuit;

import java.util.List;

/**
 * An independent current source: the current waveform(t) flows from one node through the source into the other.
 *
 * @param name unique name
 * @param from node that the current leaves
 * @param to node that it is pushed into
 * @param waveform current against time (A)
 */
public record CurrentSource(String name, String from, String to, SourceWaveform waveform) implements Element {
    public CurrentSource {
        Checks.name(name);
        Checks.twoNodes(name, from, to);
    }

    @Override
    public List<String> nodes() {
        return List.of(from, to);
    }
}
