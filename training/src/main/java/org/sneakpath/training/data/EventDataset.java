package org.sneakpath.training.data;

/** Labelled samples that are events in time on numbered lines. Implementations are immutable and thread-safe. */
public interface EventDataset {

    /** What it is and how it was made, in one line without paths. */
    String name();

    /** Number of samples. */
    int size();

    /** Number of lines on which events come; channels are 0 … channels − 1. */
    int channels();

    /** Number of classes; labels are 0 … classes − 1. */
    int classes();

    /** How long a sample lasts (s); no event comes at this time or later. */
    double duration();

    /** Events of a sample. */
    EventStream events(int index);

    /** Class of a sample. */
    int label(int index);

    /**
     * The same samples as features without time, see {@link BinnedEvents}.
     *
     * @param bins equal parts of the duration, at least 1
     */
    default Dataset binned(int bins) {
        return new BinnedEvents(this, bins);
    }
}
