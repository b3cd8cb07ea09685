package org.sneakpath.analysis.report;

import org.sneakpath.analysis.figure.ConfidenceInterval;

/**
 * Result on a test set.
 *
 * @param correct samples put into their own class
 * @param total samples
 */
public record TestScore(long correct, long total) {

    public TestScore {
        if (total <= 0 || correct < 0 || correct > total) {
            throw new IllegalArgumentException(
                    correct + " correct of " + total + "; expected 0 <= correct <= total, total > 0");
        }
    }

    /** A fraction in 0..1. */
    public double accuracy() {
        return (double) correct / total;
    }

    /** 95 % Wilson interval. */
    public ConfidenceInterval interval() {
        return ConfidenceInterval.wilson(correct, total);
    }
}
