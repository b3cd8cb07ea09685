package org.sneakpath.circuit.spice.expression;

/** What stands between or before operands; a higher strength binds more tightly. */
enum Operator {
    OR(1),
    EXCLUSIVE_OR(1),
    AND(2),
    EQUAL(3),
    NOT_EQUAL(3),
    LESS(4),
    LESS_OR_EQUAL(4),
    GREATER(4),
    GREATER_OR_EQUAL(4),
    ADD(5),
    SUBTRACT(5),
    MULTIPLY(6),
    DIVIDE(6),
    MODULO(6),
    NEGATE(7),
    NOT(7),
    POWER(8);

    private final int strength;

    Operator(int strength) {
        this.strength = strength;
    }

    int strength() {
        return strength;
    }
}
