package org.sneakpath.analysis.observation;

import java.util.List;

/**
 * Conductances of an array as they are programmed.
 *
 * @param layer of the array, from 1
 * @param rows word lines
 * @param columns bit lines
 * @param siemens of each cell (S), row by row
 */
public record ArrayMap(int layer, int rows, int columns, List<Double> siemens) {
    public ArrayMap {
        siemens = List.copyOf(siemens);
    }
}
