package org.sneakpath.crossbar.cell;

/** Which end of a cell its access transistor is at; the memristor has the other. */
public enum TransistorSide {
    /** Drain at the word line, source at the memristor. */
    WORD,
    /** Drain at the memristor, source at the bit line. */
    BIT
}
