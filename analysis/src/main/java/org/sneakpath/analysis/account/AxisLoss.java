package org.sneakpath.analysis.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.figure.AccuracySweep;

/**
 * Where along an axis a point of accuracy is lost, as far as the spread between chips lets one tell. Levels are counted upwards from the
 * one where the mean is greatest, for a network trained with wires may need them.
 *
 * <pre>
 *   kept   95 % interval of the mean above (ideal − 1 point)
 *   lost   95 % interval of the mean below it
 *   open   neither
 * </pre>
 *
 * @param sweep accuracies along the axis
 * @param best place of the level with the greatest mean
 */
public record AxisLoss(AccuracySweep sweep, int best) {
    /** What counts as a loss: one point of accuracy. */
    public static final double POINT = 0.01;

    /** Of an axis of several chips a level. */
    public static AxisLoss of(AccuracySweep sweep) {
        int best = 0;
        for (int k = 1; k < sweep.points().size(); k++) {
            if (sweep.points().get(k).mean() > sweep.points().get(best).mean()) {
                best = k;
            }
        }
        return new AxisLoss(sweep, best);
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

    /** The first axis, in their order, that is told to lose a point below its best level. */
    static Optional<AxisLoss> firstBelow(List<AccuracySweep> sweeps) {
        return sweeps.stream().map(AxisLoss::of).filter(AxisLoss::isLostBelow).findFirst();
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

    /** Place of the first level at or above the best that is told to have lost a point; the number of levels if none is. */
    private int place() {
        int place = best;
        while (place < sweep.points().size() && !isLost(sweep.points().get(place))) {
            place++;
        }
        return place;
    }

    private int steps() {
        return place() - best;
    }

    /** The first level at or above the best that is told to have lost a point. */
    public Optional<AccuracyPoint> lost() {
        int place = place();
        return place < sweep.points().size() ? Optional.of(sweep.points().get(place)) : Optional.empty();
    }

    /** The highest level up to which, from the best on, all are told to keep it. */
    Optional<AccuracyPoint> kept() {
        int place = best;
        while (place < sweep.points().size() && isKept(sweep.points().get(place))) {
            place++;
        }
        return place > best ? Optional.of(sweep.points().get(place - 1)) : Optional.empty();
    }

    /** Whether levels below the best are told to have lost a point. */
    boolean isLostBelow() {
        return !lostBelow().isEmpty();
    }

    /** These levels. */
    List<AccuracyPoint> lostBelow() {
        return sweep.points().subList(0, best).stream().filter(this::isLost).toList();
    }

    /** The level with the greatest mean. */
    AccuracyPoint bestPoint() {
        return sweep.points().get(best);
    }

    /** The highest level that several chips were tried at. */
    Optional<AccuracyPoint> highestTold() {
        return sweep.points().stream().filter(AxisLoss::several).reduce((lower, higher) -> higher);
    }
}
