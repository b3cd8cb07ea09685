package org.sneakpath.analysis.observation;

import java.util.List;

/**
 * A test sample that was put into another class than its own.
 *
 * @param sample its number in the test set, from 0
 * @param truth its class
 * @param predicted the class it was put into; −1 for none
 * @param loss of the sample
 * @param chip that did so; 0 for the network as designed
 * @param wrongChips how many chips did so; 0 where none were tried
 * @param features in 0..1
 * @param outputs voltages of the output neurons (V), {@code [class][time]}
 */
public record FailedSample(
        int sample,
        int truth,
        int predicted,
        double loss,
        int chip,
        int wrongChips,
        List<Double> features,
        List<List<Double>> outputs) {
    public FailedSample {
        features = List.copyOf(features);
        outputs = List.copyOf(outputs);
    }
}
