package org.sneakpath.crossbar.read;

/** Slopes, sources and shunts of the nodes of one row of an array, for an audit. */
final class AuditRow {
    /** g (S) of node k at {@code at + k}. */
    double[] slopes = new double[0];

    int at;
    /** f (A), one a node. */
    final double[] sources;
    /** c (S). */
    double shunt;

    AuditRow(int columns) {
        sources = new double[columns];
    }

    /** Takes f of the bit-line nodes of row i, or of the word-line nodes. */
    void take(LineField field, int i, boolean forBit) {
        int columns = sources.length;
        if (field instanceof LineField.Between between) {
            double sign = forBit ? 1 : -1;
            int from = between.offset + i * columns;
            for (int j = 0; j < columns; j++) {
                sources[j] = sign * slopes[at + j] * between.voltages[from + j];
            }
        } else if (field instanceof LineField.Injected injected) {
            System.arraycopy(forBit ? injected.bit : injected.word, injected.offset + i * columns, sources, 0, columns);
        }
    }
}
