package org.sneakpath.devices.equation;

import java.util.List;
import org.sneakpath.devices.DeviceBatch;

/** The slow twin over a batch: gathers the inputs of each instance and walks the graph. Three allocations a call. */
final class InterpretedBatchLoop implements BatchLoop {
    private final List<BatchPlace> controls;
    private final List<Assignment> assignments;
    private final Interpreter interpreter;

    InterpretedBatchLoop(List<BatchPlace> controls, List<Assignment> assignments) {
        this.controls = controls;
        this.assignments = assignments;
        interpreter =
                new Interpreter(assignments.stream().map(Assignment::expression).toList());
    }

    @Override
    public void run(DeviceBatch batch, double time, int from, int to, double[] scratch) {
        int n = batch.n;
        double[] u = new double[controls.size()];
        double[] p = new double[batch.p.length / n];
        double[] values = new double[interpreter.size()];
        for (int k = from; k < to; k++) {
            for (int c = 0; c < u.length; c++) {
                BatchPlace place = controls.get(c);
                u[c] = place.array().of(batch)[place.row() * n + k];
            }
            for (int j = 0; j < p.length; j++) {
                p[j] = batch.p[j * n + k];
            }
            interpreter.evaluate(u, p, time, 1, 0, values);
            for (int a = 0; a < assignments.size(); a++) {
                Assignment result = assignments.get(a);
                double value = values[interpreter.root(a)];
                if (result.target() instanceof BatchArray array) {
                    array.of(batch)[result.row() * n + k] = value;
                } else {
                    scratch[result.row() * Scratch.BLOCK + k - from] = value;
                }
            }
        }
    }
}
