package org.sneakpath.devices.equation;

import java.util.List;
import java.util.function.Function;

/**
 * Leaves out limits that are never reached: min(a, c) is a where a cannot exceed the number c. The slope of an exponential has such
 * a limit, and e^(−E/kT) of positive E and T never comes near it.
 */
final class Limits {
    private final Ranges ranges;

    private Limits(Ranges ranges) {
        this.ranges = ranges;
    }

    /**
     * The expressions with only those limits that may be reached; what was shared stays shared.
     *
     * @param leaves where the values of a control or parameter lie
     */
    static List<Expression> reached(List<Expression> expressions, Function<Expression, Range> leaves) {
        Limits limits = new Limits(new Ranges(leaves));
        Rewriting rewriting = new Rewriting(limits::image);
        Interning interning = new Interning();
        return expressions.stream()
                .map(e -> interning.rebuild(rewriting.of(e), leaf -> leaf))
                .toList();
    }

    private Expression image(Expression node, List<Expression> operands) {
        Expression image = Rewriting.over(node, operands);
        if (image instanceof Binary f && f.b() instanceof Constant c) {
            Range a = ranges.of(f.a());
            boolean never = switch (f.function()) {
                case MIN -> a.high() <= c.value();
                case MAX -> a.low() >= c.value();
                default -> false;
            };
            if (never) {
                return f.a();
            }
        }
        ranges.add(image);
        return image;
    }
}
