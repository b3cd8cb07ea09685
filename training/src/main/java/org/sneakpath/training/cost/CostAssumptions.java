package org.sneakpath.training.cost;

import java.util.Optional;
import org.sneakpath.neurons.SpikeCost;

/**
 * What is taken from elsewhere; without it there is no number.
 *
 * @param cells area of a cell
 * @param wordLines converters at word lines, of layers that have some
 * @param columns converters behind columns, of layers that have some
 * @param neurons neurons whose netlist is a law and not a circuit
 */
public record CostAssumptions(
        Optional<CellArea> cells,
        Optional<ConverterCost> wordLines,
        Optional<ConverterCost> columns,
        Optional<SpikeCost> neurons) {
    /** Nothing is. */
    public static final CostAssumptions NONE =
            new CostAssumptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
