package org.sneakpath.analysis.figure;

import java.util.List;

/**
 * Mean accuracies over all pairs of levels of two nonidealities.
 *
 * @param across the first of them
 * @param up the second of them
 * @param cells by the first level, then by the second
 * @param chips that each mean is over
 */
public record InteractionGrid(VariedAxis across, VariedAxis up, List<Cell> cells, int chips) {
    /**
     * One pair of levels.
     *
     * @param accuracy mean over chips, a fraction
     * @param interacts whether both together are told to cost other than the sum of what each costs
     */
    public record Cell(double accuracy, boolean interacts) {
        public Cell {
            if (!(accuracy >= 0 && accuracy <= 1)) {
                throw new IllegalArgumentException(
                        "accuracy " + accuracy + " is not a fraction in 0..1; divide percents by 100");
            }
        }
    }

    public InteractionGrid {
        cells = List.copyOf(cells);
        if (cells.isEmpty() || cells.size() != across.size() * up.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + across.size() + " x " + up.size()
                    + " levels; give one for each pair");
        }
    }

    /** The cell of a pair of levels, by their places. */
    Cell cell(int acrossPlace, int upPlace) {
        return cells.get(acrossPlace * up.size() + upPlace);
    }
}
