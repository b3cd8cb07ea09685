package org.sneakpath.devices.equation;

import java.util.List;

/** The slow twin: walks the graph for every instance. One allocation a call, of 8 bytes a node. */
final class InterpretedLoop implements Loop {
    private final List<Assignment> assignments;
    private final Interpreter interpreter;

    InterpretedLoop(List<Assignment> assignments) {
        this.assignments = assignments;
        interpreter =
                new Interpreter(assignments.stream().map(Assignment::expression).toList());
    }

    @Override
    public void run(
            double[] u, double[] p, double time, double[] y, double[] d, int n, int from, int to, double[] scratch) {
        double[] values = new double[interpreter.size()];
        for (int i = from; i < to; i++) {
            interpreter.evaluate(u, p, time, n, i, values);
            for (int k = 0; k < assignments.size(); k++) {
                Assignment a = assignments.get(k);
                (a.partial() ? d : y)[a.row() * n + i] = values[interpreter.root(k)];
            }
        }
    }
}
