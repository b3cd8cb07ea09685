package org.sneakpath.training.connection;

/**
 * Every input and every neuron of the layer meets every neuron. A neuron is heard one step later, through a driver of its own, for what
 * neurons tell has another unit than what comes in:
 * <pre>
 *   V_(inputs + k)(t) = gain · (s_k(t − h) − reference)
 * </pre>
 *
 * @param inputs ≥ 1; their word lines come first
 * @param outputs ≥ 1; so many word lines follow, one for each neuron
 * @param gain volts at such a line per unit of what is heard of the layer: (V/V) of voltages, (V) of spikes; &gt; 0
 * @param reference signal at which it is at 0 V: (V) of voltages, a number of spikes
 */
public record Recurrent(int inputs, int outputs, double gain, double reference) implements Connection {
    public Recurrent {
        Sizes.atLeastOne("inputs", inputs);
        Sizes.atLeastOne("outputs", outputs);
        if (!(gain > 0 && Double.isFinite(gain) && Double.isFinite(reference))) {
            throw new IllegalArgumentException("a recurrent layer hears itself with gain " + gain + " and reference "
                    + reference + "; the gain must be > 0, and both finite; try 0.1 V and 0 for spikes");
        }
    }

    /** The same for signals that are smaller by a factor, &gt; 0. */
    public Recurrent forSignalsSmallerBy(double factor) {
        return new Recurrent(inputs, outputs, gain * factor, reference / factor);
    }

    @Override
    public int rows() {
        return inputs + outputs;
    }

    @Override
    public int columns() {
        return outputs;
    }
}
