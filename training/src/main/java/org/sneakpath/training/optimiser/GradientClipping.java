package org.sneakpath.training.optimiser;

/** Bounds the Euclidean length of a gradient and keeps its direction (Pascanu, Mikolov, Bengio 2013). */
public final class GradientClipping {
    private GradientClipping() {}

    /** ‖g‖₂, summed in index order. */
    public static double norm(double[] gradient) {
        double sum = 0;
        for (double g : gradient) {
            sum += g * g;
        }
        return Math.sqrt(sum);
    }

    /**
     * Scales the gradient to at most the given length.
     *
     * @param gradient scaled in place where it is too long
     * @param limit greatest length, &gt; 0; {@link Double#POSITIVE_INFINITY} for none
     * @return the length before
     */
    public static double clip(double[] gradient, double limit) {
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
