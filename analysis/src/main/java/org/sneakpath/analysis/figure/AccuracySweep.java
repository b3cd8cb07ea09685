package org.sneakpath.analysis.figure;

import java.util.List;

/**
 * Accuracy of one network over the levels of one nonideality.
 *
 * @param axis short name, as in results.csv: "wire-resistance"; letters, digits, and . _ -
 * @param title the level: "Wire resistance per segment (Ω)"
 * @param varied a sentence for the caption: what is varied, and how a chip is drawn
 * @param points by rising level, at least two
 * @param idealAccuracy accuracy of the network as it was trained, a fraction; NaN where that is not one network
 * @param chanceAccuracy accuracy of guessing, a fraction; 1/classes when the classes are balanced; NaN where unknown
 */
public record AccuracySweep(
        String axis,
        AxisTitle title,
        String varied,
        List<AccuracyPoint> points,
        double idealAccuracy,
        double chanceAccuracy) {

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

    /**
     * Where the mean accuracy first falls {@code drop} below the ideal, by linear interpolation between levels.
     *
     * @param drop a fraction: 0.01 for one percentage point
     */
    public Tolerance tolerance(double drop) {
        double threshold = idealAccuracy - drop;
        AccuracyPoint before = points.get(0);
        if (before.mean() <= threshold) {
            return new Tolerance.BelowFirst(before.level());
        }
        for (AccuracyPoint point : points) {
            if (point.mean() <= threshold) {
                double part = (before.mean() - threshold) / (before.mean() - point.mean());
                return new Tolerance.At(before.level() + part * (point.level() - before.level()));
            }
            before = point;
        }
        return new Tolerance.BeyondLast(before.level());
    }

    /**
     * The levels tried at which the mean accuracy stays above {@code drop} below the ideal, rising. Where the network was
     * trained with the nonideality, as with wire resistance, these need not begin with the lowest.
     *
     * @param drop a fraction: 0.01 for one percentage point
     */
    public List<Double> tolerated(double drop) {
        return points.stream()
                .filter(point -> point.mean() > idealAccuracy - drop)
                .map(AccuracyPoint::level)
                .toList();
    }

    /** How much of a nonideality a network stands. All levels in the SI unit of the axis. */
    public sealed interface Tolerance {

        double level();

        /** The accuracy is lost at this level. */
        record At(double level) implements Tolerance {}

        /** It is lost already at the lowest level tried. */
        record BelowFirst(double level) implements Tolerance {}

        /** It is kept up to the highest level tried. */
        record BeyondLast(double level) implements Tolerance {}
    }
}
