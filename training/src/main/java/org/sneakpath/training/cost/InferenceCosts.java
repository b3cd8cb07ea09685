package org.sneakpath.training.cost;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What one inference takes, item by item.
 *
 * @param samples over which items that differ from sample to sample were taken
 * @param unsolved samples besides that were left out, since a neuron's equations were not solved
 * @param items the whole network's, then layer after layer
 */
public record InferenceCosts(int samples, int unsolved, List<CostItem> items) {
    public InferenceCosts {
        items = List.copyOf(items);
        for (CostItem item : items) {
            if (item.values().size() > 1 && item.values().size() != samples) {
                throw new IllegalArgumentException(
                        item.component() + " has " + item.values().size() + " values, of " + samples
                                + " samples; one for each is needed, or one for all");
            }
        }
    }

    /** Sum over all that is known of a quantity, by sample. */
    public double[] known(CostQuantity quantity) {
        return sum(item -> item.quantity() == quantity);
    }

    /** Sum over what was simulated of a quantity, by sample. */
    public double[] simulated(CostQuantity quantity) {
        return sum(item -> item.quantity() == quantity && item.basis() == CostBasis.SIMULATED);
    }

    /** Sum over what is known of one component in all layers, by sample. */
    public double[] of(String component, CostQuantity quantity) {
        return sum(item -> item.quantity() == quantity && item.component().equals(component));
    }

    private double[] sum(Predicate<CostItem> counts) {
        List<CostItem> counted =
                items.stream().filter(CostItem::isKnown).filter(counts).toList();
        return IntStream.range(0, samples)
                .mapToDouble(
                        s -> counted.stream().mapToDouble(item -> item.of(s)).sum())
                .toArray();
    }

    /** Items of a quantity of which there is no number. */
    public List<CostItem> missing(CostQuantity quantity) {
        return items.stream()
                .filter(item -> item.quantity() == quantity && !item.isKnown())
                .toList();
    }
}
