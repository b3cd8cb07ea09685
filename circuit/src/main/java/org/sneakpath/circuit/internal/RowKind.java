package org.sneakpath.circuit.internal;

/** What a stage demands of one row. */
public enum RowKind {
    /** The unknown keeps its old value. */
    HELD,
    /** j = 0 at the new time. */
    ALGEBRAIC,
    /** The charge changes by what j delivered. */
    DIFFERENTIAL
}
