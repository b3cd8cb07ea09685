package org.sneakpath.devices.veriloga;

import org.sneakpath.devices.equation.Expression;
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

    Expression power() {
        return Expression.product(Expression.product(factor, factor), density);
    }
}
