package org.sneakpath.devices.equation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/** The distinct nodes of a graph, operands before what is made from them. Without recursion, so depth is no limit. */
record Traversal(List<Expression> nodes, IdentityHashMap<Expression, Integer> places) {
    /** Nodes are told apart by identity. */
    static Traversal of(List<? extends Expression> roots) {
        List<Expression> order = new ArrayList<>();
        IdentityHashMap<Expression, Integer> places = new IdentityHashMap<>();
        Deque<Expression> open = new ArrayDeque<>();
        for (int k = roots.size() - 1; k >= 0; k--) {
            open.push(roots.get(k));
        }
        while (!open.isEmpty()) {
            Expression top = open.peek();
            if (places.containsKey(top)) {
                open.pop();
                continue;
            }
            boolean ready = true;
            List<Expression> operands = top.operands();
            for (int k = operands.size() - 1; k >= 0; k--) {
                if (!places.containsKey(operands.get(k))) {
                    open.push(operands.get(k));
                    ready = false;
                }
            }
            if (ready) {
                open.pop();
                places.put(top, order.size());
                order.add(top);
            }
        }
        return new Traversal(Collections.unmodifiableList(order), places);
    }

    int size() {
        return nodes.size();
    }

    /** Place of a node in the order. */
    int place(Expression node) {
        Integer place = places.get(node);
        if (place == null) {
            throw new IllegalArgumentException("node " + node + " is not part of this graph");
        }
        return place;
    }
}
