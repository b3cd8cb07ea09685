package org.sneakpath.training.connection;

/**
 * Every input and every neuron of the layer meets every neuron. A neuron is heard one step later.
 *
 * @param inputs ≥ 1; their word lines come first
 * @param outputs ≥ 1; so many word lines follow, one for each neuron
 */
public record Recurrent(int inputs, int outputs) implements Connection {
    public Recurrent {
        Sizes.atLeastOne("inputs", inputs);
        Sizes.atLeastOne("outputs", outputs);
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
