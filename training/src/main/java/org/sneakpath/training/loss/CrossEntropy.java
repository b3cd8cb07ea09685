package org.sneakpath.training.loss;

/** Cross-entropy of the softmax of scores (nats), see {@link SoftmaxCrossEntropy}. */
public record CrossEntropy() implements Loss {
    @Override
    public Output reads() {
        return Output.SCORES;
    }

    @Override
    public double value(double[] outputs, int label) {
        return SoftmaxCrossEntropy.value(outputs, label);
    }

    @Override
    public double value(double[] outputs, int label, double[] outputBars) {
        return SoftmaxCrossEntropy.value(outputs, label, outputBars);
    }

    @Override
    public String description() {
        return "cross-entropy";
    }
}
