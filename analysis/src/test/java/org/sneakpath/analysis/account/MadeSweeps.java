package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.DisplayUnit;

/** Curves of chips whose accuracies are given, below an ideal of 0.9. */
final class MadeSweeps {
    private static final double IDEAL = 0.9;

    private MadeSweeps() {}

    /** Levels 0, 1, 2, … ohm of chips. */
    static AccuracySweep sweep(String axis, List<List<Double>> levels) {
        List<AccuracyPoint> points = new ArrayList<>();
        for (List<Double> chips : levels) {
            points.add(new AccuracyPoint(points.size(), chips));
        }
        return new AccuracySweep(axis, new AxisTitle(axis, "ohm", DisplayUnit.OHM), "", points, IDEAL, 0.5);
    }

    /** Three chips. */
    static List<Double> chips(double mean, double spread) {
        return List.of(mean - spread, mean, mean + spread);
    }
}
