package org.sneakpath.training.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sneakpath.crossbar.periphery.ComponentCost;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.NetworkSpec;

/**
 * What the converters of a layer take; each converts once a step.
 * <pre>
 *   energy    steps · lines · energy of a conversion
 *   time      turns · time of a conversion, once: while a step is converted, the neurons take the one before
 *   area      converters · area            converters = ⌈lines / lines a converter⌉
 * </pre>
 */
final class ConverterItems {
    static final String WORD_LINES = "word-line converters";
    static final String COLUMNS = "column converters";

    private final NetworkSpec network;
    private final int number;
    private final List<CostItem> items = new ArrayList<>();

    private ConverterItems(NetworkSpec network, int number) {
        this.network = network;
        this.number = number;
    }

    /** @param number of the layer, from 0 */
    static List<CostItem> of(NetworkSpec network, int number, CostAssumptions assumptions) {
        LayerSpec layer = network.layers().get(number);
        ConverterItems all = new ConverterItems(network, number);
        if (layer.converters().dac() != null) {
            all.add(
                    WORD_LINES,
                    layer.converters().dac().format().bits(),
                    layer.connection().rows(),
                    assumptions.wordLines());
        }
        if (layer.converters().adc() != null) {
            all.add(COLUMNS, layer.converters().adc().format().bits(), layer.outputs(), assumptions.columns());
        }
        return all.items;
    }

    private void add(String component, int bits, int lines, Optional<ConverterCost> source) {
        Optional<ComponentCost> found = source.flatMap(cost -> cost.of(bits, 1 / network.step()));
        if (found.isEmpty()) {
            String why = source.map(cost -> "nothing is cited for " + bits + " bits: " + cost.source())
                    .orElse("no source is given for converters of " + bits + " bits");
            for (CostQuantity quantity : CostQuantity.values()) {
                items.add(CostItem.unknown(number + 1, component, quantity, why));
            }
            return;
        }
        ComponentCost cost = found.get();
        int shared = source.map(ConverterCost::shared).orElse(1);
        cited(component, CostQuantity.ENERGY, (double) network.steps() * lines * cost.energy(), cost.source());
        double time = Math.min(lines, shared) * cost.time();
        if (source.map(ConverterCost::isPaced).orElse(false)) {
            items.add(CostItem.fixed(
                    number + 1, component, CostQuantity.TIME, CostBasis.DESIGN, time, "a conversion takes a step"));
        } else {
            String slow = time > network.step() ? "; longer than a step, which it has to fit into" : "";
            cited(component, CostQuantity.TIME, time, cost.source() + slow);
        }
        OptionalDouble area = cost.area();
        if (area.isPresent()) {
            int converters = (lines + shared - 1) / shared;
            cited(component, CostQuantity.AREA, converters * area.getAsDouble(), cost.source());
        } else {
            items.add(CostItem.unknown(number + 1, component, CostQuantity.AREA, "no area is cited: " + cost.source()));
        }
    }

    private void cited(String component, CostQuantity quantity, double value, String source) {
        items.add(CostItem.fixed(number + 1, component, quantity, CostBasis.CITED, value, source));
    }
}
