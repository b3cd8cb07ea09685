package org.sneakpath.training.optimiser;

/** Keeps gradients short, so that one wild mini-batch cannot undo what many have learnt. */
public sealed interface GradientClipping {
    /** Gradients as they are. */
    GradientClipping NONE = new None();

    /**
     * Shortens a gradient.
     *
     * @param gradient changed in place where it is too long
     * @return its Euclidean length before; not finite if a component is not
     */
    double clip(double[] gradient);

    /** Gradients as they are. */
    record None() implements GradientClipping {
        @Override
        public double clip(double[] gradient) {
            return norm(gradient);
        }

        @Override
        public String toString() {
            return "none";
        }
    }

    /**
     * Scales a gradient to at most the given Euclidean length and so keeps its direction (Pascanu, Mikolov, Bengio 2013).
     *
     * @param limit greatest length, &gt; 0; {@link Double#POSITIVE_INFINITY} for none
     */
    record ByNorm(double limit) implements GradientClipping {
        public ByNorm {
            requirePositive("length", limit);
        }

        @Override
        public double clip(double[] gradient) {
            double norm = norm(gradient);
            if (norm > limit) {
                double scale = limit / norm;
                for (int k = 0; k < gradient.length; k++) {
                    gradient[k] *= scale;
                }
            }
            return norm;
        }
    }

    /**
     * Cuts every component to [−limit, limit], which may turn the gradient.
     *
     * @param limit greatest absolute value, &gt; 0
     */
    record ByValue(double limit) implements GradientClipping {
        public ByValue {
            requirePositive("value", limit);
        }

        @Override
        public double clip(double[] gradient) {
            double norm = norm(gradient);
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] = Math.max(-limit, Math.min(limit, gradient[k]));
            }
            return norm;
        }
    }

    /** ‖g‖₂, summed in index order. */
    static double norm(double[] gradient) {
        double sum = 0;
        for (double g : gradient) {
            sum += g * g;
        }
        return Math.sqrt(sum);
    }

    private static void requirePositive(String what, double limit) {
        if (!(limit > 0)) {
            throw new IllegalArgumentException("gradient clipping: greatest " + what + " = " + limit
                    + " must be > 0; try 1, or leave clipping out");
        }
    }
}
