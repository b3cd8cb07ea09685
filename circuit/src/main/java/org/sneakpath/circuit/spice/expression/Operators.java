package org.sneakpath.circuit.spice.expression;

import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/** What operators with two operands mean. */
final class Operators {
    private final Functions functions;
    private final boolean law;

    /** @param law whether the expression is a law of voltages, currents and time, not a parameter */
    Operators(Functions functions, boolean law) {
        this.functions = functions;
        this.law = law;
    }

    /** The expression of {@code a operator b}. */
    Expression apply(Operator operator, Expression a, Expression b) {
        return switch (operator) {
            case ADD -> Expression.sum(a, b);
            case SUBTRACT -> Expression.difference(a, b);
            case MULTIPLY -> Expression.product(a, b);
            case DIVIDE -> divide(a, b);
            case MODULO -> Binary.of(BinaryFunction.MODULO, a, b);
            case POWER -> functions.power(a, b);
            case AND -> Binary.of(BinaryFunction.AND, functions.truth(a), functions.truth(b));
            case OR -> Binary.of(BinaryFunction.OR, functions.truth(a), functions.truth(b));
            case EXCLUSIVE_OR -> Comparison.of(Relation.NOT_EQUAL, bit(a), bit(b));
            case EQUAL -> Comparison.of(Relation.EQUAL, a, b);
            case NOT_EQUAL -> Comparison.of(Relation.NOT_EQUAL, a, b);
            case LESS -> Comparison.of(Relation.LESS, a, b);
            case LESS_OR_EQUAL -> Comparison.of(Relation.LESS_OR_EQUAL, a, b);
            case GREATER -> Comparison.of(Relation.GREATER, a, b);
            case GREATER_OR_EQUAL -> Comparison.of(Relation.GREATER_OR_EQUAL, a, b);
            case NEGATE, NOT -> throw new IllegalStateException(operator + " has one operand");
        };
    }

    /** In a law a/0 is large, as in ngspice, since a first iterate may be all zero; in a parameter it is a mistake. */
    private Expression divide(Expression a, Expression b) {
        Expression quotient = Expression.quotient(a, b);
        return law || (b instanceof Constant c && c.value() != 0)
                ? quotient
                : Select.of(Comparison.of(Relation.EQUAL, b, new Constant(0)), new Constant(Double.NaN), quotient);
    }

    private Expression bit(Expression a) {
        return Unary.of(UnaryFunction.NOT, functions.truth(a));
    }
}
