package org.sneakpath.devices.veriloga;

import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;

/**
 * A noise source times a factor: its density in a sum is factor² · density.
 *
 * @param source where the source is called; the same place is the same source
 * @param density one-sided power spectral density of the source
 */
record NoiseTerm(SourcePlace source, Expression factor, Expression density) {
    NoiseTerm times(Expression other) {
        return new NoiseTerm(source, Expression.product(factor, other), density);
    }

    /** What a noise whose integral over a time t has variance t, and whose one-sided density is 2, is multiplied by. */
    Expression amplitude() {
        return Expression.product(factor, Unary.of(UnaryFunction.SQRT, Expression.product(new Constant(0.5), density)));
    }

    Expression power() {
        return Expression.product(Expression.product(factor, factor), density);
    }
}
