package org.sneakpath.analysis.simulate;

/** Takes rows of results in order: a file, or a table in memory. */
interface RowSink {
    /** A row, one value per column; only to be read during the call. */
    void row(double[] values);
}
