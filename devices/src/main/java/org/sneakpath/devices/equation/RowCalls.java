package org.sneakpath.devices.equation;

import java.util.Objects;

/** Passes of functions that HotSpot does not vectorise: called for one instance after the other, in double precision. */
final class RowCalls {
    private RowCalls() {}

    /**
     * The pass of a node.
     *
     * @param node a {@link RowOp#CALL} or {@link RowOp#CALL_2}
     * @param at rows of its operands
     * @param y row of its result
     */
    static <A> RowPass<A> pass(Precision<A> precision, RowNode node, int[] at, int y) {
        Object what = node.what();
        int a = at[0];
        if (what instanceof UnaryFunction f) {
            return (rows, n) -> {
                for (int i = 0; i < n; i++) {
                    precision.set(rows[y], i, f.at(precision.get(rows[a], i)));
                }
            };
        }
        if (what instanceof Table table) {
            return (rows, n) -> {
                for (int i = 0; i < n; i++) {
                    precision.set(rows[y], i, table.value(precision.get(rows[a], i)));
                }
            };
        }
        BinaryFunction f = (BinaryFunction) Objects.requireNonNull(what);
        int b = at[1];
        return (rows, n) -> {
            for (int i = 0; i < n; i++) {
                precision.set(rows[y], i, f.at(precision.get(rows[a], i), precision.get(rows[b], i)));
            }
        };
    }
}
