package org.sneakpath.analysis.config;

/** How gradients move weights. */
public sealed interface OptimiserConfig {
    /**
     * Adam.
     *
     * @param beta1 decay of the first moment
     * @param beta2 decay of the second moment
     * @param epsilon added to the root of the second moment
     */
    @Kind("adam")
    record Adam(
            @Default("0.9") double beta1,
            @Default("0.999") double beta2,
            @Default("1e-8") double epsilon) implements OptimiserConfig {
        public Adam {
            moments(beta1, beta2, epsilon);
        }
    }

    /**
     * Adam with decay beside the gradient.
     *
     * @param decay share of a weight that is forgotten per unit of step size
     * @param beta1 decay of the first moment
     * @param beta2 decay of the second moment
     * @param epsilon added to the root of the second moment
     */
    @Kind("adamw")
    record AdamW(
            @Default("0.01") double decay,
            @Default("0.9") double beta1,
            @Default("0.999") double beta2,
            @Default("1e-8") double epsilon)
            implements OptimiserConfig {
        public AdamW {
            Check.notNegative("decay", decay, "");
            moments(beta1, beta2, epsilon);
        }
    }

    /**
     * Stochastic gradient descent.
     *
     * @param momentum share of the velocity that is kept from step to step; 0 for none
     * @param nesterov whether the gradient is taken to be that of the point ahead
     */
    @Kind("sgd")
    record Sgd(
            @Default("0") double momentum, @Default("false") boolean nesterov) implements OptimiserConfig {
        public Sgd {
            Check.that(momentum >= 0 && momentum < 1, "momentum", momentum, "at least 0 and less than 1");
            Check.that(!nesterov || momentum > 0, "nesterov", nesterov, "false where momentum is 0");
        }
    }

    private static void moments(double beta1, double beta2, double epsilon) {
        Check.that(beta1 >= 0 && beta1 < 1, "beta1", beta1, "at least 0 and less than 1");
        Check.that(beta2 >= 0 && beta2 < 1, "beta2", beta2, "at least 0 and less than 1");
        Check.positive("epsilon", epsilon, "");
    }
}
