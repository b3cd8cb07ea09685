package org.sneakpath.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.statistics.HolmCorrection;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.statistics.PairedComparison;

/**
 * A contrast as measured.
 *
 * @param contrast what it is of
 * @param seeds how many have all its points
 * @param pairs test of them; null with fewer than two seeds
 * @param holm Student's p-value raised for all comparisons of the study; NaN without pairs
 * @param together interval that holds together with those of all comparisons with 95 %; null without pairs
 */
record Comparison(
        Contrast contrast,
        int seeds,
        @Nullable PairedComparison pairs,
        double holm,
        @Nullable Interval together) {
    private static final double CONFIDENCE = 0.95;

    /** Of the sign-flip test; any would do. */
    private static final long SEED = 1;

    /** All comparisons of a study. */
    static List<Comparison> all(List<Contrast> contrasts, StudyRows rows) {
        List<double[][]> sides = new ArrayList<>();
        for (Contrast contrast : contrasts) {
            Contrast.Sides of = contrast.sides(rows);
            sides.add(
                    new double[][] {array(of.plus().values()), array(of.minus().values())});
        }
        List<PairedComparison> tests = new ArrayList<>();
        sides.stream()
                .filter(of -> of[0].length >= 2)
                .forEach(of -> tests.add(PairedComparison.of(of[0], of[1], CONFIDENCE, SEED)));
        double[] holm = HolmCorrection.adjusted(
                tests.stream().mapToDouble(PairedComparison::studentP).toArray());
        List<Comparison> all = new ArrayList<>();
        int tested = 0;
        for (int k = 0; k < contrasts.size(); k++) {
            double[][] of = sides.get(k);
            if (of[0].length < 2) {
                all.add(new Comparison(contrasts.get(k), of[0].length, null, Double.NaN, null));
                continue;
            }
            PairedComparison test = tests.get(tested);
            Interval together = test.interval(1 - (1 - CONFIDENCE) / tests.size());
            all.add(new Comparison(contrasts.get(k), of[0].length, test, holm[tested], together));
            tested++;
        }
        return all;
    }

    private static double[] array(Iterable<Double> values) {
        List<Double> all = new ArrayList<>();
        values.forEach(all::add);
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
