package org.sneakpath.analysis.simulate;

import java.io.Closeable;
import java.io.IOException;

/** Takes the rows of one analysis, one by one; nothing is kept. */
interface ResultWriter extends Closeable {
    /**
     * Writes a row.
     *
     * @param values one per column, only read; complex columns take two, real part first
     */
    void row(double[] values) throws IOException;
}
