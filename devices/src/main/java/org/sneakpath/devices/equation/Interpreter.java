package org.sneakpath.devices.equation;

import java.util.List;

/** Evaluates every node of a graph in turn, both sides of each choice included: slow, obvious, and no recursion. */
final class Interpreter {
    private final Expression[] nodes;
    private final int[][] operands;
    private final int[] roots;

    Interpreter(List<? extends Expression> roots) {
        Traversal order = Traversal.of(roots);
        nodes = order.nodes().toArray(Expression[]::new);
        operands = new int[nodes.length][];
        for (int k = 0; k < nodes.length; k++) {
            operands[k] = nodes[k].operands().stream().mapToInt(order::place).toArray();
        }
        this.roots = roots.stream().mapToInt(order::place).toArray();
    }

    static double value(Expression e, double[] controls, double[] parameters, double time) {
        Interpreter interpreter = new Interpreter(List.of(e));
        double[] values = new double[interpreter.nodes.length];
        interpreter.evaluate(controls, parameters, time, 1, 0, values);
        return values[interpreter.root(0)];
    }

    /** Doubles of working space that an evaluation needs. */
    int size() {
        return nodes.length;
    }

    /** Where in the working space the value of root k stands. */
    int root(int k) {
        return roots[k];
    }

    /** Values of all nodes for instance i of n. */
    void evaluate(double[] u, double[] p, double time, int n, int i, double[] values) {
        for (int k = 0; k < nodes.length; k++) {
            Expression e = nodes[k];
            int[] o = operands[k];
            double value;
            if (e instanceof Binary f) {
                value = f.function().at(values[o[0]], values[o[1]]);
            } else if (e instanceof Unary f) {
                value = f.function().at(values[o[0]]);
            } else if (e instanceof Constant c) {
                value = c.value();
            } else if (e instanceof Control c) {
                value = u[c.index() * n + i];
            } else if (e instanceof ParameterValue c) {
                value = p[c.index() * n + i];
            } else if (e instanceof Comparison c) {
                value = c.relation().holds(values[o[0]], values[o[1]]) ? 1 : 0;
            } else if (e instanceof Select) {
                value = values[o[0]] != 0 ? values[o[1]] : values[o[2]];
            } else if (e instanceof Lookup l) {
                value = l.table().value(values[o[0]]);
            } else {
                value = time;
            }
            values[k] = value;
        }
    }
}
