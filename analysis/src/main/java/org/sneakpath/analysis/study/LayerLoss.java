package org.sneakpath.analysis.study;

import org.sneakpath.analysis.statistics.Interval;

/**
 * What an imperfection costs where it is.
 *
 * @param where {@link #layer}, {@link #ALL} or {@link #REST}
 * @param accuracy mean over chips; NaN of the rest
 * @param loss mean over chips of what is lost from the background, chip by chip (1)
 * @param interval of it, 95 %, Student's
 * @param p of no loss, Student's test of pairs, raised by Holm's rule over all losses of a study
 */
public record LayerLoss(String where, double accuracy, double loss, Interval interval, double p) {
    /** In all layers at once. */
    public static final String ALL = "all";
    /** What is lost in all layers at once less what is lost in each alone: their interaction. */
    public static final String REST = "interaction";

    private static final double SIGNIFICANT = 0.05;

    /** Whether it is told from none: p &lt; 0.05. */
    public boolean told() {
        return p < SIGNIFICANT;
    }

    /** The same with a raised p-value. */
    LayerLoss withP(double raised) {
        return new LayerLoss(where, accuracy, loss, interval, raised);
    }

    /** In one layer alone. */
    static String layer(int number) {
        return "layer " + (number + 1);
    }
}
