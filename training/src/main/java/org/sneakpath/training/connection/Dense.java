package org.sneakpath.training.connection;

/**
 * Every input meets every neuron.
 *
 * @param inputs ≥ 1
 * @param outputs ≥ 1
 */
public record Dense(int inputs, int outputs) implements Connection {
    public Dense {
        Sizes.atLeastOne("inputs", inputs);
        Sizes.atLeastOne("outputs", outputs);
    }

    @Override
    public int rows() {
        return inputs;
    }

    @Override
    public int columns() {
        return outputs;
    }
}
