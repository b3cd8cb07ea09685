package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph as a list of operations on rows of instances: operands before what is made from them, a row taken again once nobody needs
 * what is in it. A product that is only added to something, or taken from it, is one operation with the sum.
 */
final class RowProgram {
    private final Traversal order;
    private final int[] uses;
    private final int[] row;
    private final boolean[] folded;
    private final List<RowOperation> operations = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    private final Map<Integer, Double> constants = new HashMap<>();
    private final Map<Integer, Expression> leaves = new HashMap<>();
    private int rows;

    RowProgram(List<Expression> roots) {
        order = Traversal.of(roots);
        uses = new int[order.size()];
        row = new int[order.size()];
        folded = new boolean[order.size()];
        Arrays.fill(row, -1);
        for (Expression node : order.nodes()) {
            node.operands().forEach(operand -> uses[order.place(operand)]++);
        }
        for (Expression root : roots) {
            uses[order.place(root)]++; // a result stays
        }
        for (Expression node : order.nodes()) {
            addLeaf(node);
            fold(node);
        }
        roots.forEach(root -> folded[order.place(root)] = false);
        for (int k = 0; k < row.length; k++) {
            Expression node = order.nodes().get(k);
            if (!node.operands().isEmpty() && !folded[k]) {
                operations.add(operation(k, node));
            }
        }
    }

    /** How many rows of working space. */
    int rows() {
        return rows;
    }

    List<RowOperation> operations() {
        return operations;
    }

    /** Rows that hold a number throughout. */
    Map<Integer, Double> constants() {
        return constants;
    }

    /** Rows that hold a control, a parameter or time at first. */
    Map<Integer, Expression> leaves() {
        return leaves;
    }

    /** Where a root is at the end. */
    int row(Expression root) {
        return row[order.place(root)];
    }

    private void addLeaf(Expression node) {
        if (node.operands().isEmpty()) {
            int own = rows++;
            row[order.place(node)] = own;
            if (node instanceof Constant c) {
                constants.put(own, c.value());
            } else {
                leaves.put(own, node);
            }
        }
    }

    /** Lets a sum compute one of its terms, if that is a product that nobody else needs. */
    private void fold(Expression node) {
        if (node instanceof Binary sum
                && (sum.function() == BinaryFunction.ADD || sum.function() == BinaryFunction.SUBTRACT)) {
            int product = product(sum);
            if (product >= 0) {
                folded[order.place(sum.operands().get(product))] = true;
            }
        }
    }

    /** Which operand of a sum is a product that it may compute, the first of a difference not; −1 if none. */
    private int product(Binary sum) {
        for (int k = 1; k >= (sum.function() == BinaryFunction.ADD ? 0 : 1); k--) {
            if (sum.operands().get(k) instanceof Binary f
                    && f.function() == BinaryFunction.MULTIPLY
                    && uses[order.place(f)] == 1) {
                return k;
            }
        }
        return -1;
    }

    private RowOperation operation(int k, Expression e) {
        if (e instanceof Unary f && f.function() == UnaryFunction.EXP) {
            row[k] = take(); // before the operand's is free: it is read twice
            int a = row[order.place(f.a())];
            release(f.a());
            return RowOperations.exponential(a, row[k]);
        }
        List<Expression> operands = new ArrayList<>(e.operands());
        boolean joined = false;
        if (e instanceof Binary sum) {
            int product = foldedOperand(sum);
            joined = product >= 0;
            if (joined) {
                Expression other = operands.get(1 - product);
                operands = new ArrayList<>(operands.get(product).operands());
                operands.add(other);
            }
        }
        int[] at =
                operands.stream().mapToInt(operand -> row[order.place(operand)]).toArray();
        double[] numbers = operands.stream()
                .mapToDouble(operand -> operand instanceof Constant c ? c.value() : Double.NaN)
                .toArray();
        operands.forEach(this::release);
        row[k] = take();
        return joined
                ? RowOperations.joined(((Binary) e).function(), at, numbers, row[k])
                : RowOperations.of(e, at, numbers, row[k]);
    }

    private int foldedOperand(Binary sum) {
        for (int k = 0; k < 2; k++) {
            Expression operand = sum.operands().get(k);
            if (!operand.operands().isEmpty() && folded[order.place(operand)]) {
                return k;
            }
        }
        return -1;
    }

    private int take() {
        return free.isEmpty() ? rows++ : free.remove(free.size() - 1);
    }

    private void release(Expression operand) {
        int k = order.place(operand);
        if (--uses[k] == 0 && !(operand instanceof Constant)) {
            free.add(row[k]);
        }
    }
}
