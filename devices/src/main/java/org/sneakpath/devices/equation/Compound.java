package org.sneakpath.devices.equation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all nodes with operands share: a hash computed once, and equality that visits no pair of nodes twice. */
abstract class Compound {
    private final List<Expression> operands;
    private final long hash;

    /** @param head what the node does, apart from its operands; compared by {@code equals} */
    Compound(Object head, List<Expression> operands) {
        this.operands = operands;
        long h = mix(head instanceof Enum<?> e ? e.name().hashCode() : head.hashCode());
        for (Expression operand : operands) {
            h = mix(h * 0x9E3779B97F4A7C15L + hash(operand));
        }
        hash = h;
    }

    /** What the node does, apart from its operands. */
    abstract Object head();

    public final List<Expression> operands() {
        return operands;
    }

    private static long hash(Expression e) {
        return ((Object) e) instanceof Compound c ? c.hash : mix(e.hashCode());
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(hash);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Compound c && hash == c.hash && same(this, c));
    }

    /** Structural comparison of two graphs whose hashes agree; each pair of nodes is opened once. */
    @SuppressWarnings("ReferenceEquality") // two nodes that are one object need no opening
    private static boolean same(Compound first, Compound second) {
        if (shallow(first, second)) {
            return true;
        }
        record Pair(Compound a, Compound b) {
            @Override
            public boolean equals(@Nullable Object o) {
                return o instanceof Pair p && p.a == a && p.b == b;
            }

            @Override
            public int hashCode() {
                return System.identityHashCode(a) * 31 + System.identityHashCode(b);
            }
        }
        Set<Pair> seen = new HashSet<>();
        Deque<Pair> open = new ArrayDeque<>();
        open.push(new Pair(first, second));
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            if (pair.a == pair.b || !seen.add(pair)) {
                continue;
            }
            if (pair.a.hash != pair.b.hash
                    || pair.a.operands.size() != pair.b.operands.size()
                    || !Objects.equals(pair.a.head(), pair.b.head())) {
                return false;
            }
            for (int k = 0; k < pair.a.operands.size(); k++) {
                Object a = pair.a.operands.get(k);
                Object b = pair.b.operands.get(k);
                if (a instanceof Compound ca && b instanceof Compound cb) {
                    open.push(new Pair(ca, cb));
                } else if (!a.equals(b)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether both do the same to the very same operands, as in interned graphs. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean shallow(Compound a, Compound b) {
        boolean same = a.operands.size() == b.operands.size() && a.head().equals(b.head());
        for (int k = 0; same && k < a.operands.size(); k++) {
            same = a.operands.get(k) == b.operands.get(k);
        }
        return same;
    }

    @Override
    public final String toString() {
        return InfixText.brief((Expression) this);
    }
}
