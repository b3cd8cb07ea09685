package org.sneakpath.crossbar.algebra;

/**
 * Whether small deviations of a closed loop die out: the greatest real part σ of its natural frequencies, with amplifiers of one
 * pole within their supplies.
 *
 * @param rate σ (1/s); below 0 the loop is stable, above it grows until something saturates
 */
public record Stability(double rate) {
    public boolean stable() {
        return rate < 0;
    }

    /** −1/σ (s): the slowest time constant of a stable loop. */
    public double timeConstant() {
        if (!stable()) {
            throw new IllegalStateException("a loop that grows at " + rate + " 1/s has no time constant");
        }
        return -1 / rate;
    }
}
