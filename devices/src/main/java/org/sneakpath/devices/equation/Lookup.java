package org.sneakpath.devices.equation;

import java.util.List;

/** A table read at a: piecewise linear, constant beyond its ends. Its derivative is the slope. */
public final class Lookup extends Compound implements Expression {
    private final Table table;

    public Lookup(Table table, Expression a) {
        super(table, List.of(a));
        this.table = table;
    }

    /** The look-up, carried out when a is a constant. */
    public static Expression of(Table table, Expression a) {
        return a instanceof Constant c && Double.isFinite(c.value())
                ? new Constant(table.value(c.value()))
                : new Lookup(table, a);
    }

    public Table table() {
        return table;
    }

    public Expression a() {
        return operands().get(0);
    }

    @Override
    Object head() {
        return table;
    }

    @Override
    public Expression with(List<Expression> operands) {
        return of(table, operands.get(0));
    }
}
