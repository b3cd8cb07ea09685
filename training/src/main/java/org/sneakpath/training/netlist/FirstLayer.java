package org.sneakpath.training.netlist;

/** How the first layer of a network is drawn. */
public enum FirstLayer {
    /** Word lines, cells, wires and mirrors, as all others. */
    CELLS,
    /** Its neurons under the currents that its arrays give them, which do not change while a sample is held. */
    CURRENTS
}
