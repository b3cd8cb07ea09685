package org.sneakpath.analysis.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Bisection with noise: the level x* at which the mean over chips falls to a target. With the same chips at every level three curves are
 * falling functions of the level, the mean and both ends of its interval of Student,
 * <pre>
 *   l(x) ≤ m(x) ≤ u(x),
 * </pre>
 * and each is bisected. Where m crosses the target is the estimate; the levels at which l and u do bound it, for x* lies outside only if
 * the interval at x* misses its mean: the confidence is that of a single interval, however many levels were tried (calibration read
 * backwards, C. Eisenhart, Ann. Math. Stat. 10, 162, 1939). With chips drawn anew for each level the curves are ragged; the
 * tests find 98 % for 95 % then.
 *
 * <p>The search begins at the level with the greatest mean, which need not be the lowest: a network that was trained with wires may need
 * them. It decides by the levels observed alone, so that a search that is interrupted goes on as if it had not been.
 */
public final class LevelSearch {
    /** That are tried at once, at most. */
    public static final int MOST_LEVELS = 3;

    private final double target;
    private final double resolution;
    private final double confidence;

    /**
     * A search.
     *
     * @param target to which the mean falls
     * @param resolution greatest width of a bracket relative to its upper end, greater than 0, such as 0.05
     * @param confidence of the interval, such as 0.95
     */
    public LevelSearch(double target, double resolution, double confidence) {
        if (!(resolution > 0 && resolution < 1)) {
            throw new IllegalArgumentException(
                    "resolution " + resolution + " must be greater than 0 and less than 1; try 0.05");
        }
        Quantiles.upperTail(confidence);
        this.target = target;
        this.resolution = resolution;
        this.confidence = confidence;
    }

    /**
     * The levels to be tried next, rising: the middle of each bracket that is still too wide, at most {@link #MOST_LEVELS}.
     *
     * @param observed values of at least two chips by level, at least one level; levels not negative
     * @return empty when all brackets are narrow enough
     */
    public List<Double> next(SortedMap<Double, double[]> observed) {
        Curves curves = new Curves(observed, confidence);
        TreeSet<Double> wanted = new TreeSet<>();
        for (double[] curve : curves.all()) {
            int after = crossing(curves, curve);
            if (after > curves.best && after < curve.length) {
                double low = curves.levels[after - 1];
                double high = curves.levels[after];
                double middle = low > 0 ? Math.sqrt(low) * Math.sqrt(high) : high / 2;
                if (high - low > resolution * high && low < middle && middle < high) {
                    wanted.add(middle);
                }
            }
        }
        return new ArrayList<>(wanted);
    }

    /** What is known from the levels observed, which are those of {@link #next}. */
    public Crossing result(SortedMap<Double, double[]> observed) {
        Curves curves = new Curves(observed, confidence);
        int count = curves.levels.length;
        double start = curves.levels[curves.best];
        int after = crossing(curves, curves.mean);
        int lower = crossing(curves, curves.lower);
        int upper = crossing(curves, curves.upper);
        Interval interval = new Interval(
                lower <= curves.best ? start : curves.levels[lower - 1],
                upper < count ? curves.levels[upper] : Double.POSITIVE_INFINITY);
        if (after <= curves.best) {
            return new Crossing(Crossing.Kind.BELOW_EVERYWHERE, start, interval);
        }
        if (after == count) {
            return new Crossing(Crossing.Kind.ABOVE_EVERYWHERE, curves.levels[count - 1], interval);
        }
        double above = curves.mean[after - 1];
        double part = (above - target) / (above - curves.mean[after]);
        double low = curves.levels[after - 1];
        return new Crossing(Crossing.Kind.FOUND, low + part * (curves.levels[after] - low), interval);
    }

    /** The first level from the best on at which a curve is at the target or below; the number of levels if there is none. */
    private int crossing(Curves curves, double[] curve) {
        int k = curves.best;
        while (k < curve.length && curve[k] > target) {
            k++;
        }
        return k;
    }

    /** Means and ends of intervals over rising levels. */
    private static final class Curves {
        final double[] levels;
        final double[] lower;
        final double[] mean;
        final double[] upper;
        final int best;

        Curves(SortedMap<Double, double[]> observed, double confidence) {
            int count = observed.size();
            levels = new double[count];
            lower = new double[count];
            mean = new double[count];
            upper = new double[count];
            int k = 0;
            int greatest = 0;
            for (var level : observed.entrySet()) {
                Interval interval = StudentInterval.ofMean(level.getValue(), confidence);
                levels[k] = level.getKey();
                lower[k] = interval.lower();
                mean[k] = Moments.mean(level.getValue());
                upper[k] = interval.upper();
                greatest = mean[k] > mean[greatest] ? k : greatest;
                k++;
            }
            best = greatest;
        }

        List<double[]> all() {
            return List.of(lower, mean, upper);
        }
    }
}
