package org.sneakpath.devices.semiconductor;

import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/** An expression that reads from left to right: {@code is.times(exp(v.over(vt)).minus(1))}. */
record Term(Expression expression) {
    static final Term ZERO = of(0);
    static final Term ONE = of(1);

    static Term of(double value) {
        return new Term(new Constant(value));
    }

    Term plus(Term b) {
        return new Term(Expression.sum(expression, b.expression));
    }

    Term plus(double b) {
        return plus(of(b));
    }

    Term minus(Term b) {
        return new Term(Expression.difference(expression, b.expression));
    }

    Term minus(double b) {
        return minus(of(b));
    }

    Term times(Term b) {
        return new Term(Expression.product(expression, b.expression));
    }

    Term times(double b) {
        return times(of(b));
    }

    Term over(Term b) {
        return new Term(Expression.quotient(expression, b.expression));
    }

    Term over(double b) {
        return over(of(b));
    }

    Term negative() {
        return new Term(Expression.negative(expression));
    }

    Term squared() {
        return times(this);
    }

    Term cubed() {
        return times(this).times(this);
    }

    /** a^b for a &gt; 0, as e^(b ln a). */
    Term power(Term b) {
        return exp(b.times(ln(this)));
    }

    /** e^a, going on along its tangent beyond a = ln 1e99. */
    static Term exp(Term a) {
        return unary(UnaryFunction.EXP, a);
    }

    static Term ln(Term a) {
        return unary(UnaryFunction.LN, a);
    }

    static Term sqrt(Term a) {
        return unary(UnaryFunction.SQRT, a);
    }

    static Term max(Term a, double b) {
        return new Term(Binary.of(BinaryFunction.MAX, a.expression, new Constant(b)));
    }

    /** {@code then} where the condition holds, else {@code otherwise}; only the side taken is computed. */
    static Term when(Term condition, Term then, Term otherwise) {
        return new Term(Select.of(condition.expression, then.expression, otherwise.expression));
    }

    Term isBelow(Term b) {
        return compare(Relation.LESS, b);
    }

    Term isAbove(Term b) {
        return compare(Relation.GREATER, b);
    }

    Term isAtLeast(Term b) {
        return compare(Relation.GREATER_OR_EQUAL, b);
    }

    Term isPositive() {
        return isAbove(ZERO);
    }

    Term is(Term b) {
        return compare(Relation.EQUAL, b);
    }

    Term and(Term b) {
        return new Term(Binary.of(BinaryFunction.AND, expression, b.expression));
    }

    private Term compare(Relation relation, Term b) {
        return new Term(Comparison.of(relation, expression, b.expression));
    }

    private static Term unary(UnaryFunction function, Term a) {
        return new Term(Unary.of(function, a.expression));
    }
}
