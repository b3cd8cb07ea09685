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
 * @param dc voltage at operating points and in sweeps (V), finite
 * @param ac drive in small-signal analysis (V)
 */
public record VoltageSource(String name, String plus, String minus, SourceWaveform waveform, double dc, Phasor ac)
        implements Element {
    public VoltageSource {
        Checks.name(name);
        Checks.twoNodes(name, plus, minus);
        Checks.finite("element '" + name + "': direct voltage", dc, "V");
    }

    /** A source that rests at its value at time zero and does not drive small-signal analysis. */
    public VoltageSource(String name, String plus, String minus, SourceWaveform waveform) {
        this(name, plus, minus, waveform, waveform.at(0), Phasor.NONE);
    }

    @Override
    public List<String> nodes() {
        return List.of(plus, minus);
    }

    @Override
    public boolean currentUnknown() {
        return true;
    }
}
