package org.sneakpath.devices.equation;

import java.util.List;

/** 1 where a stands in the relation to b, else 0. Its derivative is 0; where it changes it may make a jump. */
public final class Comparison extends Compound implements Expression {
    private final Relation relation;

    public Comparison(Relation relation, Expression a, Expression b) {
        super(relation, List.of(a, b));
        this.relation = relation;
    }

    /** The comparison, carried out when both sides are constants. */
    public static Expression of(Relation relation, Expression a, Expression b) {
        return a instanceof Constant x && b instanceof Constant y
                ? new Constant(relation.holds(x.value(), y.value()) ? 1 : 0)
                : new Comparison(relation, a, b);
    }

    public Relation relation() {
        return relation;
    }

    public Expression a() {
        return operands().get(0);
    }

    public Expression b() {
        return operands().get(1);
    }

    @Override
    Object head() {
        return relation;
    }

    @Override
    public Expression with(List<Expression> operands) {
        return of(relation, operands.get(0), operands.get(1));
    }
}
