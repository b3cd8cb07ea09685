package org.sneakpath.bench;

import static org.sneakpath.devices.compiled.ModelEquations.parameter;
import static org.sneakpath.devices.compiled.ModelEquations.state;
import static org.sneakpath.devices.compiled.ModelEquations.voltage;
import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.negative;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.List;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/** The equations of the hand-written models, in the words of their documentation. */
final class DeviceEquations {
    private static final Constant ZERO = new Constant(0);
    private static final Constant ONE = new Constant(1);
    private static final Expression V = voltage(0);
    private static final Expression X = state(1, 0);

    private DeviceEquations() {}

    static ModelEquations vteam(CompactModel of) {
        Expression inside = Binary.of(BinaryFunction.MAX, ZERO, Binary.of(BinaryFunction.MIN, ONE, X));
        Expression r = sum(parameter(0), product(difference(parameter(1), parameter(0)), inside));
        Expression f = Select.of(
                when(V, Relation.GREATER, parameter(8)),
                speed(4, 6, 8),
                Select.of(when(V, Relation.LESS, parameter(7)), speed(3, 5, 7), ZERO));
        return model(of, quotient(V, r), f);
    }

    private static Expression speed(int k, int a, int threshold) {
        Expression over = difference(quotient(V, parameter(threshold)), ONE);
        return product(quotient(parameter(k), parameter(2)), power(over, parameter(a)));
    }

    static ModelEquations yakopcic(CompactModel of) {
        Expression vp = parameter(3);
        Expression vn = parameter(4);
        Expression xp = parameter(7);
        Expression xn = parameter(8);
        Expression eta = parameter(11);
        Expression i = product(
                product(Select.of(when(V, Relation.GREATER_OR_EQUAL, ZERO), parameter(0), parameter(1)), X),
                of(UnaryFunction.SINH, product(parameter(2), V)));
        Expression g = Select.of(
                when(V, Relation.GREATER, vp),
                product(parameter(5), difference(exp(V), exp(vp))),
                Select.of(
                        when(V, Relation.LESS, negative(vn)),
                        negative(product(parameter(6), difference(exp(negative(V)), exp(vn)))),
                        ZERO));
        Expression rising = product(
                exp(product(negative(parameter(9)), difference(X, xp))),
                quotient(difference(ONE, X), difference(ONE, xp)));
        Expression falling = product(
                exp(product(parameter(10), difference(sum(X, xn), ONE))), quotient(X, difference(ONE, xn)));
        Expression window = Select.of(
                when(product(eta, V), Relation.GREATER_OR_EQUAL, ZERO),
                Select.of(when(X, Relation.GREATER_OR_EQUAL, xp), rising, ONE),
                Select.of(when(X, Relation.LESS_OR_EQUAL, difference(ONE, xn)), falling, ONE));
        return model(of, i, product(product(eta, g), window));
    }

    static ModelEquations volatileMemristor(CompactModel of) {
        Expression g = sum(quotient(X, parameter(0)), quotient(difference(ONE, X), parameter(1)));
        Expression on = sigmoid(quotient(difference(V, parameter(2)), parameter(4)));
        Expression off = sigmoid(quotient(difference(parameter(3), V), parameter(4)));
        Expression f = quotient(difference(product(difference(ONE, X), on), product(X, off)), parameter(5));
        return model(of, product(g, V), f);
    }

    private static Expression sigmoid(Expression z) {
        return quotient(ONE, sum(ONE, exp(negative(z))));
    }

    static ModelEquations stanford(CompactModel of) {
        Expression i = product(
                product(parameter(0), exp(negative(quotient(X, parameter(1))))),
                of(UnaryFunction.SINH, quotient(V, parameter(2))));
        Expression t = sum(parameter(11), of(UnaryFunction.ABS, product(product(V, i), parameter(10))));
        Expression kT = product(new Constant(StanfordLoop.K_OVER_Q), t);
        Expression cube = power(quotient(X, new Constant(1e-9)), new Constant(3));
        Expression gamma = Select.of(
                when(V, Relation.LESS, ZERO),
                parameter(7),
                difference(parameter(7), product(parameter(8), cube)));
        Expression field = quotient(product(gamma, of(UnaryFunction.ABS, V)), parameter(6));
        Expression speed = negative(product(
                product(parameter(3), exp(negative(quotient(parameter(4), kT)))),
                of(
                        UnaryFunction.SINH,
                        quotient(product(product(gamma, quotient(parameter(5), parameter(6))), V), kT))));
        return model(of, i, Select.of(when(field, Relation.LESS, parameter(9)), ZERO, speed));
    }

    private static ModelEquations model(CompactModel of, Expression current, Expression rate) {
        return new ModelEquations(
                of.name(),
                of.terminals(),
                List.of(),
                of.branches(),
                of.parameters(),
                of.states(),
                List.of(current),
                List.of(ZERO),
                List.of(rate),
                List.of(new Constant(of.states().get(0).initial())),
                List.of(ZERO),
                ModelEquations.unbounded(),
                of.parameters().stream()
                        .map(p -> (Expression) new Constant(p.defaultValue()))
                        .toList());
    }

    private static Expression when(Expression a, Relation relation, Expression b) {
        return Comparison.of(relation, a, b);
    }

    private static Expression of(UnaryFunction f, Expression a) {
        return Unary.of(f, a);
    }

    private static Expression exp(Expression a) {
        return Unary.of(UnaryFunction.EXP, a);
    }

    private static Expression power(Expression a, Expression b) {
        return Binary.of(BinaryFunction.POWER, a, b);
    }
}
