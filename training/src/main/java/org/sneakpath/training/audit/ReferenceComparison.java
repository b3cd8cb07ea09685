package org.sneakpath.training.audit;

/**
 * Output voltages of the last layer on the network's grid against those of the reference engine under error control, at the times of
 * that grid.
 *
 * @param samples that were asked for
 * @param solved of them, those that the reference engine solved; the others are in none of what follows
 * @param largest greatest deviation (V)
 * @param rms root of the mean square of all deviations (V)
 * @param agreeing samples that have the same class in both
 * @param refusal why there is no comparison; empty where there is one, or where none was asked for
 */
public record ReferenceComparison(int samples, int solved, double largest, double rms, int agreeing, String refusal) {
    static ReferenceComparison refused(String why) {
        return new ReferenceComparison(0, 0, 0, 0, 0, why);
    }

    /** Whether there is anything to tell. */
    public boolean isMade() {
        return solved > 0;
    }
}
