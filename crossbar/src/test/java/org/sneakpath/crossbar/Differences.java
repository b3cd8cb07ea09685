package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Derivatives by differences of fourth order beside those that are to be checked. */
final class Differences {
    /** Of a loss that sums up to about 150 terms of the order of 1. */
    private static final double ROUNDING = 150 * 0x1p-53;

    private record Pair(double difference, double own, double rounding) {}

    private final List<Pair> pairs = new ArrayList<>();

    /** (8·(l(h) − l(−h)) − (l(2h) − l(−2h))) / 12h. */
    void central(double at, double h, double own, DoubleUnaryOperator loss) {
        double[] l = new double[5];
        for (int k = -2; k <= 2; k++) {
            l[k + 2] = loss.applyAsDouble(at + k * h);
        }
        pairs.add(new Pair((8 * (l[3] - l[1]) - (l[4] - l[0])) / (12 * h), own, ROUNDING / h));
    }

    /** One-sided at 0. */
    void fromZero(double h, double own, DoubleUnaryOperator loss) {
        double[] l = new double[5];
        for (int k = 0; k <= 4; k++) {
            l[k] = loss.applyAsDouble(k * h);
        }
        double difference = (-25 * l[0] + 48 * l[1] - 36 * l[2] + 16 * l[3] - 3 * l[4]) / (12 * h);
        pairs.add(new Pair(difference, own, ROUNDING / h));
    }

    /** @param tolerance relative to the largest of all */
    void check(String what, double tolerance) {
        double largest =
                pairs.stream().mapToDouble(p -> Math.abs(p.difference)).max().orElse(0);
        for (int k = 0; k < pairs.size(); k++) {
            Pair p = pairs.get(k);
            assertEquals(p.difference, p.own, tolerance * largest + p.rounding, what + " [" + k + "]");
        }
    }
}
