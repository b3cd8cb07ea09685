package org.sneakpath.devices.equation;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inverses of exponentials, put away where they are divided by, or meet the exponential itself:
 * <pre>
 *   1/(a + b/E) = E/(a·E + b)        (x/E)·(y·E) = x·y
 * </pre>
 * Two logistic functions that switch opposite ways take one exponential and no inverse of it then, nor do their derivatives.
 */
final class Inverses {
    /** value·E^−n. */
    private record Over(Expression value, @Nullable Expression base, int n) {
        static Over plain(Expression e) {
            return new Over(e, null, 0);
        }

        boolean isPlain() {
            return n == 0;
        }

        boolean isConstant() {
            return value instanceof Constant;
        }
    }

    private final IdentityHashMap<Expression, Over> images = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, Expression> written = new IdentityHashMap<>();

    private Inverses() {}

    /** The expressions with fewer divisions. */
    static List<Expression> reduced(List<Expression> expressions) {
        Inverses inverses = new Inverses();
        for (Expression node : Traversal.of(expressions).nodes()) {
            inverses.images.put(node, inverses.image(node));
        }
        return expressions.stream().map(inverses::plain).toList();
    }

    private Over image(Expression node) {
        if (Saturation.isExponential(node)) {
            Expression e = node.with(List.of(plain(node.operands().get(0))));
            return new Over(Constant.ONE, e, -1);
        }
        if (node instanceof Unary f && f.function() == UnaryFunction.NEGATE) {
            Over a = over(f.a());
            return new Over(Expression.negative(a.value), a.base, a.n);
        }
        if (node instanceof Binary f) {
            Over result = switch (f.function()) {
                case MULTIPLY -> product(over(f.a()), over(f.b()));
                case DIVIDE -> quotient(over(f.a()), over(f.b()));
                case ADD, SUBTRACT -> sum(f, over(f.a()), over(f.b()));
                default -> null;
            };
            if (result != null) {
                return result;
            }
        }
        return Over.plain(
                Rewriting.over(node, node.operands().stream().map(this::plain).toList()));
    }

    private Over over(Expression operand) {
        Over image = images.get(operand);
        return image == null ? Over.plain(operand) : image;
    }

    /** Null unless at most one exponential is in it. */
    private static @Nullable Expression common(Over a, Over b) {
        return a.base == null ? b.base : a.base;
    }

    private static boolean isMixed(Over a, Over b) {
        return a.base != null && b.base != null && !a.base.equals(b.base);
    }

    private static @Nullable Over product(Over a, Over b) {
        if (isMixed(a, b)) {
            return null;
        }
        int n = a.n + b.n;
        return new Over(Expression.product(a.value, b.value), n == 0 ? null : common(a, b), n);
    }

    private static @Nullable Over quotient(Over a, Over b) {
        if (isMixed(a, b)) {
            return null;
        }
        int n = a.n - b.n;
        return new Over(Expression.quotient(a.value, b.value), n == 0 ? null : common(a, b), n);
    }

    /** Numbers over E and beside it: a + b/E = (a·E + b)/E. */
    private static @Nullable Over sum(Binary f, Over a, Over b) {
        Expression base = common(a, b);
        boolean numbers = a.isConstant() && b.isConstant() && !isMixed(a, b);
        if (base == null || !numbers || Math.min(a.n, b.n) != 0 || Math.max(a.n, b.n) != 1) {
            return null;
        }
        Expression first = a.n == 0 ? Expression.product(base, a.value) : a.value;
        Expression second = b.n == 0 ? Expression.product(base, b.value) : b.value;
        return new Over(Binary.of(f.function(), first, second), base, 1);
    }

    /** As an expression. */
    private Expression plain(Expression node) {
        Expression known = written.get(node);
        if (known == null) {
            known = plain(over(node));
            written.put(node, known);
        }
        return known;
    }

    private static Expression plain(Over image) {
        Expression e = image.value;
        if (image.base != null && !image.isPlain()) {
            Expression factor = image.n < 0 ? image.base : Expression.quotient(Constant.ONE, image.base);
            for (int k = 0; k < Math.abs(image.n); k++) {
                e = Expression.product(e, factor);
            }
        }
        return e;
    }
}
