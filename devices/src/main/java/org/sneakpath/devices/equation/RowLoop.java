package org.sneakpath.devices.equation;

import java.util.List;
import java.util.function.Function;

/**
 * Takes blocks of instances through one pass after the other, over rows that stay in the first cache. Both sides of a choice are computed.
 */
final class RowLoop<A> implements RowKernel<A> {
    private record Input(int index, int row) {}

    /** The rows of a thread: {@code all} as passes see them, {@code own} where no other row takes their place. */
    private static final class Space<A> {
        final A[] all;
        final A[] own;

        Space(A[] own) {
            this.own = own;
            all = own.clone();
        }
    }

    private final Precision<A> precision;
    private final int block;
    private final RowPass<A>[] passes;
    private final Input[] controls;
    private final Input[] parameters;
    private final int[] results;
    private final ThreadLocal<Space<A>> space;

    @SuppressWarnings("unchecked")
    RowLoop(
            Precision<A> precision,
            List<Expression> outputs,
            Function<Expression, Range> leaves,
            Function<Expression, Range> usual) {
        this.precision = precision;
        block = RowKernel.most(precision);
        List<Expression> arranged = NormalForm.ofRows(outputs, precision, leaves, usual);
        RowProgram<A> program = new RowProgram<>(precision, new RowGraph(precision, arranged));
        passes = program.passes().toArray(RowPass[]::new);
        controls = program.inputs().stream()
                .filter(leaf -> leaf.node().what() instanceof Control)
                .map(leaf -> new Input(((Control) leaf.node().what()).index(), leaf.row()))
                .toArray(Input[]::new);
        parameters = program.inputs().stream()
                .filter(leaf -> leaf.node().what() instanceof ParameterValue)
                .map(leaf -> new Input(((ParameterValue) leaf.node().what()).index(), leaf.row()))
                .toArray(Input[]::new);
        results = new int[outputs.size()];
        for (int o = 0; o < results.length; o++) {
            results[o] = program.resultRow(o);
        }
        List<RowProgram.Leaf> numbers = program.numbers();
        int rows = program.rows();
        space = ThreadLocal.withInitial(() -> {
            A[] own = precision.rows(rows, block);
            numbers.forEach(leaf ->
                    precision.fill(own[leaf.row()], 0, block, leaf.node().number()));
            return new Space<>(own);
        });
    }

    @Override
    public void values(A u, A p, A y, int n, int from, int to) {
        Space<A> mine = space.get();
        A[] rows = mine.all;
        System.arraycopy(mine.own, 0, rows, 0, rows.length);
        for (int start = from; start < to; start += block) {
            int count = Math.min(block, to - start);
            for (Input input : controls) {
                precision.copy(u, input.index * n + start, rows[input.row], 0, count);
            }
            for (Input input : parameters) {
                precision.copy(p, input.index * n + start, rows[input.row], 0, count);
            }
            run(rows, count);
            for (int o = 0; o < results.length; o++) {
                precision.copy(rows[results[o]], 0, y, o * n + start, count);
            }
        }
    }

    @Override
    public void rows(A[] u, A[] p, A[] y, int count) {
        if (count > block) {
            throw new IllegalArgumentException(count + " instances at once; at most " + block + " are possible");
        }
        A[] rows = space.get().all;
        for (Input input : controls) {
            rows[input.row] = u[input.index];
        }
        for (Input input : parameters) {
            rows[input.row] = p[input.index];
        }
        for (int o = 0; o < results.length; o++) {
            rows[o] = y[o];
        }
        run(rows, count);
        for (int o = 0; o < results.length; o++) {
            if (results[o] != o) {
                precision.copy(rows[results[o]], 0, y[o], 0, count);
            }
        }
    }

    private void run(A[] rows, int count) {
        for (RowPass<A> pass : passes) {
            pass.run(rows, count);
        }
    }
}
