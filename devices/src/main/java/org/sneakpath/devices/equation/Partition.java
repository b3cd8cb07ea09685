package org.sneakpath.devices.equation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Results too long for one method, in parts that compute nothing twice that matters: what an earlier part has computed and a
 * later one needs goes through {@link Scratch}.
 *
 * <p>The operations that are needed in every case, in order, are cut into parts of about equal size. What only one side of a
 * choice needs goes with the choice, so two parts may both compute it; and so do conditions, and sums and products of leaves,
 * which cost no more than scratch. A choice whose sides alone are longer than a part has both of them computed in every case.
 */
final class Partition {
    private final List<Expression> nodes;
    private final int[][] operands;
    /** What is computed once, by the part that it belongs to. */
    private final BitSet units = new BitSet();

    private final int most;
    private final int[] part;
    private final List<BitSet> contents = new ArrayList<>();
    private final Map<Integer, Integer> rowOf = new HashMap<>();
    private final List<List<Assignment>> parts = new ArrayList<>();
    private int rows;

    /**
     * @param rows of scratch that the assignments themselves use
     * @param most operations of a part, about; at least 8
     */
    Partition(List<Assignment> assignments, int rows, int most) {
        this.most = most;
        this.rows = rows;
        Traversal order = Traversal.of(expressions(assignments));
        nodes = order.nodes();
        operands = new int[nodes.size()][];
        for (int k = 0; k < operands.length; k++) {
            operands[k] =
                    nodes.get(k).operands().stream().mapToInt(order::place).toArray();
        }
        int[] roots =
                assignments.stream().mapToInt(a -> order.place(a.expression())).toArray();
        findUnits(roots);
        part = new int[nodes.size()];
        Arrays.fill(part, -1);
        cut();
        allocateRows();
        for (int c = 0; c < contents.size(); c++) {
            parts.add(write(c, assignments, roots));
        }
    }

    /** Distinct operations of some results. */
    static int size(List<Assignment> assignments) {
        return Traversal.of(expressions(assignments)).size();
    }

    private static List<Expression> expressions(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::expression).toList();
    }

    List<List<Assignment>> parts() {
        return parts;
    }

    /** Rows of scratch in use. */
    int rows() {
        return rows;
    }

    private void findUnits(int[] roots) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int root : roots) {
            units.set(root);
            open.push(root);
        }
        while (!open.isEmpty()) {
            int k = open.pop();
            if (seen.get(k)) {
                continue;
            }
            seen.set(k);
            if (!trivial(k)) {
                units.set(k);
            }
            int needed = nodes.get(k) instanceof Select ? 1 : operands[k].length;
            for (int o = 0; o < needed; o++) {
                open.push(operands[k][o]);
            }
        }
        for (int k = units.previousSetBit(nodes.size()); k >= 0; k = units.previousSetBit(k - 1)) {
            BitSet inside = inside(k);
            if (inside.cardinality() > most) {
                inside.stream().filter(i -> operands[i].length > 0).forEach(units::set);
                k++; // once more, with less inside
            }
        }
    }

    /** Whether computing a node again costs no more than keeping it. */
    private boolean trivial(int k) {
        Expression e = nodes.get(k);
        return operands[k].length == 0
                || e instanceof Comparison
                || (e instanceof Unary f && f.function() == UnaryFunction.NOT)
                || (e instanceof Binary f
                        && switch (f.function()) {
                            case AND, OR -> true;
                            case ADD, SUBTRACT, MULTIPLY -> ofLeaves(k);
                            default -> false;
                        });
    }

    private boolean ofLeaves(int k) {
        return Arrays.stream(operands[k]).allMatch(o -> operands[o].length == 0);
    }

    /** The node and all that it needs up to other units. Stops when they are more than a part takes. */
    private BitSet inside(int unit) {
        BitSet found = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(unit);
        int count = 0;
        while (!open.isEmpty() && count <= most) {
            int k = open.pop();
            if (!found.get(k)) {
                found.set(k);
                count++;
                for (int operand : operands[k]) {
                    if (!units.get(operand)) {
                        open.push(operand);
                    }
                }
            }
        }
        return found;
    }

    private void cut() {
        BitSet content = new BitSet();
        for (int k = units.nextSetBit(0); k >= 0; k = units.nextSetBit(k + 1)) {
            BitSet more = inside(k);
            more.or(content);
            if (more.cardinality() > most && !content.isEmpty()) {
                contents.add(content);
                more = inside(k);
            }
            content = more;
            part[k] = contents.size();
        }
        contents.add(content);
    }

    /** A row for each unit that a later part needs, free again after the last part that does. */
    private void allocateRows() {
        int[] lastUse = new int[nodes.size()];
        for (int c = 0; c < contents.size(); c++) {
            for (int k = contents.get(c).nextSetBit(0);
                    k >= 0;
                    k = contents.get(c).nextSetBit(k + 1)) {
                for (int operand : operands[k]) {
                    lastUse[operand] = c;
                }
            }
        }
        int[] until = new int[nodes.size()];
        int first = rows;
        for (int k = units.nextSetBit(0); k >= 0; k = units.nextSetBit(k + 1)) {
            if (lastUse[k] > part[k] && operands[k].length > 0) {
                int row = first;
                while (row < rows && until[row - first] >= part[k]) {
                    row++;
                }
                rows = Math.max(rows, row + 1);
                until[row - first] = lastUse[k];
                rowOf.put(k, row);
            }
        }
    }

    private int row(int unit) {
        Integer row = rowOf.get(unit);
        if (row == null) {
            throw new IllegalStateException("node " + nodes.get(unit) + " has no row");
        }
        return row;
    }

    private List<Assignment> write(int c, List<Assignment> assignments, int[] roots) {
        Expression[] images = new Expression[nodes.size()];
        BitSet content = contents.get(c);
        List<Assignment> result = new ArrayList<>();
        for (int k = content.nextSetBit(0); k >= 0; k = content.nextSetBit(k + 1)) {
            List<Expression> over = new ArrayList<>();
            for (int operand : operands[k]) {
                over.add(image(operand, c, images));
            }
            images[k] = over.isEmpty() ? nodes.get(k) : nodes.get(k).with(over);
            if (part[k] == c && rowOf.containsKey(k)) {
                result.add(new Assignment(images[k], Scratch.SCRATCH, row(k)));
            }
        }
        for (int a = 0; a < roots.length; a++) {
            if (part[roots[a]] == c) {
                Assignment whole = assignments.get(a);
                result.add(new Assignment(image(roots[a], c, images), whole.target(), whole.row()));
            }
        }
        return result;
    }

    private Expression image(int k, int c, Expression[] images) {
        boolean earlier = units.get(k) && part[k] < c && operands[k].length > 0;
        return earlier ? new Control(Scratch.FIRST + row(k)) : operands[k].length == 0 ? nodes.get(k) : images[k];
    }
}
