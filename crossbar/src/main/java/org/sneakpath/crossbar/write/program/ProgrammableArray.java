package org.sneakpath.crossbar.write.program;

import org.sneakpath.crossbar.CrossbarSpec;

/** An array whose rows can be pulsed and read back. */
public interface ProgrammableArray {
    /** Geometry and lines. */
    CrossbarSpec spec();

    /**
     * Whether pulses and reads of a row concern that row alone, as behind gates: then several threads may each work on rows of their
     * own, with an access each.
     */
    boolean rowsAreIndependent();

    /** The largest magnitude of the voltage across each cell in all writes so far that did not mean it (V), row-major; a copy. */
    double[] stress();

    /** A way to the rows, with buffers of its own. It belongs to one thread. */
    RowAccess access();
}
