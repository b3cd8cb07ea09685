package org.sneakpath.devices.equation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph as passes over rows, with as few rows of working space as it gets by with. Rows of results belong to the caller, as do those
 * of inputs; a result that is an input, a number, or another result is copied at the end.
 */
final class RowProgram<A> {
    /** An input or a number, and its row. */
    record Leaf(RowNode node, int row) {}

    private final RowGraph graph;
    private final Precision<A> precision;
    private final List<RowPass<A>> passes = new ArrayList<>();
    private final List<Leaf> inputs = new ArrayList<>();
    private final List<Leaf> numbers = new ArrayList<>();
    private final int[] row;
    private final int[] resultRows;
    private final int outputs;
    private final Deque<Integer> free = new ArrayDeque<>();
    private int rows;

    RowProgram(Precision<A> precision, RowGraph graph) {
        this.graph = graph;
        this.precision = precision;
        row = new int[graph.size()];
        Arrays.fill(row, -1);
        int[] roots = graph.roots();
        outputs = roots.length;
        rows = outputs; // result o is row o
        resultRows = new int[outputs];
        Map<Integer, Integer> result = new HashMap<>();
        for (int o = 0; o < outputs; o++) {
            if (graph.node(roots[o]).op().isOperation()) {
                result.putIfAbsent(roots[o], o);
            }
        }
        RowCuts cuts = new RowCuts(graph);
        List<int[]> parts = cuts.passes();
        leaves(roots, parts);
        int done = 0;
        for (int[] part : parts) {
            int end = done + part.length - 1;
            for (int k : part) {
                if (cuts.lastUse(k) > end) {
                    Integer own = result.get(k);
                    row[k] = own != null ? own : free.isEmpty() ? rows++ : free.pop();
                }
            }
            passes.add(pass(part));
            for (int place = done; place <= end; place++) {
                release(part[place - done], cuts, done, end, result);
            }
            done = end + 1;
        }
        for (int o = 0; o < outputs; o++) {
            resultRows[o] = row[roots[o]];
        }
    }

    /** Gives back the rows of operands that no later pass reads. */
    private void release(int k, RowCuts cuts, int from, int end, Map<Integer, Integer> result) {
        RowNode node = graph.node(k);
        for (int o = 0; o < node.op().operands(); o++) {
            int operand = node.operand(o);
            int last = cuts.lastUse(operand);
            if (graph.node(operand).op().isOperation()
                    && last >= from
                    && last <= end
                    && row[operand] >= 0
                    && !result.containsKey(operand)
                    && !free.contains(row[operand])) {
                free.push(row[operand]);
            }
        }
    }

    /** Inputs have rows; so have numbers that a called function reads, or that are results. */
    private void leaves(int[] roots, List<int[]> parts) {
        for (int k = 0; k < graph.size(); k++) {
            if (graph.isNeeded(k) && graph.node(k).op() == RowOp.INPUT) {
                row[k] = rows++;
                inputs.add(new Leaf(graph.node(k), row[k]));
            }
        }
        for (int root : roots) {
            addNumber(root);
        }
        for (int[] part : parts) {
            RowNode node = graph.node(part[0]);
            if (node.op() == RowOp.CALL || node.op() == RowOp.CALL_2) {
                for (int o = 0; o < node.op().operands(); o++) {
                    addNumber(node.operand(o));
                }
            }
        }
    }

    private void addNumber(int k) {
        if (graph.isNumber(k) && row[k] < 0) {
            row[k] = rows++;
            numbers.add(new Leaf(graph.node(k), row[k]));
        }
    }

    private RowPass<A> pass(int[] part) {
        RowNode node = graph.node(part[0]);
        if (node.op() == RowOp.CALL || node.op() == RowOp.CALL_2) {
            int[] at = new int[node.op().operands()];
            for (int o = 0; o < at.length; o++) {
                at[o] = row[node.operand(o)];
            }
            return RowCalls.pass(precision, node, at, row[part[0]]);
        }
        return RowWriter.pass(graph, precision, part, k -> row[k]);
    }

    /** The passes, in their order. */
    List<RowPass<A>> passes() {
        return passes;
    }

    /** Rows in all; the first are those of results. */
    int rows() {
        return rows;
    }

    /** Rows that the caller fills or lends. */
    List<Leaf> inputs() {
        return inputs;
    }

    /** Rows that hold a number throughout. */
    List<Leaf> numbers() {
        return numbers;
    }

    /** Row where result o is at the end; o itself unless it has to be copied from there. */
    int resultRow(int o) {
        return resultRows[o];
    }
}
