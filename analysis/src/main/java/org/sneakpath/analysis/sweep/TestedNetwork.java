package org.sneakpath.analysis.sweep;

import org.sneakpath.analysis.experiment.Experiment;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.Network;

/** A network with its weights, as jobs share it. */
sealed interface TestedNetwork {
    /**
     * One that was tested.
     *
     * @param experiment that it is of
     * @param network programmed; only read from now on
     * @param test as designed
     * @param trainingLoss of the last epoch; NaN where weights were loaded
     */
    record Usable(Experiment experiment, Network network, Evaluation test, double trainingLoss)
            implements TestedNetwork {}

    /**
     * One that there is none of.
     *
     * @param status why
     */
    record Failed(JobStatus status) implements TestedNetwork {}
}
