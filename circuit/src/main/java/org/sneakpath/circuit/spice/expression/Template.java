package org.sneakpath.circuit.spice.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.devices.equation.Expression;

/**
 * An expression read once for the definition in which it stands, to be bound in each of its instances.
 *
 * @param token where it stands
 * @param law over u_k = {@code quantities.get(k)} and p_j = {@code inputs.get(j)}
 * @param time whether time itself stands in it
 */
record Template(
        Token token,
        Expression law,
        List<Quantity> quantities,
        List<Input> inputs,
        List<MemoryTemplate> memories,
        boolean time) {
    Template {
        quantities = List.copyOf(quantities);
        inputs = List.copyOf(inputs);
        memories = List.copyOf(memories);
    }

    /** An integral or derivative in it. */
    record MemoryTemplate(
            Memory.Kind kind, Template input, @Nullable Template initial) {}
}
