package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactorsTest {
    private static final Expression X = new Control(0);
    private static final Expression V = new Control(1);
    private static final Expression K = new ParameterValue(0);
    private static final Expression LEFT = Expression.difference(Constant.ONE, X);

    private static List<Expression> factors(Expression y) {
        return new Equations(List.of(y), 2, 1).factors(0, 0).outputs();
    }

    @Test
    void aWindowOfTheStateIsAFactorOfItsRate() {
        Expression rate = Expression.quotient(
                Expression.product(Expression.product(K, V), Expression.negative(LEFT)), Expression.sum(X, V));
        assertEquals(List.of(LEFT), factors(rate));
        assertEquals(
                List.of(V), new Equations(List.of(rate), 2, 1).factors(0, 1).outputs());
    }

    @Test
    void ofBranchesOnlyWhatAllOfThemHave() {
        Expression up = Expression.product(V, LEFT);
        Expression down = Expression.product(Expression.product(K, V), LEFT);
        Expression other = Expression.product(V, X);
        Expression condition = Comparison.of(Relation.GREATER, V, Constant.ZERO);
        assertEquals(List.of(LEFT), factors(Select.of(condition, up, down)));
        assertEquals(List.of(LEFT), factors(Select.of(condition, up, Constant.ZERO)));
        assertEquals(List.of(LEFT), factors(Select.of(condition, Constant.ZERO, down)));
        assertEquals(List.of(), factors(Select.of(condition, up, other)));
    }

    @Test
    void aSumHasNone() {
        assertEquals(List.of(), factors(Expression.sum(Expression.product(V, LEFT), K)));
        assertEquals(List.of(), factors(Expression.product(new Time(), Unary.of(UnaryFunction.SIN, V))));
        assertEquals(List.of(X), factors(Expression.product(new Time(), X)));
    }
}
