package org.sneakpath.devices.equation;

import java.util.List;
import java.util.Map;

/**
 * A loop that takes blocks of instances through one operation after the other, each of them a vectorised pass over rows that stay in the
 * first cache. Both sides of a choice are computed.
 */
final class RowLoop implements Loop {
    /** Instances of a block: long enough to make little of a call, short enough for some forty rows to stay in a cache. */
    private static final int BLOCK = 128;

    private record Input(Expression leaf, int row) {}

    private final List<Assignment> assignments;
    private final RowOperation[] operations;
    private final Input[] inputs;
    private final int[] results;
    private final ThreadLocal<double[][]> space;

    RowLoop(List<Assignment> assignments) {
        this.assignments = assignments;
        List<Expression> roots =
                RowForm.of(assignments.stream().map(Assignment::expression).toList());
        RowProgram program = new RowProgram(roots);
        operations = program.operations().toArray(RowOperation[]::new);
        inputs = program.leaves().entrySet().stream()
                .map(entry -> new Input(entry.getValue(), entry.getKey()))
                .toArray(Input[]::new);
        results = roots.stream().mapToInt(program::row).toArray();
        Map<Integer, Double> constants = program.constants();
        int rows = program.rows();
        space = ThreadLocal.withInitial(() -> {
            double[][] own = new double[rows][BLOCK];
            constants.forEach((row, value) -> VectorLoops.fill(value, own[row], BLOCK));
            return own;
        });
    }

    @Override
    public void run(
            double[] u, double[] p, double time, double[] y, double[] d, int n, int from, int to, double[] scratch) {
        double[][] rows = space.get();
        for (int start = from; start < to; start += BLOCK) {
            int count = Math.min(BLOCK, to - start);
            for (Input input : inputs) {
                load(input, u, p, time, n, start, count, rows[input.row]);
            }
            for (RowOperation operation : operations) {
                operation.run(rows, count);
            }
            for (int k = 0; k < results.length; k++) {
                Assignment a = assignments.get(k);
                System.arraycopy(rows[results[k]], 0, a.partial() ? d : y, a.row() * n + start, count);
            }
        }
    }

    private static void load(
            Input input, double[] u, double[] p, double time, int n, int start, int count, double[] row) {
        if (input.leaf instanceof Control c) {
            System.arraycopy(u, c.index() * n + start, row, 0, count);
        } else if (input.leaf instanceof ParameterValue c) {
            System.arraycopy(p, c.index() * n + start, row, 0, count);
        } else {
            VectorLoops.fill(time, row, count);
        }
    }
}
