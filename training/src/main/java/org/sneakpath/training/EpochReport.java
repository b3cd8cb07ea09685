package org.sneakpath.training;

/**
 * What an epoch brought.
 *
 * @param epoch 1 for the first
 * @param trainingLoss mean loss over the epoch, penalty included, while the weights changed
 * @param trainingAccuracy share of samples classified correctly, while the weights changed
 * @param validationLoss mean loss on the validation set after the epoch, penalty not included (nats, if it is a
 *     cross-entropy), NaN if there is none
 * @param validationAccuracy share of the validation set classified correctly after the epoch, NaN if there is
 *     none
 * @param learningRate rate of the last mini-batch
 * @param gradientNorm mean Euclidean length of the gradients, before limiting
 * @param unsolved samples learnt from, and of the validation set, in which a neuron's equations were not solved to rounding
 * @param best whether no earlier epoch did better on the validation set; false if there is none
 */
public record EpochReport(
        int epoch,
        double trainingLoss,
        double trainingAccuracy,
        double validationLoss,
        double validationAccuracy,
        double learningRate,
        double gradientNorm,
        int unsolved,
        boolean best) {

    /** Whether there was a validation set to measure on. */
    public boolean validated() {
        return !Double.isNaN(validationAccuracy);
    }
}
