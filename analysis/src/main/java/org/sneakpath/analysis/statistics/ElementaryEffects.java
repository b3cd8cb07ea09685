package org.sneakpath.analysis.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Elementary effects from the values at a {@link MorrisDesign}: of input i in a trajectory, where it moves between points s and s + 1,
 * <pre>
 *   d_i = (y_{s+1} − y_s) / (x_{i,s+1} − x_{i,s}).
 * </pre>
 * Trajectories are independent, hence μ* has Student's interval.
 */
public final class ElementaryEffects {
    private ElementaryEffects() {}

    /**
     * The effect of each input.
     *
     * @param design whose points were evaluated
     * @param y the values, in the order of its points
     * @param confidence such as 0.95
     */
    public static List<ElementaryEffect> of(MorrisDesign design, double[] y, double confidence) {
        double[][] points = design.points();
        if (y.length != points.length) {
            throw new IllegalArgumentException(
                    y.length + " values for " + points.length + " points of the design; give one for each");
        }
        double[][] effects = new double[design.inputs()][design.trajectories()];
        for (int t = 0; t < design.trajectories(); t++) {
            int[] order = design.order(t);
            for (int k = 0; k < order.length; k++) {
                int from = t * (order.length + 1) + k;
                int input = order[k];
                effects[input][t] = (y[from + 1] - y[from]) / (points[from + 1][input] - points[from][input]);
            }
        }
        List<ElementaryEffect> summaries = new ArrayList<>();
        for (double[] effect : effects) {
            summaries.add(summary(effect, confidence));
        }
        return summaries;
    }

    private static ElementaryEffect summary(double[] effects, double confidence) {
        double[] magnitudes = new double[effects.length];
        for (int t = 0; t < effects.length; t++) {
            magnitudes[t] = Math.abs(effects[t]);
        }
        return new ElementaryEffect(
                Moments.mean(effects),
                Moments.mean(magnitudes),
                Math.sqrt(Moments.variance(effects)),
                StudentInterval.ofMean(magnitudes, confidence).within(0, Double.POSITIVE_INFINITY));
    }
}
