package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What changes sign where an expression may jump: a − b of a comparison, the argument of a sign or step; sin πa of a floor,
 * which changes sign at every integer, cos πa of a rounding. Only those that a run can move: not what depends on parameters alone.
 */
final class SwitchingFunctions {
    private static final Constant PI = new Constant(Math.PI);

    private SwitchingFunctions() {}

    /** Without doubles, g and −g counted as one, in the order of evaluation. */
    static List<Expression> of(List<Expression> outputs) {
        List<Expression> nodes = Traversal.of(outputs).nodes();
        IdentityHashMap<Expression, Boolean> moves = new IdentityHashMap<>();
        List<Expression> found = new ArrayList<>();
        Set<Expression> seen = new HashSet<>();
        for (Expression node : nodes) {
            boolean moving = node instanceof Control || node instanceof Time;
            for (Expression operand : node.operands()) {
                moving |= Boolean.TRUE.equals(moves.get(operand));
            }
            moves.put(node, moving);
            if (moving) {
                add(node, found, seen);
            }
        }
        return List.copyOf(found);
    }

    private static void add(Expression node, List<Expression> found, Set<Expression> seen) {
        if (node instanceof Comparison c) {
            Expression g = Expression.difference(c.a(), c.b());
            if (!seen.contains(Expression.difference(c.b(), c.a())) && seen.add(g)) {
                found.add(g);
            }
        } else if (node instanceof Unary f) {
            switch (f.function()) {
                case SIGN, STEP, STEP_CLOSED -> addNew(f.a(), found, seen);
                case FLOOR, CEIL, INT -> addNew(wave(UnaryFunction.SIN, f.a()), found, seen);
                case ROUND -> addNew(wave(UnaryFunction.COS, f.a()), found, seen);
                default -> {}
            }
        } else if (node instanceof Binary f && f.function() == BinaryFunction.MODULO) {
            addNew(wave(UnaryFunction.SIN, Expression.quotient(f.a(), f.b())), found, seen);
        }
    }

    private static void addNew(Expression g, List<Expression> found, Set<Expression> seen) {
        if (seen.add(g)) {
            found.add(g);
        }
    }

    private static Expression wave(UnaryFunction f, Expression a) {
        return Unary.of(f, Expression.product(PI, a));
    }
}
