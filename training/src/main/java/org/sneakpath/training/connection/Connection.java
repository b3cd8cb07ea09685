package org.sneakpath.training.connection;

/** How the inputs of a layer meet its weights. Immutable, equal by value. */
public sealed interface Connection permits Dense, Convolution, Pooled, Recurrent {
    /** Number of input signals, those from the layer itself not counted. */
    int inputs();

    /** Number of neurons. */
    int outputs();

    /** Word lines of the weights, the bias line not counted. */
    int rows();

    /** Weights on each word line. */
    int columns();

    /** Number of neurons that share one column of weights: 1 unless the array is read at several places. */
    default int places() {
        return outputs() / columns();
    }
}
