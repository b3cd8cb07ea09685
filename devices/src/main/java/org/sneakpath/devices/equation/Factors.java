package org.sneakpath.devices.equation;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The factors w(u_c) of an expression y = w(u_c) · (…) that depend on one controlling quantity alone and stand in every branch
 * that is not zero: where w vanishes y does, whatever the others are. The window of a memristor's rate is one.
 */
final class Factors {
    /** Depends on parameters at most. */
    private static final int NOTHING = -1;
    /** Depends on time, or on more than one quantity. */
    private static final int SEVERAL = -2;

    private final IdentityHashMap<Expression, Integer> dependence = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, Map<Expression, Integer>> factors = new IdentityHashMap<>();

    private Factors() {}

    /** Each factor with the index c of its quantity; those of products within products one by one. */
    static Map<Expression, Integer> of(Expression y) {
        Factors search = new Factors();
        for (Expression node : Traversal.of(List.of(y)).nodes()) {
            search.visit(node);
        }
        return search.factors(y);
    }

    private void visit(Expression node) {
        int on = NOTHING;
        if (node instanceof Control c) {
            on = c.index();
        } else if (node instanceof Time) {
            on = SEVERAL;
        }
        for (Expression operand : node.operands()) {
            int other = dependence.getOrDefault(operand, NOTHING);
            if (on == NOTHING) {
                on = other;
            } else if (other != NOTHING && other != on) {
                on = SEVERAL;
            }
        }
        dependence.put(node, on);
        factors.put(node, within(node, on));
    }

    private Map<Expression, Integer> within(Expression node, int on) {
        if (node instanceof Select s) {
            if (Constant.is(s.then(), 0)) {
                return factors(s.otherwise());
            }
            Map<Expression, Integer> common = new HashMap<>(factors(s.then()));
            if (!Constant.is(s.otherwise(), 0)) {
                common.keySet().retainAll(factors(s.otherwise()).keySet());
            }
            return common;
        }
        if (node instanceof Unary f && f.function() == UnaryFunction.NEGATE) {
            return factors(f.a());
        }
        if (node instanceof Binary f && f.function() == BinaryFunction.DIVIDE) {
            return factors(f.a());
        }
        if (node instanceof Binary f && f.function() == BinaryFunction.MULTIPLY) {
            Map<Expression, Integer> both = new HashMap<>(factors(f.a()));
            both.putAll(factors(f.b()));
            return both;
        }
        return on >= 0 ? Map.of(node, on) : Map.of();
    }

    private Map<Expression, Integer> factors(Expression node) {
        return factors.getOrDefault(node, Map.of());
    }
}
