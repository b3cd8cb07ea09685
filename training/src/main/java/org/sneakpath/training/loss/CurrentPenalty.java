package org.sneakpath.training.loss;

/**
 * Keeps currents small, and with them the power that resistances turn into heat: for M currents I_k of neurons and instants,
 * <pre>
 *   P = λ/M · Σ_k (I_k/I₀)²,      ∂P/∂I_k = 2 λ/M · I_k/I₀²
 * </pre>
 * The power of a resistance R is then I₀² R P/λ in the mean. Adds up over parts of a sample if each is given the share 1/M of
 * the whole.
 *
 * @param weight λ, ≥ 0; 0 switches it off
 * @param unit I₀ (A), &gt; 0
 */
public record CurrentPenalty(double weight, double unit) {
    /** No penalty. */
    public static final CurrentPenalty NONE = new CurrentPenalty(0, 1e-6);

    public CurrentPenalty {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException(
                    "current penalty: weight = " + weight + " must be >= 0; 0 switches it off");
        }
        if (!(unit > 0 && Double.isFinite(unit))) {
            throw new IllegalArgumentException("current penalty: unit = " + unit + " A must be > 0; try 1e-6 A");
        }
    }

    /** Whether it does anything. */
    public boolean isActive() {
        return weight > 0;
    }

    /**
     * Penalty of a range of currents.
     *
     * @param currents (A)
     * @param from first index
     * @param count number of currents
     * @param share 1/M
     */
    public double value(double[] currents, int from, int count, double share) {
        double sum = 0;
        for (int k = from; k < from + count; k++) {
            double ratio = currents[k] / unit;
            sum += ratio * ratio;
        }
        return weight * share * sum;
    }

    /**
     * Adds the gradient of {@link #value} to {@code currentBars}.
     *
     * @param currentBars dL/dI (1/A), index 0 belonging to {@code currents[from]}
     */
    public void pullback(double[] currents, int from, int count, double share, double[] currentBars) {
        double factor = 2 * weight * share / (unit * unit);
        for (int k = 0; k < count; k++) {
            currentBars[k] += factor * currents[from + k];
        }
    }
}
