package org.sneakpath.devices.equation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sum of products, multiplied out, so that equal terms cancel: Σ a·Π f^n, where factors f are whatever is no sum, product or sign.
 * Terms that cancel to rounding are gone.
 */
final class Polynomial {
    /** Terms of a product beyond which it is a factor by itself. */
    private static final int MOST = 64;

    /** What is left of a coefficient, relative to the numbers it is the sum of, that is rounding. */
    private static final double ROUNDING = 1e-13;

    /** A coefficient, and the sum of the magnitudes of the numbers that it is the sum of. */
    private record Coefficient(double value, double size) {
        Coefficient plus(Coefficient other) {
            return new Coefficient(value + other.value, size + other.size);
        }

        Coefficient times(Coefficient other) {
            return new Coefficient(value * other.value, size * other.size);
        }
    }

    /** By the powers of its factors. */
    private final Map<Map<Expression, Integer>, Coefficient> terms = new LinkedHashMap<>();

    private Polynomial() {}

    /** An expression, multiplied out. */
    static Polynomial of(Expression expression) {
        Map<Expression, Polynomial> known = new HashMap<>();
        Polynomial last = new Polynomial();
        for (Expression node : Traversal.of(List.of(expression)).nodes()) {
            last = of(node, known);
            known.put(node, last);
        }
        return last;
    }

    private static Polynomial of(Expression node, Map<Expression, Polynomial> known) {
        if (node instanceof Constant c) {
            return term(Map.of(), c.value());
        }
        if (node instanceof Unary f && f.function() == UnaryFunction.NEGATE) {
            return new Polynomial().add(known(f.a(), known), -1);
        }
        if (node instanceof Binary f) {
            Polynomial a = known(f.a(), known);
            Polynomial b = known(f.b(), known);
            Polynomial whole = switch (f.function()) {
                case ADD -> new Polynomial().add(a, 1).add(b, 1);
                case SUBTRACT -> new Polynomial().add(a, 1).add(b, -1);
                case MULTIPLY -> a.times(b);
                case DIVIDE ->
                    f.b() instanceof Constant c && c.value() != 0 ? new Polynomial().add(a, 1 / c.value()) : null;
                default -> null;
            };
            return whole == null ? factor(node) : whole;
        }
        return factor(node);
    }

    private static Polynomial known(Expression operand, Map<Expression, Polynomial> known) {
        Polynomial p = known.get(operand);
        return p == null ? factor(operand) : p;
    }

    private static Polynomial factor(Expression e) {
        return term(Map.of(e, 1), 1);
    }

    private static Polynomial term(Map<Expression, Integer> powers, double coefficient) {
        Polynomial p = new Polynomial();
        p.terms.put(powers, new Coefficient(coefficient, Math.abs(coefficient)));
        return p;
    }

    private Polynomial add(Polynomial other, double by) {
        Coefficient factor = new Coefficient(by, Math.abs(by));
        other.terms.forEach((powers, c) -> terms.merge(powers, c.times(factor), Coefficient::plus));
        return this;
    }

    /** The product; null where it has too many terms. */
    private @Nullable Polynomial times(Polynomial other) {
        if (terms.size() * other.terms.size() > MOST) {
            return null;
        }
        Polynomial product = new Polynomial();
        terms.forEach((powers, c) -> other.terms.forEach((more, d) -> {
            Map<Expression, Integer> all = new LinkedHashMap<>(powers);
            more.forEach((f, n) -> all.merge(f, n, Integer::sum));
            product.terms.merge(all, c.times(d), Coefficient::plus);
        }));
        return product;
    }

    /** Where its values lie, factors being independent of each other. */
    Range range(Ranges ranges) {
        Range sum = new Range(0, 0);
        for (Map.Entry<Map<Expression, Integer>, Coefficient> term : terms.entrySet()) {
            Coefficient c = term.getValue();
            if (Math.abs(c.value) <= ROUNDING * c.size) {
                continue;
            }
            Range product = new Range(c.value, c.value);
            for (Map.Entry<Expression, Integer> factor : term.getKey().entrySet()) {
                for (int n = 0; n < factor.getValue(); n++) {
                    product = product.times(ranges.of(factor.getKey()));
                }
            }
            sum = sum.plus(product);
        }
        return sum;
    }
}
