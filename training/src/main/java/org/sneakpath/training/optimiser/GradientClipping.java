package org.sneakpath.training.optimiser;

/** Keeps gradients short, so that one wild mini-batch cannot undo what many have learnt. */
@SuppressWarnings("ClassInitializationDeadlock") // nobody names the records but this
public sealed interface GradientClipping {
    /** Gradients as they are. */
    GradientClipping NONE = new None();

    /**
     * Shortens a gradient.
     *
     * @param gradient changed in place where it is too long
     * @param norm its Euclidean length
     */
    void clip(double[] gradient, double norm);

    /** Gradients as they are. */
    record None() implements GradientClipping {
        @Override
        public void clip(double[] gradient, double norm) {}

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
        public void clip(double[] gradient, double norm) {
            if (norm > limit) {
                double scale = limit / norm;
                for (int k = 0; k < gradient.length; k++) {
                    gradient[k] *= scale;
                }
            }
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
        public void clip(double[] gradient, double norm) {
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] = Math.max(-limit, Math.min(limit, gradient[k]));
            }
        }
    }

    /** Σ g² of components {@code from} to {@code to − 1}, in four sums that do not wait for each other. */
    static double sumOfSquares(double[] g, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = from;
        for (; k + 4 <= to; k += 4) {
            a += g[k] * g[k];
            b += g[k + 1] * g[k + 1];
            c += g[k + 2] * g[k + 2];
            d += g[k + 3] * g[k + 3];
        }
        for (; k < to; k++) {
            a += g[k] * g[k];
        }
        return (a + b) + (c + d);
    }

    private static void requirePositive(String what, double limit) {
        if (!(limit > 0)) {
            throw new IllegalArgumentException("gradient clipping: greatest " + what + " = " + limit
                    + " must be > 0; try 1, or leave clipping out");
        }
    }
}
