package org.sneakpath.circuit;

import java.util.List;

/**
 * An independent voltage source: v_plus − v_minus = waveform(t). Its current, positive from plus to minus through the
 * source, is an unknown of the circuit; a source that delivers power has a negative one.
 *
 * @param name unique name
 * @param plus node of the positive terminal
 * @param minus node of the negative terminal
 * @param waveform voltage against time (V)
 */
public record VoltageSource(String name, String plus, String minus, SourceWaveform waveform) implements Element {
    public VoltageSource {
        Checks.name(name);
        Checks.twoNodes(name, plus, minus);
    }

    @Override
    public List<String> nodes() {
        return List.of(plus, minus);
    }
}
