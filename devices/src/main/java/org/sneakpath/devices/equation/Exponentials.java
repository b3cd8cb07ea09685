package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One exponential for several whose arguments differ by a number, or by a number and the sign:
 * <pre>
 *   e^(s·w + c_i) = E·e^(c_i − c),   e^(−s·w + c_i) = e^(c_i + c)/E        E = e^(s·w + c)
 * </pre>
 * with c in the middle, so that no factor is beyond e^±{@value #MOST}. Two sigmoids that switch opposite ways at two thresholds, and their
 * like on other devices between the same nodes, take one exponential then.
 */
final class Exponentials {
    /** Distance of arguments from the middle up to which they share. */
    static final double MOST = 20;

    /** slope·base + offset; without a base a number. */
    private record Affine(double slope, @Nullable Expression base, double offset) {
        Affine times(double factor) {
            return new Affine(slope * factor, base, offset * factor);
        }

        /** The sum, or null if it is not affine in one thing. */
        @Nullable
        Affine plus(Affine other) {
            if (base != null && other.base != null && !base.equals(other.base)) {
                return null;
            }
            return new Affine(slope + other.slope, base == null ? other.base : base, offset + other.offset);
        }
    }

    private record Family(Expression base, double slope) {}

    private final Map<Expression, Affine> affine = new HashMap<>();
    private final Map<Expression, Affine> arguments = new HashMap<>();
    private final Map<Family, Double> middles = new HashMap<>();
    private final Rewriting rewriting = new Rewriting(this::image);

    private Exponentials(List<Expression> expressions) {
        Map<Family, Set<Affine>> families = new HashMap<>();
        for (Expression node : Traversal.of(expressions).nodes()) {
            affine.put(node, affine(node));
            if (node instanceof Unary f && f.function() == UnaryFunction.EXP) {
                Affine argument = known(f.a());
                Expression base = argument.base;
                if (base != null && argument.slope != 0) {
                    arguments.put(node, argument);
                    families.computeIfAbsent(
                                    new Family(base, Math.abs(argument.slope)), family -> new LinkedHashSet<>())
                            .add(argument);
                }
            }
        }
        families.forEach((family, members) -> {
            List<Double> offsets = new ArrayList<>();
            members.forEach(member -> offsets.add(Math.signum(member.slope) * member.offset));
            double low = offsets.stream().mapToDouble(c -> c).min().orElse(0);
            double high = offsets.stream().mapToDouble(c -> c).max().orElse(0);
            if (members.size() > 1 && high - low <= 2 * MOST) {
                middles.put(family, 0.5 * (low + high));
            }
        });
    }

    /** The expressions with shared exponentials. */
    static List<Expression> shared(List<Expression> expressions) {
        Exponentials exponentials = new Exponentials(expressions);
        return expressions.stream().map(exponentials.rewriting::of).toList();
    }

    /** By exponential that shares: how far its argument is from that of the one in the middle; e to this is what it may be larger by. */
    static Map<Expression, Double> distances(List<Expression> expressions) {
        Exponentials exponentials = new Exponentials(expressions);
        Map<Expression, Double> distances = new HashMap<>();
        exponentials.arguments.forEach((node, argument) -> {
            Double middle = argument.base == null
                    ? null
                    : exponentials.middles.get(new Family(argument.base, Math.abs(argument.slope)));
            if (middle != null) {
                distances.put(node, Math.abs(Math.signum(argument.slope) * argument.offset - middle));
            }
        });
        return distances;
    }

    private Expression image(Expression node, List<Expression> operands) {
        Affine argument = arguments.get(node);
        if (argument == null || argument.base == null) {
            return Rewriting.over(node, operands);
        }
        double slope = Math.abs(argument.slope);
        Double middle = middles.get(new Family(argument.base, slope));
        if (middle == null) {
            return Rewriting.over(node, operands);
        }
        Expression base = rewriting.of(argument.base);
        Expression one = Unary.of(
                UnaryFunction.EXP, Expression.sum(Expression.product(base, new Constant(slope)), new Constant(middle)));
        return argument.slope > 0
                ? Expression.product(one, new Constant(Math.exp(argument.offset - middle)))
                : Expression.product(
                        Expression.quotient(Constant.ONE, one), new Constant(Math.exp(argument.offset + middle)));
    }

    /** An expression as slope·base + offset, its operands being known already. */
    private Affine affine(Expression e) {
        Affine itself = new Affine(1, e, 0);
        Affine result = null;
        if (e instanceof Constant c) {
            result = new Affine(0, null, c.value());
        } else if (e instanceof Unary f && f.function() == UnaryFunction.NEGATE) {
            result = known(f.a()).times(-1);
        } else if (e instanceof Binary f) {
            Affine a = known(f.a());
            Affine b = known(f.b());
            result = switch (f.function()) {
                case ADD -> a.plus(b);
                case SUBTRACT -> a.plus(b.times(-1));
                case MULTIPLY -> b.base == null ? a.times(b.offset) : a.base == null ? b.times(a.offset) : null;
                case DIVIDE -> b.base == null && b.offset != 0 ? a.times(1 / b.offset) : null;
                default -> null;
            };
        }
        return result == null ? itself : result;
    }

    private Affine known(Expression e) {
        return affine.getOrDefault(e, new Affine(1, e, 0));
    }
}
