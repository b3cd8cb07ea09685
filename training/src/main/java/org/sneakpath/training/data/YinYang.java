package org.sneakpath.training.data;

/**
 * The Yin-Yang set: points of a disc, classified as yin (0), yang (1) or dot (2).
 *
 * <p>Small enough to train in seconds, yet not linearly separable: without a hidden layer about 64 % are reached. A disc
 * of radius R = 0.5 around (R, R) carries the two interlocked halves and two dots of radius 0.1 around the centres
 * L = (R/2, R) and P = (3R/2, R). With d_L and d_P the distances to them, a point is
 * <pre>
 *   dot   if d_P &lt; 0.1 or d_L &lt; 0.1
 *   yang  if d_P ≤ 0.1, or 0.1 &lt; d_L ≤ R/2, or y &gt; R and d_P &gt; R/2
 *   yin   otherwise
 * </pre>
 * The class of each sample is drawn first and points are rejected until one has it, so that classes are about balanced.
 * The features are (x, y, 1 − x, 1 − y), all in [0, 1].
 *
 * <p>The published random number generator is followed exactly: equal seeds give bitwise the published samples.
 *
 * <p>Source: Kriener, Göltz, Petrovici, NICE 2022, arXiv:2102.08211, and the generator that its authors publish.
 */
public final class YinYang implements Dataset {
    private static final double BIG = 0.5;
    private static final double SMALL = 0.1;
    private static final int CLASSES = 3;

    private final long seed;
    private final double[] x;
    private final double[] y;
    private final int[] label;

    /**
     * Generates a set.
     *
     * @param samples number of samples, at least 1
     * @param seed 0 … 2³² − 1
     */
    public YinYang(int samples, long seed) {
        if (samples < 1) {
            throw new IllegalArgumentException("Yin-Yang needs at least 1 sample, not " + samples);
        }
        if (seed < 0 || seed >= 1L << 32) {
            throw new IllegalArgumentException("Yin-Yang's generator takes seeds 0 to 4294967295, not " + seed
                    + "; the published sets use 40 to 42");
        }
        this.seed = seed;
        x = new double[samples];
        y = new double[samples];
        label = new int[samples];
        MersenneTwister random = new MersenneTwister(seed);
        for (int k = 0; k < samples; k++) {
            label[k] = random.below(CLASSES);
            do {
                x[k] = random.uniform() * 2 * BIG;
                y[k] = random.uniform() * 2 * BIG;
            } while (distance(x[k], y[k], BIG, BIG) > BIG || classify(x[k], y[k]) != label[k]);
        }
    }

    /** The canonical training split: 5000 samples, seed 42. */
    public static YinYang train() {
        return new YinYang(5000, 42);
    }

    /** The canonical validation split: 1000 samples, seed 41. */
    public static YinYang validation() {
        return new YinYang(1000, 41);
    }

    /** The canonical test split: 1000 samples, seed 40. */
    public static YinYang test() {
        return new YinYang(1000, 40);
    }

    /** Class of a point of the disc: 0 yin, 1 yang, 2 dot. */
    public static int classify(double x, double y) {
        double right = distance(x, y, 1.5 * BIG, BIG);
        double left = distance(x, y, 0.5 * BIG, BIG);
        if (right < SMALL || left < SMALL) {
            return 2;
        }
        boolean yang = right <= SMALL || (left > SMALL && left <= 0.5 * BIG) || (y > BIG && right > 0.5 * BIG);
        return yang ? 1 : 0;
    }

    @Override
    public String name() {
        return "yin-yang seed " + seed;
    }

    @Override
    public int size() {
        return label.length;
    }

    @Override
    public int features() {
        return 4;
    }

    @Override
    public int classes() {
        return CLASSES;
    }

    @Override
    public void features(int index, double[] into) {
        into[0] = x[index];
        into[1] = y[index];
        into[2] = 1 - x[index];
        into[3] = 1 - y[index];
    }

    @Override
    public int label(int index) {
        return label[index];
    }

    private static double distance(double x, double y, double x0, double y0) {
        double dx = x - x0;
        double dy = y - y0;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
