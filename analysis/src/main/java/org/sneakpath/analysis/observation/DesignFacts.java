package org.sneakpath.analysis.observation;

import java.util.List;

/**
 * The design of a network, in words and numbers.
 *
 * @param shape inputs and neurons of each layer, {@code 4-60-3}
 * @param weights how many are trained
 * @param neurons names of its neurons
 * @param classes names of the classes, in their order
 * @param step of its time grid (s)
 * @param imageRows rows of pixels where samples are images; 0 where they are not
 */
public record DesignFacts(String shape, int weights, String neurons, List<String> classes, double step, int imageRows) {
    public DesignFacts {
        classes = List.copyOf(classes);
    }
}
