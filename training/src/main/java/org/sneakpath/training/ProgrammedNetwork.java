package org.sneakpath.training;

import org.sneakpath.training.data.Dataset;

/** A network with its synapses programmed: samples can be presented to it. */
public interface ProgrammedNetwork {

    /** The design. */
    NetworkSpec spec();

    /**
     * A new workspace for one thread; it sees what is programmed, live.
     *
     * @param samples how many are presented together at most, at least 1
     */
    NetworkPass pass(int samples);

    /** A workspace that presents one sample at a time. */
    default NetworkPass pass() {
        return pass(1);
    }

    /**
     * Accuracy, confusion and mean loss over a data set. The result does not depend on the number of threads, bitwise.
     *
     * @param threads at least 1; with 1 no other thread is started
     */
    default Evaluation evaluate(Dataset data, int threads) {
        try (Workers workers = new Workers(threads)) {
            return Evaluator.evaluate(this, data, workers);
        }
    }
}
