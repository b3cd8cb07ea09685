package org.sneakpath.neurons.event;

import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;

/** What a pullback takes for ds/dg, the derivative of whether an event happens by its condition. */
public sealed interface EventGradient {
    /** ds/dg over the condition g (1 over the unit of g). */
    Expression slope(Expression g);

    /**
     * ds/dg = 0: who has an event and who has none is held. On a fixed grid this is the exact derivative of the numbers computed,
     * wherever none of them stands on the edge of an event; what a smaller step would see of the event's moment it does not see.
     */
    record Held() implements EventGradient {
        @Override
        public Expression slope(Expression g) {
            return Constant.ZERO;
        }
    }

    /**
     * A surrogate, which is no derivative of anything computed.
     *
     * @param shape its form
     * @param k slope (1 over the unit of g), positive
     */
    record Surrogate(SurrogateShape shape, double k) implements EventGradient {
        public Surrogate {
            if (!(k > 0 && Double.isFinite(k))) {
                throw new IllegalArgumentException("slope of surrogate " + shape.text() + " = " + k
                        + " must be positive and finite, as is the usual " + shape.usualSlope());
            }
        }

        /** With the slope that is usual for it. */
        public Surrogate(SurrogateShape shape) {
            this(shape, shape.usualSlope());
        }

        @Override
        public Expression slope(Expression g) {
            return shape.of(g, new Constant(k));
        }
    }
}
