package org.sneakpath.circuit.spice.expression;

/**
 * An integral or a derivative within an expression, lowered to a node of its own whose voltage it is.
 *
 * <pre>
 *   integral of f from s₀:   1 F from the node to ground, charged to s₀;  f as a current into the node     dv/dt = f
 *   derivative of f:         1 ohm from the node to ground;  f as a charge behind the node's current       v = df/dt
 * </pre>
 *
 * @param node the node's name
 * @param kind which of the two
 * @param input f, whose own memories stand before this one
 * @param initial s₀ (integrals only, else 0)
 */
public record Memory(String node, Kind kind, BoundExpression input, ParameterNode initial) {
    /** What is remembered. */
    public enum Kind {
        INTEGRAL,
        DERIVATIVE
    }
}
