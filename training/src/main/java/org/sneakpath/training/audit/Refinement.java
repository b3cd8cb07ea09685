package org.sneakpath.training.audit;

/**
 * A network on one grid over a set of samples.
 *
 * @param divisor what its step is divided by; 1 for its own
 * @param step of the grid (s)
 * @param correct samples whose class was found
 * @param samples all of them
 * @param changed samples that have another class than on the network's own grid
 * @param unsolved samples in which a neuron's equations were not solved to rounding
 */
public record Refinement(int divisor, double step, int correct, int samples, int changed, int unsolved) {
    /** Share of samples whose class was found. */
    public double accuracy() {
        return (double) correct / samples;
    }
}
