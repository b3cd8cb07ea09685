package org.sneakpath.circuit.spice.expression;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Time;

/** Whether an expression stays the same during an analysis. */
final class Invariance {
    private Invariance() {}

    /** Whether neither a controlling quantity nor time stands in it. */
    static boolean constant(Expression expression) {
        Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Expression> open = new ArrayDeque<>();
        open.push(expression);
        while (!open.isEmpty()) {
            Expression top = open.pop();
            if (top instanceof Control || top instanceof Time) {
                return false;
            }
            if (seen.add(top)) {
                top.operands().forEach(open::push);
            }
        }
        return true;
    }
}
