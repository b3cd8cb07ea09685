package org.sneakpath.training.loss;

/**
 * Keeps membranes where their devices are described: for the voltages v_k of M membrane instants,
 * <pre>
 *   P = λ/M · Σ_k ( max(0, v_k − high)² + max(0, low − v_k)² ) / (1 V)²
 * </pre>
 *
 * @param weight λ, ≥ 0; 0 switches it off
 * @param low lower end of the free band (V)
 * @param high upper end of the free band (V)
 */
public record VoltagePenalty(double weight, double low, double high) {
    /** No penalty. */
    public static final VoltagePenalty NONE = new VoltagePenalty(0, -1, 1);

    public VoltagePenalty {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException(
                    "voltage penalty: weight = " + weight + " must be >= 0; 0 switches it off");
        }
        if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("voltage penalty: band from " + low + " V to " + high
                    + " V is empty or infinite; try -0.05 V to 0.2 V");
        }
    }

    /** Whether it does anything. */
    public boolean isActive() {
        return weight > 0;
    }
}
