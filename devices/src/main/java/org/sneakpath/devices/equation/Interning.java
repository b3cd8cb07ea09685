package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Rebuilds graphs so that equal subgraphs are one object; on the way nodes are simplified. */
final class Interning {
    private final Map<Expression, Expression> canonical = new HashMap<>();

    /** The expression with every leaf replaced, then simplified, then interned. */
    Expression rebuild(Expression e, UnaryOperator<Expression> leaf) {
        return new Rewriting((node, operands) -> intern(operands.isEmpty() ? leaf.apply(node) : node.with(operands)))
                .of(e);
    }

    /** The one object that stands for all graphs equal to this one, operands included. */
    private Expression intern(Expression e) {
        Expression known = canonical.get(e);
        if (known != null) {
            return known;
        }
        Expression result = e;
        List<Expression> operands = e.operands();
        List<Expression> interned = new ArrayList<>(operands.size());
        boolean same = true;
        for (Expression operand : operands) {
            Expression image = intern(operand);
            interned.add(image);
            same &= image == operand;
        }
        if (!same) {
            result = e.with(interned);
        }
        canonical.put(result, result);
        return result;
    }
}
