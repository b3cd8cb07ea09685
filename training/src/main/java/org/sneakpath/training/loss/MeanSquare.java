package org.sneakpath.training.loss;

/**
 * Mean squared distance of K scores z from a target y that is {@code on} for the true class c and {@code off} for the others:
 * <pre>
 *   L = 1/K · Σ_k (z_k − y_k)²,      ∂L/∂z_k = 2/K · (z_k − y_k)
 * </pre>
 *
 * @param on target of the true class
 * @param off target of the others, below {@code on}
 */
public record MeanSquare(double on, double off) implements Loss {
    /** Targets 1 and 0. */
    public static final MeanSquare ONE_HOT = new MeanSquare(1, 0);

    public MeanSquare {
        if (!(off < on) || !Double.isFinite(on) || !Double.isFinite(off)) {
            throw new IllegalArgumentException("mean square: target of the true class = " + on
                    + " must be finite and above that of the others = " + off + "; usual are 1 and 0");
        }
    }

    @Override
    public Output reads() {
        return Output.SCORES;
    }

    @Override
    public double value(double[] outputs, int label) {
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            double error = outputs[k] - (k == label ? on : off);
            sum += error * error;
        }
        return sum / outputs.length;
    }

    @Override
    public double value(double[] outputs, int label, double[] outputBars) {
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            double error = outputs[k] - (k == label ? on : off);
            sum += error * error;
            outputBars[k] = 2 * error / outputs.length;
        }
        return sum / outputs.length;
    }

    @Override
    public String description() {
        return "mean square, targets " + on + " and " + off;
    }
}
