package org.sneakpath.analysis.config;

/** What of the last layer's run is its answer. */
public sealed interface ReadoutConfig {
    /** The mean over all steps. */
    @Kind("mean")
    record Mean() implements ReadoutConfig {}

    /** The greatest value. */
    @Kind("maximum")
    record Maximum() implements ReadoutConfig {}

    /** The integral over time. */
    @Kind("integral")
    record Integral() implements ReadoutConfig {}

    /** The value at the end. */
    @Kind("last")
    record Last() implements ReadoutConfig {}

    /** The number of spikes. */
    @Kind("spike-count")
    record Count() implements ReadoutConfig {}

    /**
     * The step of the first spike; the earliest class wins.
     *
     * @param never what stands for none, in steps
     */
    @Kind("first-spike")
    record FirstSpike(double never) implements ReadoutConfig {}

    /**
     * When the voltage first rises through a threshold, in steps, between them by a straight line; the earliest class wins.
     *
     * @param threshold to be crossed (V)
     * @param never what stands for none, in steps
     */
    @Kind("first-crossing")
    record FirstCrossing(@Unit("V") double threshold, double never) implements ReadoutConfig {}
}
