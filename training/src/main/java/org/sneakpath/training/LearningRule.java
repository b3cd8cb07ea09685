package org.sneakpath.training;

import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.Loss;

/** How weights should change from what the network did with a sample. Implementations are immutable. */
public interface LearningRule {

    /** Everything that decides what is learnt, in one line; part of what a checkpoint must agree with. */
    String description();

    /** What it makes small. */
    Loss loss();

    /** The same, with what is to be found out about a network once found out; for this network alone. */
    default LearningRule prepared(Network network) {
        return this;
    }

    /**
     * A learner for one thread.
     *
     * @param samples how many samples it is shown at a time, at most
     */
    Learner learner(Network network, int samples);

    /**
     * The same, for a training that presents its samples on a finer grid in time.
     *
     * @param divisor what the step of the design is divided by
     * @throws IllegalArgumentException if the rule knows no steps in time, or the network cannot be put on another grid
     */
    default Learner learner(Network network, int divisor, int samples) {
        if (divisor == 1) {
            return learner(network, samples);
        }
        throw new IllegalArgumentException("rule '" + description()
                + "' presents no samples in time, so that there are no steps to be divided by " + divisor
                + "; let divisors of the time step be [1]");
    }

    /**
     * What the validation set is shown to: the network, unless the rule trains a model of it.
     *
     * @param samples how many are presented together at most
     */
    default Presentation presentation(Network network, int samples) {
        return network.pass(samples);
    }

    /** One thread's share of learning: shows samples to the network and gathers what they say about the weights. */
    interface Learner {

        /**
         * Presents samples and adds what they say.
         *
         * @param order of which entries {@code from} to {@code from + count − 1} are the samples
         * @param matrixBars dL/dW by the effective weights of all layers, and by the columns' loads behind them (1/S), summed over
         *     samples, added into; {@link NetworkSpec#gradientLength}
         * @return the sum of the samples' losses
         */
        double learn(Dataset data, int[] order, int from, int count, double[] matrixBars);

        /** How many of the last samples the network classified correctly. */
        int correct();

        /** In how many of them a neuron's equations were not solved to rounding. */
        int unsolved();
    }
}
