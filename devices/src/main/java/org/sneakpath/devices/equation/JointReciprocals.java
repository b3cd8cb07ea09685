package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One division for several divisors: a division takes a vector unit as long as ten multiplications.
 * <pre>
 *   r = 1/(b₁·b₂)        1/b₁ = r·b₂        1/b₂ = r·b₁
 * </pre>
 * and likewise for more. Only where ranges show that single precision has room for the product, and of divisors none of which is made from
 * the quotient of another. Some more roundings.
 *
 * <p>P. L. Montgomery, Math. Comp. 48, 1987, §10.3.1.
 */
final class JointReciprocals {
    /** Most divisors of a division. */
    private static final int MOST = 4;

    /** Some divisors, and their reciprocals once these are asked for. */
    private static final class Group {
        final List<Expression> divisors = new ArrayList<>();
        final int level;
        Range product;
        List<Expression> reciprocals = List.of();

        Group(Expression divisor, int level, Range range) {
            divisors.add(divisor);
            this.level = level;
            product = range;
        }
    }

    /** What a single number has room for, with some to spare. */
    private static final Range ROOM = new Range(1e-36, 1e37);

    private final Map<Expression, Group> groups = new LinkedHashMap<>();
    private final Rewriting rewriting = new Rewriting(this::image);

    private JointReciprocals(
            List<Expression> expressions, Function<Expression, Range> leaves, Map<Expression, Range> known) {
        Ranges ranges = new Ranges(leaves);
        IdentityHashMap<Expression, Integer> levels = new IdentityHashMap<>();
        List<Group> all = new ArrayList<>();
        for (Expression node : Traversal.of(expressions).nodes()) {
            ranges.addSingle(node);
            Range more = known.get(node);
            if (more != null) {
                ranges.narrow(node, more);
            }
            int level = 0;
            for (Expression operand : node.operands()) {
                level = Math.max(level, levels.getOrDefault(operand, 0));
            }
            if (isDivision(node)) {
                Expression divisor = node.operands().get(1);
                int own = levels.getOrDefault(divisor, 0);
                level = Math.max(level, own + 1);
                if (!groups.containsKey(divisor)) {
                    groups.put(divisor, join(all, divisor, own, ranges.of(divisor)));
                }
            }
            levels.put(node, level);
        }
    }

    /**
     * The expressions with fewer divisions.
     *
     * @param leaves where the values of a control or parameter lie
     * @param known where those of other nodes are known to lie
     */
    static List<Expression> of(
            List<Expression> expressions, Function<Expression, Range> leaves, Map<Expression, Range> known) {
        JointReciprocals joint = new JointReciprocals(expressions, leaves, known);
        return expressions.stream().map(joint.rewriting::of).toList();
    }

    private static boolean isDivision(Expression node) {
        return node instanceof Binary f && f.function() == BinaryFunction.DIVIDE && !(f.b() instanceof Constant);
    }

    /** The group that a divisor joins, a new one if there is none with room. */
    private Group join(List<Group> all, Expression divisor, int level, Range range) {
        for (Group group : all) {
            Range product = group.product.times(range);
            if (group.level == level
                    && group.divisors.size() < MOST
                    && ROOM.holds(group.product)
                    && ROOM.holds(product)) {
                group.divisors.add(divisor);
                group.product = product;
                return group;
            }
        }
        Group alone = new Group(divisor, level, range);
        all.add(alone);
        return alone;
    }

    private Expression image(Expression node, List<Expression> operands) {
        if (isDivision(node)) {
            Expression divisor = node.operands().get(1);
            Group group = groups.get(divisor);
            if (group != null && group.divisors.size() > 1) {
                if (group.reciprocals.isEmpty()) {
                    group.reciprocals = reciprocals(group);
                }
                return Expression.product(operands.get(0), group.reciprocals.get(group.divisors.indexOf(divisor)));
            }
        }
        return Rewriting.over(node, operands);
    }

    private List<Expression> reciprocals(Group group) {
        List<Expression> b = group.divisors.stream().map(rewriting::of).toList();
        List<Expression> products = new ArrayList<>(List.of(b.get(0)));
        for (int k = 1; k < b.size(); k++) {
            products.add(Expression.product(products.get(k - 1), b.get(k)));
        }
        Expression r = Expression.quotient(Constant.ONE, products.get(b.size() - 1));
        Expression[] all = new Expression[b.size()];
        for (int k = b.size() - 1; k > 0; k--) {
            all[k] = Expression.product(r, products.get(k - 1));
            r = Expression.product(r, b.get(k));
        }
        all[0] = r;
        return List.of(all);
    }
}
