package org.sneakpath.analysis.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Accuracy of one network over the levels of one nonideality, or of a key of its configuration.
 *
 * @param axis short name, as in results.csv: "wire-resistance"; letters, digits, and . _ -
 * @param title the level: "Wire resistance per segment (Ω)"
 * @param varied a sentence for the caption: what is varied, and how a chip is drawn
 * @param points by rising level, at least two
 * @param idealAccuracy accuracy of the network as it was trained, a fraction; NaN where that is not one network
 * @param chanceAccuracy accuracy of guessing, a fraction; 1/classes when the classes are balanced; NaN where unknown
 * @param order in which its levels are gone through
 */
public record AccuracySweep(
        String axis,
        AxisTitle title,
        String varied,
        List<AccuracyPoint> points,
        double idealAccuracy,
        double chanceAccuracy,
        LevelOrder order) {

    /** Gone through from the lowest level to the highest. */
    public AccuracySweep(
            String axis,
            AxisTitle title,
            String varied,
            List<AccuracyPoint> points,
            double idealAccuracy,
            double chanceAccuracy) {
        this(axis, title, varied, points, idealAccuracy, chanceAccuracy, LevelOrder.RISING);
    }

    public AccuracySweep {
        points = List.copyOf(points);
        if (!axis.matches("[A-Za-z][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "axis name '" + axis + "': use letters, digits, and . _ -, a letter first");
        }
        if (points.size() < 2) {
            throw new IllegalArgumentException(
                    "axis '" + axis + "' has " + points.size() + " levels; a curve needs two");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i).level() > points.get(i - 1).level())) {
                throw new IllegalArgumentException(
                        "axis '" + axis + "': level " + points.get(i).level() + " follows "
                                + points.get(i - 1).level() + "; sort the levels and merge equal ones");
            }
        }
    }

    /** The points in the order in which they are gone through. */
    public List<AccuracyPoint> inOrder() {
        List<AccuracyPoint> walked = new ArrayList<>(points);
        if (order.falling()) {
            Collections.reverse(walked);
        }
        return walked;
    }

    /** Whether all points are of one network. */
    public boolean hasIdeal() {
        return !Double.isNaN(idealAccuracy);
    }

    /** Fewest and most chips at any level, as text: "5" or "3 to 5". */
    public String chips() {
        int fewest = points.stream().mapToInt(p -> p.accuracies().size()).min().orElse(0);
        int most = points.stream().mapToInt(p -> p.accuracies().size()).max().orElse(0);
        return fewest == most ? String.valueOf(most) : fewest + " to " + most;
    }

    /** The point with the lowest mean accuracy; the first of equals. */
    public AccuracyPoint worst() {
        AccuracyPoint worst = points.get(0);
        for (AccuracyPoint point : points) {
            if (point.mean() < worst.mean()) {
                worst = point;
            }
        }
        return worst;
    }
}
