package org.sneakpath.analysis.device.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.Interval;

class TransformTest {
    private record Case(Interval range, double start) {}

    private static final List<Case> CASES = List.of(
            new Case(Interval.REAL, -3),
            new Case(Interval.REAL, 0),
            new Case(Interval.POSITIVE, 1e-9),
            new Case(Interval.NEGATIVE, -216.2),
            new Case(new Interval(1, true, Double.POSITIVE_INFINITY, false), 3),
            new Case(Interval.closed(-1, 1), 0.5),
            new Case(Interval.open(0, 1), 1e-6));

    @Test
    void startsComeBackAndSlopesAreThoseOfDifferences() {
        for (Case one : CASES) {
            Transform t = Transform.of(one.range, one.start);
            double theta = t.theta(one.start);
            assertEquals(one.start, t.value(theta), 1e-12 * Math.abs(one.start), one.toString());
            double h = 1e-5;
            double difference = (t.value(theta + h) - t.value(theta - h)) / (2 * h);
            assertEquals(difference, t.slope(theta), 1e-8 * Math.abs(difference), one.toString());
        }
    }

    @Test
    void whateverThetaIsTheRangeIsKept() {
        for (Case one : CASES) {
            Transform t = Transform.of(one.range, one.start);
            for (double theta : new double[] {-2000, -700, -50, -1, 0, 1, 50, 700}) {
                double p = t.value(theta);
                assertTrue(one.range.contains(p), one + " at " + theta + ": " + p);
            }
        }
    }
}
