package org.sneakpath.devices.equation;

/** How a {@link Comparison} compares. With NaN on either side only {@link #NOT_EQUAL} holds. */
public enum Relation {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!=");

    private final String symbol;

    Relation(String symbol) {
        this.symbol = symbol;
    }

    /** As written in SPICE. */
    public String symbol() {
        return symbol;
    }

    /** Whether a stands in this relation to b. */
    public boolean holds(double a, double b) {
        return switch (this) {
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case GREATER -> a > b;
            case GREATER_OR_EQUAL -> a >= b;
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
        };
    }
}
