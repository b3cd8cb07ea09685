package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Expressions as the operations that are done on rows: equal ones once, products fused with the sums that they are terms of, exponentials
 * and hyperbolic tangents written out ({@link RowFunctions}), numbers rounded to the precision.
 */
final class RowGraph {
    private final Precision<?> precision;
    private final List<RowNode> nodes = new ArrayList<>();
    private final Map<RowNode, Integer> numbers = new HashMap<>();
    private final int[] roots;
    private final BitSet needed = new BitSet();

    RowGraph(Precision<?> precision, List<Expression> expressions) {
        this.precision = precision;
        Traversal order = Traversal.of(expressions);
        int[] place = new int[order.size()];
        for (int k = 0; k < place.length; k++) {
            Expression e = order.nodes().get(k);
            int[] at = e.operands().stream()
                    .mapToInt(operand -> place[order.place(operand)])
                    .toArray();
            place[k] = add(e, at);
        }
        roots = expressions.stream().mapToInt(e -> place[order.place(e)]).toArray();
        for (int root : roots) {
            needed.set(root);
        }
        for (int k = nodes.size() - 1; k >= 0; k--) {
            for (int o = 0; needed.get(k) && o < node(k).op().operands(); o++) {
                needed.set(node(k).operand(o));
            }
        }
    }

    int size() {
        return nodes.size();
    }

    RowNode node(int k) {
        return nodes.get(k);
    }

    /** Node of each expression. */
    int[] roots() {
        return roots.clone();
    }

    /** Whether a root needs node k. */
    boolean isNeeded(int k) {
        return needed.get(k);
    }

    boolean isNumber(int k) {
        return node(k).op() == RowOp.NUMBER;
    }

    private int add(Expression e, int[] at) {
        if (e instanceof Constant c) {
            return number(c.value());
        }
        if (e instanceof Control || e instanceof ParameterValue) {
            return node(new RowNode(RowOp.INPUT, -1, -1, -1, 0, e));
        }
        if (e instanceof Unary f) {
            return unary(f.function(), at[0]);
        }
        if (e instanceof Binary f) {
            return binary(f.function(), at[0], at[1]);
        }
        if (e instanceof Comparison c) {
            return node(new RowNode(RowOp.COMPARE, at[0], at[1], -1, 0, c.relation()));
        }
        if (e instanceof Select) {
            return node(new RowNode(RowOp.SELECT, at[0], at[1], at[2], 0, null));
        }
        if (e instanceof Lookup l) {
            return node(new RowNode(RowOp.CALL, at[0], -1, -1, 0, l.table()));
        }
        throw new IllegalArgumentException("equations that depend on time cannot be vectorised; compile them");
    }

    private int unary(UnaryFunction f, int a) {
        return switch (f) {
            case NEGATE -> plain(RowOp.NEGATE, a);
            case ABS -> plain(RowOp.ABS, a);
            case SQRT -> plain(RowOp.SQRT, a);
            case RAMP -> plain(RowOp.MAX, a, number(0));
            case EXP -> new RowFunctions(this, precision).exponential(a);
            case TANH -> new RowFunctions(this, precision).hyperbolicTangent(a);
            default -> node(new RowNode(RowOp.CALL, a, -1, -1, 0, f));
        };
    }

    private int binary(BinaryFunction f, int a, int b) {
        return switch (f) {
            case ADD -> sum(a, b);
            case SUBTRACT -> difference(a, b);
            case MULTIPLY -> product(a, b);
            case DIVIDE -> plain(RowOp.DIVIDE, a, b);
            case MIN -> isLimit(b) ? a : plain(RowOp.MIN, a, b);
            case MAX -> plain(RowOp.MAX, a, b);
            default -> node(new RowNode(RowOp.CALL_2, a, b, -1, 0, f));
        };
    }

    /** a + b. */
    int sum(int a, int b) {
        if (isProduct(b)) {
            return fused(node(b).a(), node(b).b(), a);
        }
        if (isProduct(a)) {
            return fused(node(a).a(), node(a).b(), b);
        }
        return isNumber(a) ? plain(RowOp.ADD, b, a) : plain(RowOp.ADD, a, b);
    }

    /** a − b. */
    int difference(int a, int b) {
        if (isProduct(b) && isNumber(node(b).b())) {
            return fused(node(b).a(), number(-node(node(b).b()).number()), a);
        }
        if (isNumber(b)) {
            return sum(a, number(-node(b).number()));
        }
        return plain(RowOp.SUBTRACT, a, b);
    }

    /** a·b, a number last. */
    int product(int a, int b) {
        return isNumber(a) ? plain(RowOp.MULTIPLY, b, a) : plain(RowOp.MULTIPLY, a, b);
    }

    /** a·b + c. */
    int fused(int a, int b, int c) {
        return node(new RowNode(RowOp.FUSED, a, b, c, 0, null));
    }

    /** f(a). */
    int plain(RowOp op, int a) {
        return node(new RowNode(op, a, -1, -1, 0, null));
    }

    /** f(a, b). */
    int plain(RowOp op, int a, int b) {
        return node(new RowNode(op, a, b, -1, 0, null));
    }

    /** Whether nothing is greater: a bound that the precision has no room for. */
    private boolean isLimit(int k) {
        return precision.bytes() == Float.BYTES && isNumber(k) && node(k).number() == Float.MAX_VALUE;
    }

    private boolean isProduct(int k) {
        return node(k).op() == RowOp.MULTIPLY;
    }

    /** A number in this precision; one that is too small or too large for it stays other than zero, and finite. */
    int number(double value) {
        double rounded = value;
        if (precision.bytes() == Float.BYTES) {
            rounded = (float) value;
            if (Double.isInfinite(rounded) && Double.isFinite(value)) {
                rounded = Math.copySign(Float.MAX_VALUE, value);
            } else if (Math.abs(rounded) < Float.MIN_NORMAL && value != 0) {
                rounded = Math.copySign(Float.MIN_NORMAL, value);
            }
        }
        return node(new RowNode(RowOp.NUMBER, -1, -1, -1, rounded, null));
    }

    private int node(RowNode node) {
        Integer known = numbers.get(node);
        if (known != null) {
            return known;
        }
        int k = nodes.size();
        nodes.add(node);
        numbers.put(node, k);
        return k;
    }

    /** Operations that are needed, operands first. */
    int[] operations() {
        int[] all = new int[nodes.size()];
        int count = 0;
        for (int k = 0; k < all.length; k++) {
            if (needed.get(k) && node(k).op().isOperation()) {
                all[count++] = k;
            }
        }
        return Arrays.copyOf(all, count);
    }
}
