package org.sneakpath.devices.equation;

import static org.sneakpath.devices.equation.Expression.negative;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.List;

/** Logistic functions, of which switches that forget are made. */
final class Logistic {
    private Logistic() {}

    /** 1/(1 + e^(−(slope·u_0 + offset))). */
    static Expression of(double slope, double offset) {
        Expression w = sum(product(new Control(0), new Constant(slope)), new Constant(offset));
        return quotient(Constant.ONE, sum(Constant.ONE, Unary.of(UnaryFunction.EXP, negative(w))));
    }

    /** (x + a·p)/(1 + a·(p + q)), x being u_1, which is in [0, 1]. */
    static Expression step(double a) {
        Expression p = of(2, -3);
        Expression q = of(-2, 1);
        Expression rate = new Constant(a);
        return quotient(sum(new Control(1), product(rate, p)), sum(Constant.ONE, product(rate, sum(p, q))));
    }

    static Range range(Expression leaf) {
        return leaf.equals(new Control(1)) ? new Range(0, 1) : Range.ALL;
    }

    static long count(List<Expression> expressions, BinaryFunction function) {
        return Traversal.of(expressions).nodes().stream()
                .filter(node -> node instanceof Binary f
                        && f.function() == function
                        && (function != BinaryFunction.DIVIDE || !(f.b() instanceof Constant)))
                .count();
    }
}
