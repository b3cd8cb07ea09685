package org.sneakpath.analysis.config;

/** What is made small. */
public sealed interface LossConfig {
    /** The cross-entropy of class scores. */
    @Kind("cross-entropy")
    record CrossEntropy() implements LossConfig {}

    /**
     * The mean square of class scores less their targets.
     *
     * @param on target of the true class
     * @param off target of the others
     */
    @Kind("mean-square")
    record MeanSquare(@Default("1") double on, @Default("0") double off) implements LossConfig {}

    /**
     * The mean square of times of first spikes less their targets, where these are read out; all in steps.
     *
     * @param early target of the true class
     * @param late target of the others
     * @param tau unit of the distance
     * @param horizon what stands for silence
     */
    @Kind("spike-time")
    record SpikeTime(double early, double late, double tau, double horizon) implements LossConfig {}

    /**
     * The cross-entropy of who spikes first, where times of first spikes are read out; all in steps.
     *
     * @param tau by which the true class is asked to be earlier
     * @param horizon what stands for silence
     */
    @Kind("first-spike")
    record FirstSpike(double tau, double horizon) implements LossConfig {}
}
