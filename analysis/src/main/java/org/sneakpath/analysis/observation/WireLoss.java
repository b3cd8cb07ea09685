package org.sneakpath.analysis.observation;

import java.util.List;

/**
 * Voltage that the wires of an array keep from its cells while a sample is read.
 *
 * @param layer of the array, from 1
 * @param rows word lines
 * @param columns bit lines
 * @param wordWire resistance of a segment of a word line (ohm)
 * @param bitWire resistance of a segment of a bit line (ohm)
 * @param sample its number in the test set, from 0
 * @param own whether these are the wires that the network was trained with; if not, they are the greatest of the study
 * @param lost voltage applied to the word line less that across the cell (V), row by row
 */
public record WireLoss(
        int layer, int rows, int columns, double wordWire, double bitWire, int sample, boolean own, List<Double> lost) {
    public WireLoss {
        lost = List.copyOf(lost);
    }
}
