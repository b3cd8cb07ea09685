package org.sneakpath.analysis.figure;

/**
 * How well a network does on one grid in time.
 *
 * @param step of the grid (s), positive
 * @param accuracy on test samples, in 0..1
 */
public record GridAccuracy(double step, double accuracy) {
    public GridAccuracy {
        if (!(step > 0) || !(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("accuracy " + accuracy + " with a step of " + step
                    + " s: a share between 0 and 1 and a positive step are needed");
        }
    }
}
