package org.sneakpath.neurons.event;

import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/**
 * What stands for the derivative of a unit step of g, with a slope k. All but {@link #STRAIGHT_THROUGH} have their greatest value at
 * g = 0. Names, formulas and usual slopes are those of snnTorch, SpikingJelly and Norse.
 */
public enum SurrogateShape {
    /** 1/(1 + k|g|)²; snnTorch's {@code fast_sigmoid}. */
    FAST_SIGMOID(25) {
        @Override
        Expression of(Expression g, Constant k) {
            return decaying(g, k);
        }
    },
    /** 1/(1 + k|g|)², as F. Zenke and S. Ganguli had it, with the slope that Norse gives it; 1/k sets the scale of g. */
    SUPERSPIKE(100) {
        @Override
        Expression of(Expression g, Constant k) {
            return decaying(g, k);
        }
    },
    /** (k/2)/(1 + (π k g/2)²); {@code ATan} of snnTorch and SpikingJelly. */
    ARCTAN(2) {
        @Override
        Expression of(Expression g, Constant k) {
            Expression z = product(new Constant(0.5 * Math.PI * k.value()), g);
            return quotient(new Constant(0.5 * k.value()), sum(Constant.ONE, product(z, z)));
        }
    },
    /** k σ(k g)(1 − σ(k g)) with the logistic function σ; SpikingJelly's {@code Sigmoid}. */
    SIGMOID(4) {
        @Override
        Expression of(Expression g, Constant k) {
            Expression z = Unary.of(UnaryFunction.TANH, product(new Constant(0.5 * k.value()), g));
            return product(new Constant(0.25 * k.value()), difference(Constant.ONE, product(z, z)));
        }
    },
    /** k max(0, 1 − k|g|); SpikingJelly's {@code PiecewiseQuadratic}. */
    TRIANGULAR(1) {
        @Override
        Expression of(Expression g, Constant k) {
            Expression height = difference(Constant.ONE, product(k, size(g)));
            return product(k, Binary.of(BinaryFunction.MAX, height, Constant.ZERO));
        }
    },
    /** k where |g| &lt; 1/(2k), else 0; SpikingJelly's {@code Rect}. */
    RECTANGULAR(1) {
        @Override
        Expression of(Expression g, Constant k) {
            return Select.of(Comparison.of(Relation.LESS, size(g), new Constant(0.5 / k.value())), k, Constant.ZERO);
        }
    },
    /** k, whatever g is; snnTorch's {@code straight_through_estimator}. */
    STRAIGHT_THROUGH(1) {
        @Override
        Expression of(Expression g, Constant k) {
            return k;
        }
    };

    private final double usualSlope;

    SurrogateShape(double usualSlope) {
        this.usualSlope = usualSlope;
    }

    /** The slope k that it has where none is given (1 over the unit of g). */
    public double usualSlope() {
        return usualSlope;
    }

    /** As it is written in netlists: {@code fast-sigmoid}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All names. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(SurrogateShape::text).toList();
    }

    abstract Expression of(Expression g, Constant k);

    private static Expression size(Expression g) {
        return Unary.of(UnaryFunction.ABS, g);
    }

    private static Expression decaying(Expression g, Constant k) {
        Expression root = sum(Constant.ONE, product(k, size(g)));
        return quotient(Constant.ONE, product(root, root));
    }
}
