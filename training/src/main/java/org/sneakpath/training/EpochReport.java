package org.sneakpath.training;

/**
 * What an epoch brought.
 *
 * @param epoch 1 for the first
 * @param trainingLoss mean loss over the epoch, penalty included, while the weights changed
 * @param trainingAccuracy share of samples classified correctly, while the weights changed
 * @param validationLoss mean cross-entropy on the validation set after the epoch (nats)
 * @param validationAccuracy share of the validation set classified correctly after the epoch
 * @param learningRate rate of the last mini-batch
 * @param gradientNorm mean Euclidean length of the gradients, before limiting
 * @param best whether no earlier epoch did better on the validation set
 */
public record EpochReport(
        int epoch,
        double trainingLoss,
        double trainingAccuracy,
        double validationLoss,
        double validationAccuracy,
        double learningRate,
        double gradientNorm,
        boolean best) {}
