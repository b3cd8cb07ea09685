package org.sneakpath.devices.equation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.function.Predicate;

/** Whether expressions are made from leaves that pass a test. What is known of a node is kept, so asking on costs what is new. */
public final class Dependence {
    private final Predicate<Expression> leaf;
    private final IdentityHashMap<Expression, Boolean> known = new IdentityHashMap<>();

    /**
     * A question.
     *
     * @param leaf the test; it must answer the same for a leaf at all times
     */
    public Dependence(Predicate<Expression> leaf) {
        this.leaf = leaf;
    }

    /** Whether any leaf of the expression passes. */
    public boolean of(Expression e) {
        Deque<Expression> open = new ArrayDeque<>();
        open.push(e);
        while (!open.isEmpty()) {
            Expression top = open.peek();
            if (known.containsKey(top)) {
                open.pop();
                continue;
            }
            boolean ready = true;
            boolean any = top.operands().isEmpty() && leaf.test(top);
            for (Expression operand : top.operands()) {
                Boolean answer = known.get(operand);
                if (answer == null) {
                    open.push(operand);
                    ready = false;
                } else {
                    any |= answer;
                }
            }
            if (ready) {
                open.pop();
                known.put(top, any);
            }
        }
        return Boolean.TRUE.equals(known.get(e));
    }
}
