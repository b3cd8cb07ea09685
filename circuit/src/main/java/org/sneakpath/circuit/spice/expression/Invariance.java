package org.sneakpath.circuit.spice.expression;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Time;

/** Whether an expression stays the same during an analysis. */
final class Invariance {
    private Invariance() {}

    /** Whether neither a controlling quantity nor time stands in it. */
    static boolean constant(Expression expression) {
        return !contains(expression, node -> node instanceof Control || node instanceof Time);
    }

    /** Whether time itself stands in it. */
    static boolean explicitInTime(Expression expression) {
        return contains(expression, Time.class::isInstance);
    }

    private static boolean contains(Expression expression, Predicate<Expression> wanted) {
        Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Expression> open = new ArrayDeque<>();
        open.push(expression);
        while (!open.isEmpty()) {
            Expression top = open.pop();
            if (wanted.test(top)) {
                return true;
            }
            if (seen.add(top)) {
                top.operands().forEach(open::push);
            }
        }
        return false;
    }
}
