package org.sneakpath.training.optimiser;

import java.util.List;

/**
 * Adam with decoupled weight decay (Loshchilov, Hutter 2019, algorithm 2):
 * <pre>
 *   w ← w − η λ w
 *   w ← w − η · m/(1 − β₁ᵏ) / (√(s/(1 − β₂ᵏ)) + ε)      with the moments of {@link Adam}
 * </pre>
 * The decay is not part of the gradient, so that the moments do not know of it; and it is proportional to the rate of the
 * step, so that λ says how much of a weight is forgotten per unit of rate. Not thread-safe.
 *
 * <p>A weight of 0 is a pair of equal conductances: decay pulls pairs together, not conductances down.
 */
public final class AdamW implements Optimiser {

    /**
     * The constants of the method.
     *
     * @param adam constants of the moments
     * @param decay λ, ≥ 0
     */
    public record Constants(Adam.Constants adam, double decay) implements OptimiserSpec {
        /** λ = 0.01, the moments as published. */
        public static final Constants USUAL = new Constants(Adam.Constants.PUBLISHED, 0.01);

        public Constants {
            if (!(decay >= 0 && Double.isFinite(decay))) {
                throw new IllegalArgumentException("AdamW's decay = " + decay + " must be >= 0; usual is 0.01");
            }
        }

        @Override
        public AdamW optimiser(int weights) {
            return new AdamW(weights, this);
        }

        @Override
        public String description() {
            return "adamw, decay " + decay + ", " + adam.numbers();
        }
    }

    private final Adam adam;
    private final double decay;

    /**
     * An optimiser that has taken no step.
     *
     * @param weights number of weights
     */
    public AdamW(int weights, Constants constants) {
        adam = new Adam(weights, constants.adam);
        decay = constants.decay;
    }

    /** First moments m and second moments s. */
    @Override
    public List<double[]> memories() {
        return adam.memories();
    }

    @Override
    public long steps() {
        return adam.steps();
    }

    @Override
    public void resumeAfter(long steps) {
        adam.resumeAfter(steps);
    }

    @Override
    public int size() {
        return adam.size();
    }

    @Override
    public Move begin(double rate) {
        double kept = 1 - rate * decay;
        Move move = adam.begin(rate);
        return (weights, gradient, from, to) -> {
            for (int k = from; k < to; k++) {
                weights[k] *= kept;
            }
            move.over(weights, gradient, from, to);
        };
    }
}
