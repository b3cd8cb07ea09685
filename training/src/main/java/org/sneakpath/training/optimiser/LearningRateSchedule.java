package org.sneakpath.training.optimiser;

/** The learning rate of each step, as a pure function of the step and the number of steps. */
public sealed interface LearningRateSchedule {

    /**
     * Rate of a step.
     *
     * @param step 0 … steps − 1
     * @param steps number of steps of the whole training
     */
    double rate(long step, long steps);

    /** The same rate always. */
    record Constant(double rate) implements LearningRateSchedule {
        public Constant {
            requirePositive("rate", rate);
        }

        @Override
        public double rate(long step, long steps) {
            return rate;
        }
    }

    /**
     * Half a cosine from {@code peak} down to {@code last} (Loshchilov, Hutter 2017, without restarts).
     *
     * @param peak rate of the first step
     * @param last rate that is approached at the end, ≤ peak
     */
    record Cosine(double peak, double last) implements LearningRateSchedule {
        public Cosine {
            requirePositive("peak", peak);
            requireBelow("last", last, peak);
        }

        @Override
        public double rate(long step, long steps) {
            return between(peak, last, (double) step / (double) steps);
        }
    }

    /**
     * Warm-up and decay, each half a cosine: {@code first} → {@code peak} over the fraction {@code warmUp} of the steps,
     * then {@code peak} → {@code last} (Smith, Topin 2018, rates only).
     *
     * @param warmUp in (0, 1); usual is 0.3
     */
    record OneCycle(double peak, double first, double last, double warmUp) implements LearningRateSchedule {
        public OneCycle {
            requirePositive("peak", peak);
            requireBelow("first", first, peak);
            requireBelow("last", last, peak);
            if (!(warmUp > 0 && warmUp < 1)) {
                throw new IllegalArgumentException(
                        "warm-up fraction = " + warmUp + " must lie in (0, 1); usual is 0.3");
            }
        }

        /** With the usual proportions: first = peak/25, last = first/10⁴, warm-up 0.3. */
        public static OneCycle to(double peak) {
            return new OneCycle(peak, peak / 25, peak / 25e4, 0.3);
        }

        @Override
        public double rate(long step, long steps) {
            double k = (double) step;
            double all = (double) steps;
            double turn = warmUp * all;
            return k < turn ? between(first, peak, k / turn) : between(peak, last, (k - turn) / (all - turn));
        }
    }

    /**
     * Falls by the same factor at equal distances: the training is cut into {@code parts} equal parts, and in part
     * p = 0 … parts − 1 the rate is first · factor^p.
     *
     * @param first rate of the first part
     * @param factor in (0, 1]; usual is 0.1
     * @param parts at least 1; usual is 3
     */
    record Steps(double first, double factor, int parts) implements LearningRateSchedule {
        public Steps {
            requirePositive("first", first);
            if (!(factor > 0 && factor <= 1)) {
                throw new IllegalArgumentException(
                        "learning rate: factor = " + factor + " must lie in (0, 1]; usual is 0.1");
            }
            if (parts < 1) {
                throw new IllegalArgumentException("learning rate: parts = " + parts + " must be >= 1; usual is 3");
            }
        }

        @Override
        public double rate(long step, long steps) {
            long part = Math.multiplyExact(step, (long) parts) / steps;
            return first * StrictMath.pow(factor, (double) part);
        }
    }

    /**
     * Rises in a straight line to the first rate of another schedule, which then has the rest of the steps. With W steps
     * of warm-up step k &lt; W has (k + 1)/(W + 1) of that rate.
     *
     * @param share W over the number of steps, in [0, 1); W is rounded down
     * @param then what follows
     */
    record WarmUp(double share, LearningRateSchedule then) implements LearningRateSchedule {
        public WarmUp {
            if (!(share >= 0 && share < 1)) {
                throw new IllegalArgumentException(
                        "learning rate: share of warm-up = " + share + " must lie in [0, 1); usual is 0.05");
            }
        }

        @Override
        public double rate(long step, long steps) {
            long rise = (long) (share * (double) steps);
            return step < rise
                    ? then.rate(0, steps - rise) * ((double) (step + 1) / (double) (rise + 1))
                    : then.rate(step - rise, steps - rise);
        }
    }

    /** Half a cosine from {@code a} to {@code b} as {@code s} goes from 0 to 1. */
    private static double between(double a, double b, double s) {
        return b + (a - b) * 0.5 * (1 + StrictMath.cos(Math.PI * s));
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("learning rate: " + name + " = " + value + " must be > 0; try 5e-3");
        }
    }

    private static void requireBelow(String name, double value, double peak) {
        if (!(value >= 0 && value <= peak)) {
            throw new IllegalArgumentException(
                    "learning rate: " + name + " = " + value + " must lie in [0, peak = " + peak + "]");
        }
    }
}
