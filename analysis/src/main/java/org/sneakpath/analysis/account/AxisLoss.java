package org.sneakpath.analysis.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.statistics.LevelRange;

/**
 * Where along an axis a point of accuracy is lost, as far as the spread between chips lets one tell. Levels are counted from the one where
 * the mean is greatest, for a network trained with wires may need them, upwards, or downwards where levels fall.
 *
 * <pre>
 *   kept   95 % interval of the mean above (ideal − 1 point)
 *   lost   95 % interval of the mean below it
 *   open   neither
 * </pre>
 *
 * @param sweep accuracies along the axis
 * @param points of it in the order in which they are gone through
 * @param best place among these of the level with the greatest mean
 */
public record AxisLoss(AccuracySweep sweep, List<AccuracyPoint> points, int best) {
    /** What counts as a loss: one point of accuracy. */
    public static final double POINT = 0.01;

    /** Of an axis of several chips a level. */
    public static AxisLoss of(AccuracySweep sweep) {
        List<AccuracyPoint> points = sweep.inOrder();
        int best = 0;
        for (int k = 1; k < points.size(); k++) {
            if (points.get(k).mean() > points.get(best).mean()) {
                best = k;
            }
        }
        return new AxisLoss(sweep, points, best);
    }

    /**
     * The axis that costs a point first: after the fewest levels; among equals, that which has lost most there. None if no axis is told
     * to lose one.
     */
    public static Optional<AxisLoss> first(List<AccuracySweep> sweeps) {
        return sweeps.stream()
                .map(AxisLoss::of)
                .filter(loss -> loss.lost().isPresent())
                .min(Comparator.comparingInt(AxisLoss::steps)
                        .thenComparingDouble(
                                loss -> loss.lost().map(AccuracyPoint::mean).orElse(1.0)));
    }

    public AxisLoss {
        points = List.copyOf(points);
    }

    /** The first axis, in their order, that is told to lose a point before its best level. */
    static Optional<AxisLoss> firstBefore(List<AccuracySweep> sweeps) {
        return sweeps.stream().map(AxisLoss::of).filter(AxisLoss::isLostBefore).findFirst();
    }

    private double threshold() {
        return sweep.idealAccuracy() - POINT;
    }

    private boolean isKept(AccuracyPoint point) {
        return several(point) && point.interval().lower() > threshold();
    }

    private boolean isLost(AccuracyPoint point) {
        return several(point) && point.interval().upper() < threshold();
    }

    /** A single chip says nothing about others. */
    private static boolean several(AccuracyPoint point) {
        return point.accuracies().size() >= 2;
    }

    /** Place of the first level from the best on that is told to have lost a point; the number of levels if none is. */
    private int place() {
        int place = best;
        while (place < points.size() && !isLost(points.get(place))) {
            place++;
        }
        return place;
    }

    private int steps() {
        return place() - best;
    }

    /** The first level from the best on that is told to have lost a point. */
    public Optional<AccuracyPoint> lost() {
        int place = place();
        return place < points.size() ? Optional.of(points.get(place)) : Optional.empty();
    }

    /** The last level up to which, from the best on, all are told to keep it. */
    Optional<AccuracyPoint> kept() {
        int place = best;
        while (place < points.size() && isKept(points.get(place))) {
            place++;
        }
        return place > best ? Optional.of(points.get(place - 1)) : Optional.empty();
    }

    /** Whether levels before the best are told to have lost a point. */
    boolean isLostBefore() {
        return !lostBefore().isEmpty();
    }

    /** These levels. */
    List<AccuracyPoint> lostBefore() {
        return points.subList(0, best).stream().filter(this::isLost).toList();
    }

    /** The level with the greatest mean. */
    AccuracyPoint bestPoint() {
        return points.get(best);
    }

    /** The last level that several chips were tried at. */
    Optional<AccuracyPoint> highestTold() {
        return points.stream().filter(AxisLoss::several).reduce((before, after) -> after);
    }

    /**
     * From the best level on, which may be the last. The mean is taken to change along straight lines between levels, along straight lines
     * over the logarithm of the level where levels span two decades or more; of whole numbers the level itself is told.
     */
    Tolerance tolerance() {
        double first = bestPoint().level();
        if (bestPoint().mean() <= threshold()) {
            return new Tolerance.BelowFirst(first);
        }
        double level = crossing(AccuracyPoint::mean);
        if (Double.isNaN(level)) {
            return new Tolerance.BeyondLast(points.get(points.size() - 1).level());
        }
        double early = bestPoint().interval().lower() <= threshold()
                ? first
                : crossing(point -> point.interval().lower());
        double late = crossing(point -> point.interval().upper());
        return new Tolerance.At(
                level,
                sweep.order().falling()
                        ? new Interval(Double.isNaN(late) ? Double.NEGATIVE_INFINITY : late, early)
                        : new Interval(early, Double.isNaN(late) ? Double.POSITIVE_INFINITY : late));
    }

    /** Where a curve over the levels first falls to the threshold; NaN if it does not. */
    private double crossing(ToDoubleFunction<AccuracyPoint> curve) {
        for (int k = best + 1; k < points.size(); k++) {
            double after = curve.applyAsDouble(points.get(k));
            if (after <= threshold()) {
                double before = curve.applyAsDouble(points.get(k - 1));
                return between(
                        points.get(k - 1).level(), points.get(k).level(), (before - threshold()) / (before - after));
            }
        }
        return Double.NaN;
    }

    private double between(double from, double to, double part) {
        if (sweep.order().whole()) {
            return to;
        }
        double least = sweep.points().stream()
                .mapToDouble(AccuracyPoint::level)
                .filter(level -> level != 0)
                .min()
                .orElse(0);
        double greatest = sweep.points().get(sweep.points().size() - 1).level();
        return LevelRange.scale(least, greatest) == LevelRange.Scale.LOGARITHMIC && from > 0 && to > 0
                ? from * Math.pow(to / from, part)
                : from + part * (to - from);
    }
}
