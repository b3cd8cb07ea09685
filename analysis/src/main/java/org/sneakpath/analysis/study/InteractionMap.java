package org.sneakpath.analysis.study;

import java.util.List;

/**
 * Accuracy over all pairs of levels of two axes.
 *
 * @param first name of the first axis
 * @param second name of the second
 * @param chips for each pair, the same ones
 * @param cells by the first level, then by the second, both rising
 */
public record InteractionMap(String first, String second, int chips, List<MapCell> cells) {
    public InteractionMap {
        cells = List.copyOf(cells);
    }

    /** Of its table and its figure. */
    public String name() {
        return "map-" + first + "-" + second;
    }
}
