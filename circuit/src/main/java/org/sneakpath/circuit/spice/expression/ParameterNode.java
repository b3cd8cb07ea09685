package org.sneakpath.circuit.spice.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Expression;

/**
 * A number of a netlist that gradients can be asked for or passed through: a parameter of the whole netlist or of one
 * subcircuit instance, or the value of an element. It is written as a number, or computed from others by {@code law}.
 */
public final class ParameterNode {
    private final int index;
    private final String path;
    private final String localName;
    private final @Nullable Expression law;
    private final List<ParameterNode> inputs;
    private final double value;

    ParameterNode(
            int index,
            String path,
            String localName,
            @Nullable Expression law,
            List<ParameterNode> inputs,
            double value) {
        this.index = index;
        this.path = path;
        this.localName = localName;
        this.law = law;
        this.inputs = inputs;
        this.value = value;
    }

    /** Place in the graph's order: inputs come before what is computed from them. */
    public int index() {
        return index;
    }

    /** {@code r}, or {@code x1.ron} for the parameter of a subcircuit instance; empty for a value that is no parameter. */
    public String name() {
        return localName.isEmpty() ? "" : path + localName;
    }

    /** Whether it is a parameter with a name of its own. */
    public boolean named() {
        return !localName.isEmpty();
    }

    public double value() {
        return value;
    }

    /** How it is computed, p_j being input j; none for a number. */
    public @Nullable Expression law() {
        return law;
    }

    /** What it is computed from; empty for a number. */
    public List<ParameterNode> inputs() {
        return inputs;
    }

    @Override
    public String toString() {
        return name() + " = " + value;
    }
}
