package org.sneakpath.training;

import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.CrossEntropy;
import org.sneakpath.training.loss.Loss;

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

    /** As {@link #evaluate(Dataset, Loss, int)}, the loss being the cross-entropy of the class scores. */
    default Evaluation evaluate(Dataset data, int threads) {
        return evaluate(data, new CrossEntropy(), threads);
    }

    /**
     * Accuracy, confusion and mean loss over a data set. The result does not depend on the number of threads, bitwise.
     *
     * @param loss whose mean is told
     * @param threads at least 1; with 1 no other thread is started
     */
    default Evaluation evaluate(Dataset data, Loss loss, int threads) {
        try (Workers workers = new Workers(threads)) {
            return Evaluator.evaluate(this, loss, data, workers);
        }
    }
}
