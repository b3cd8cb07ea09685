package org.sneakpath.training.cost;

import java.util.List;

/**
 * One number, and where it is from.
 *
 * @param layer 1 for the first one; 0 for what is of the whole network
 * @param component such as {@code arrays}
 * @param quantity what is counted
 * @param basis where the number is from
 * @param values one for each sample, or a single one that is that of all; none where it is not known (unit of the quantity)
 * @param source what was computed, or the citation, or why it is not known
 */
public record CostItem(
        int layer, String component, CostQuantity quantity, CostBasis basis, List<Double> values, String source) {
    public CostItem {
        values = List.copyOf(values);
        if (values.isEmpty() != (basis == CostBasis.UNKNOWN)) {
            throw new IllegalArgumentException(component + ": " + values.size() + " values of basis " + basis
                    + "; what is not known has none, all else at least one");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException(
                    component + ": a cost without a source cannot be judged; say where it is from");
        }
    }

    static CostItem fixed(
            int layer, String component, CostQuantity quantity, CostBasis basis, double value, String source) {
        return new CostItem(layer, component, quantity, basis, List.of(value), source);
    }

    static CostItem unknown(int layer, String component, CostQuantity quantity, String why) {
        return new CostItem(layer, component, quantity, CostBasis.UNKNOWN, List.of(), why);
    }

    /** Whether there is a number. */
    public boolean isKnown() {
        return basis != CostBasis.UNKNOWN;
    }

    /** That of a sample, counted from 0. */
    double of(int sample) {
        return values.size() == 1 ? values.get(0) : values.get(sample);
    }
}
