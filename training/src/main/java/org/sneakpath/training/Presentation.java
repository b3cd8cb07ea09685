package org.sneakpath.training;

import org.sneakpath.training.data.Dataset;

/** Shows samples and gives their class scores: a network does, and what is learnt in its place. Not thread-safe. */
public interface Presentation {
    /**
     * Presents samples of a data set.
     *
     * @param order of which entries {@code from} to {@code from + count − 1} are the samples
     * @param count at least 1, at most as many as it was made for
     */
    void present(Dataset data, int[] order, int from, int count);

    /** The class scores of the last presentation, [sample·classes + class]; live. */
    double[] logits();

    /**
     * What the read-out made of the last presentation, from which the class scores follow: volts, volt seconds, spikes or steps,
     * [sample·classes + class]; live.
     */
    double[] answers();

    /** Whether all that was to be solved in the last presentation was. */
    boolean converged();
}
