package org.sneakpath.devices.equation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets expressions be told on which side of a switching function g they are. With σ the parameter that belongs to g,
 * <pre>
 *   a ≷ b    becomes    σ = LIVE ? (a ≷ b) : (σ ≷ 0),        g = a − b
 *   f(a)     becomes    σ = LIVE ? f(a)    : f(σ)            for a sign or a step f, g = a
 * </pre>
 * so that with σ = −1, 0 or 1 a branch goes on smoothly beyond where it would end. Floors and their kin stay as they are.
 */
final class Sides {
    private final Map<Expression, Integer> numbers = new HashMap<>();
    private final int parameters;

    private Sides(List<Expression> outputs, int parameters) {
        this.parameters = parameters;
        for (Expression g : SwitchingFunctions.of(outputs)) {
            numbers.put(g, numbers.size());
        }
    }

    /**
     * The outputs with σ of switching function e as parameter {@code parameters} + e.
     *
     * @param parameters how many parameters the outputs have
     */
    static List<Expression> told(List<Expression> outputs, int parameters) {
        Sides sides = new Sides(outputs, parameters);
        Rewriting rewriting = new Rewriting((node, operands) -> sides.told(node, Rewriting.over(node, operands)));
        return outputs.stream().map(rewriting::of).toList();
    }

    /**
     * @param node as it was
     * @param same the same over operands that are told
     */
    private Expression told(Expression node, Expression same) {
        if (node instanceof Comparison c) {
            Integer forward = numbers.get(Expression.difference(c.a(), c.b()));
            Integer backward = numbers.get(Expression.difference(c.b(), c.a()));
            if (forward != null) {
                return told(forward, Comparison.of(c.relation(), side(forward), Constant.ZERO), same);
            }
            if (backward != null) {
                return told(backward, Comparison.of(c.relation(), Constant.ZERO, side(backward)), same);
            }
        } else if (node instanceof Unary f) {
            Integer number = numbers.get(f.a());
            if (number != null) {
                switch (f.function()) {
                    case SIGN, STEP, STEP_CLOSED -> {
                        return told(number, Unary.of(f.function(), side(number)), same);
                    }
                    default -> {}
                }
            }
        }
        return same;
    }

    private Expression told(int number, Expression bySide, Expression live) {
        Expression isLive = Comparison.of(Relation.EQUAL, side(number), new Constant(Equations.LIVE));
        return Select.of(isLive, live, bySide);
    }

    private Expression side(int number) {
        return new ParameterValue(parameters + number);
    }
}
