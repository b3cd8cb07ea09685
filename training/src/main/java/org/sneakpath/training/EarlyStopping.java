package org.sneakpath.training;

import java.util.List;

/**
 * Ends training when the validation set sees no more gain. With m(e) the measure after epoch e,
 * <pre>
 *   best ← m(e) wherever m(e) is better than best by more than leastGain
 *   training ends after the epoch by which best has stood still for patience epochs
 * </pre>
 * A function of the epochs so far alone, so that a resumed training ends where the uninterrupted one does.
 *
 * @param patience epochs without gain, ≥ 1
 * @param measure what must gain
 * @param leastGain what does not count as one, ≥ 0 (share of the samples, or nats)
 */
public record EarlyStopping(int patience, Measure measure, double leastGain) {
    /** All epochs, whatever happens. */
    public static final EarlyStopping NEVER = new EarlyStopping(Integer.MAX_VALUE, Measure.ACCURACY, 0);

    /** What is watched on the validation set. */
    public enum Measure {
        /** Share of samples classified correctly, which must rise. */
        ACCURACY,
        /** Mean loss, which must fall. */
        LOSS;

        /** Greater is better. */
        private double of(EpochReport report) {
            return this == ACCURACY ? report.validationAccuracy() : -report.validationLoss();
        }
    }

    public EarlyStopping {
        Require.atLeast(1, "patience", patience, "try 5 epochs");
        Require.nonNegative("least gain", leastGain, "", "0 lets every gain count");
    }

    /** Whether it can happen at all, and so needs a validation set. */
    public boolean isActive() {
        return patience < Integer.MAX_VALUE;
    }

    /**
     * Whether training ends after these epochs.
     *
     * @param history all epochs so far, first to last
     */
    public boolean isDue(List<EpochReport> history) {
        double best = Double.NEGATIVE_INFINITY;
        int since = 0;
        for (EpochReport report : history) {
            double value = measure.of(report);
            since++;
            // a NaN is no gain
            if (value > best + leastGain) {
                best = value;
                since = 0;
            }
        }
        return since >= patience;
    }

    @Override
    public String toString() {
        return isActive() ? measure + " without gain above " + leastGain + " for " + patience + " epochs" : "never";
    }
}
