package org.sneakpath.training;

import org.sneakpath.training.data.Dataset;

/** How weights should change from what the network did with a sample. Implementations are immutable. */
public interface LearningRule {

    /** Everything that decides what is learnt, in one line; part of what a checkpoint must agree with. */
    String description();

    /** A learner for one thread. */
    Learner learner(Network network);

    /** One thread's share of learning: shows samples to the network and gathers what they say about the weights. */
    interface Learner {

        /**
         * Presents a sample and adds what it says.
         *
         * @param matrixBars dL/dW by the effective weights of all layers (1/S), added into
         * @return the sample's loss
         */
        double learn(Dataset data, int index, double[] matrixBars);

        /** Class that the network gave to the last sample, −1 if none. */
        int predicted();
    }
}
