package org.sneakpath.training.optimiser;

import java.util.List;

/**
 * Adam with bias correction (Kingma, Ba 2015, algorithm 1):
 * <pre>
 *   m ← β₁ m + (1 − β₁) g
 *   s ← β₂ s + (1 − β₂) g²
 *   w ← w − η · m/(1 − β₁ᵏ) / (√(s/(1 − β₂ᵏ)) + ε)      in step k = 1, 2, …
 * </pre>
 * Not thread-safe.
 */
public final class Adam implements Optimiser {

    /**
     * The constants of the method.
     *
     * @param beta1 decay of the first moment, in [0, 1)
     * @param beta2 decay of the second moment, in [0, 1)
     * @param epsilon added to the root of the second moment, &gt; 0
     */
    public record Constants(double beta1, double beta2, double epsilon) implements OptimiserSpec {
        /** β₁ = 0.9, β₂ = 0.999, ε = 1e-8, as published. */
        public static final Constants PUBLISHED = new Constants(0.9, 0.999, 1e-8);

        public Constants {
            if (!(beta1 >= 0 && beta1 < 1) || !(beta2 >= 0 && beta2 < 1)) {
                throw new IllegalArgumentException("Adam's beta1 = " + beta1 + " and beta2 = " + beta2
                        + " must lie in [0, 1); usual are 0.9, 0.999");
            }
            if (!(epsilon > 0 && Double.isFinite(epsilon))) {
                throw new IllegalArgumentException("Adam's epsilon = " + epsilon + " must be > 0; usual is 1e-8");
            }
        }

        @Override
        public Adam optimiser(int weights) {
            return new Adam(weights, this);
        }

        @Override
        public String description() {
            return "adam, " + numbers();
        }

        String numbers() {
            return "beta1 " + beta1 + ", beta2 " + beta2 + ", epsilon " + epsilon;
        }
    }

    private final Constants constants;
    private final double[] firstMoment;
    private final double[] secondMoment;
    private long steps;

    /**
     * An optimiser that has taken no step.
     *
     * @param weights number of weights
     */
    public Adam(int weights, Constants constants) {
        this.constants = constants;
        firstMoment = new double[weights];
        secondMoment = new double[weights];
    }

    /** First moments m and second moments s. */
    @Override
    public List<double[]> memories() {
        return List.of(firstMoment, secondMoment);
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public void resumeAfter(long steps) {
        this.steps = Lengths.steps("Adam", steps);
    }

    @Override
    public int size() {
        return firstMoment.length;
    }

    @Override
    public Move begin(double rate) {
        steps++;
        double ofMean = rate / (1 - StrictMath.pow(constants.beta1, (double) steps));
        double ofRoot = 1 / Math.sqrt(1 - StrictMath.pow(constants.beta2, (double) steps));
        return (weights, gradient, from, to) -> move(weights, gradient, from, to, ofMean, ofRoot);
    }

    /** @param ofMean η/(1 − β₁ᵏ) and {@code ofRoot} 1/√(1 − β₂ᵏ) */
    private void move(double[] weights, double[] gradient, int from, int to, double ofMean, double ofRoot) {
        double beta1 = constants.beta1;
        double beta2 = constants.beta2;
        double epsilon = constants.epsilon;
        for (int k = from; k < to; k++) {
            double g = gradient[k];
            double m = beta1 * firstMoment[k] + (1 - beta1) * g;
            double s = beta2 * secondMoment[k] + (1 - beta2) * g * g;
            firstMoment[k] = m;
            secondMoment[k] = s;
            weights[k] -= ofMean * m / (Math.sqrt(s) * ofRoot + epsilon);
        }
    }
}
