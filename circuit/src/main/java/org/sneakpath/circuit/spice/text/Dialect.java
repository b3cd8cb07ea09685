package org.sneakpath.circuit.spice.text;

/**
 * Whose SPICE a netlist is written for. It settles only what the programs disagree about; spellings that have one
 * meaning are read in every dialect.
 */
public enum Dialect {
    NGSPICE,
    LTSPICE,
    PSPICE,
    HSPICE,
    XYCE
}
