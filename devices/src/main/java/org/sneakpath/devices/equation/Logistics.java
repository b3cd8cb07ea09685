package org.sneakpath.devices.equation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Divisors that are a number and an exponential E = e^w, as in logistic functions, with its root taken out of them:
 * <pre>
 *   a + b·E = (a/H + b·H)·H      a + b/E = (a·H + b/H)/H        H = e^(w/2)
 * </pre>
 * Powers of H in products and quotients of what holds E alone are added up. So 1/(1 + k/E) is r·H and its derivative k·r²,
 * r = 1/(H + k/H): two logistic functions that switch opposite ways take one inverse, that of H, and their derivatives no other. And while
 * E reaches from e^−67 to e^67 in single precision, H stays within e^±33.5, so that there is room for products of such divisors
 * ({@link JointReciprocals}).
 */
final class Logistics {
    /** Single exponentials are held within e^±67, so w/2 is within this. */
    private static final Constant MOST = new Constant(RowFunctions.LARGEST_SINGLE_EXPONENT / 2);

    private static final Constant LEAST = new Constant(-RowFunctions.LARGEST_SINGLE_EXPONENT / 2);

    /**
     * What is made of expressions.
     *
     * @param known where values lie that ranges of what they are written with do not show
     */
    record Rooted(List<Expression> expressions, Map<Expression, Range> known) {}

    /** value·E^−(n/2); with n = 0 nothing of E is known to be in it. */
    private record Over(Expression value, @Nullable Expression exponential, int n) {
        static Over of(Expression value, @Nullable Expression exponential, int n) {
            return new Over(value, n == 0 ? null : exponential, n);
        }

        static Over plain(Expression e) {
            return new Over(e, null, 0);
        }
    }

    private final IdentityHashMap<Expression, Over> images = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, Expression> written = new IdentityHashMap<>();
    private final Set<Expression> divisors = new HashSet<>();
    /** Exponentials that are in such divisors. */
    private final Set<Expression> rooted;

    private Logistics(List<Expression> expressions, Set<Expression> rooted) {
        this.rooted = rooted;
        List<Expression> nodes = Traversal.of(expressions).nodes();
        for (Expression node : nodes) {
            if (node instanceof Binary f && f.function() == BinaryFunction.DIVIDE) {
                divisors.add(f.b());
            }
        }
        for (Expression node : nodes) {
            images.put(node, image(node));
        }
    }

    /**
     * The expressions with fewer divisions, for single precision.
     *
     * @param leaves where the values of a control or parameter lie
     */
    static Rooted rooted(List<Expression> expressions, Function<Expression, Range> leaves) {
        Set<Expression> found = new HashSet<>();
        new Logistics(expressions, found); // what has a root is to be known before it is written
        if (found.isEmpty()) {
            return new Rooted(expressions, Map.of());
        }
        Logistics logistics = new Logistics(expressions, found);
        List<Expression> written = expressions.stream().map(logistics::plain).toList();
        Map<Expression, Range> known = new HashMap<>();
        Ranges ranges = Ranges.ofSingles(expressions, leaves);
        logistics.written.forEach((node, image) -> known.merge(image, ranges.of(node), Range::and));
        return new Rooted(written, known);
    }

    static boolean isExponential(Expression node) {
        return node instanceof Unary f && f.function() == UnaryFunction.EXP;
    }

    private Over image(Expression node) {
        if (isExponential(node)) {
            return new Over(
                    Constant.ONE, node.with(List.of(plain(node.operands().get(0)))), -2);
        }
        if (node instanceof Unary f && f.function() == UnaryFunction.NEGATE) {
            Over a = over(f.a());
            return new Over(Expression.negative(a.value), a.exponential, a.n);
        }
        if (node instanceof Binary f) {
            Over a = over(f.a());
            Over b = over(f.b());
            Over result = switch (f.function()) {
                case MULTIPLY -> product(a, b);
                case DIVIDE -> quotient(a, b);
                case ADD, SUBTRACT -> divisors.contains(node) ? divisor(f, a, b) : null;
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

    /** Null where nothing is to be added up. */
    private static @Nullable Over product(Over a, Over b) {
        return isApart(a, b) ? null : Over.of(Expression.product(a.value, b.value), common(a, b), a.n + b.n);
    }

    private @Nullable Over quotient(Over a, Over b) {
        if (!isApart(a, b)) {
            return Over.of(Expression.quotient(a.value, b.value), common(a, b), a.n - b.n);
        }
        if (b.exponential == null) {
            return null;
        }
        Over inverse = Over.of(Expression.quotient(Constant.ONE, b.value), b.exponential, -b.n);
        return Over.plain(Expression.product(plain(a), plain(inverse)));
    }

    /**
     * Whether only one has a power, and meets something that is no number. It is written first, then: 1/D may be as small as its root is
     * large, and x/D too small for a single number.
     */
    private static boolean isApart(Over a, Over b) {
        if (a.exponential != null && b.exponential != null) {
            return !a.exponential.equals(b.exponential);
        }
        Expression other = a.exponential == null ? a.value : b.value;
        return common(a, b) == null || !(other instanceof Constant);
    }

    private static @Nullable Expression common(Over a, Over b) {
        return a.exponential == null ? b.exponential : a.exponential;
    }

    private static boolean isMixed(Over a, Over b) {
        return a.exponential != null && b.exponential != null && !a.exponential.equals(b.exponential);
    }

    /** Two numbers of one sign, one of them with an E more than the other; else null. */
    private @Nullable Over divisor(Binary f, Over a, Over b) {
        Expression exponential = common(a, b);
        if (exponential == null
                || isMixed(a, b)
                || Math.abs(a.n - b.n) != 2
                || !(a.value instanceof Constant first)
                || !(b.value instanceof Constant second)
                || first.value() * second.value() > 0 != (f.function() == BinaryFunction.ADD)) {
            return null;
        }
        rooted.add(exponential);
        Expression h = root(exponential);
        Expression inverse = Expression.quotient(Constant.ONE, h);
        Expression larger = Expression.product(h, a.n < b.n ? a.value : b.value);
        Expression smaller = Expression.product(inverse, a.n < b.n ? b.value : a.value);
        Expression sum =
                a.n < b.n ? Binary.of(f.function(), larger, smaller) : Binary.of(f.function(), smaller, larger);
        return Over.of(sum, exponential, (a.n + b.n) / 2);
    }

    /** H. */
    private static Expression root(Expression exponential) {
        Expression half = Expression.product(exponential.operands().get(0), new Constant(0.5));
        return Unary.of(
                UnaryFunction.EXP, Binary.of(BinaryFunction.MAX, Binary.of(BinaryFunction.MIN, half, MOST), LEAST));
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

    private Expression plain(Over image) {
        if (image.exponential == null) {
            return image.value;
        }
        boolean root = rooted.contains(image.exponential);
        Expression base = root ? root(image.exponential) : image.exponential;
        Expression factor = image.n < 0 ? base : Expression.quotient(Constant.ONE, base);
        Expression e = image.value;
        for (int k = 0; k < Math.abs(root ? image.n : image.n / 2); k++) {
            e = Expression.product(e, factor);
        }
        return e;
    }
}
