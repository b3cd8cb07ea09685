package org.sneakpath.circuit.spice.analysis;

/** What a netlist asks to be computed, one per control line, with all values in SI units. */
public sealed interface Analysis permits Op, DcSweepCard, AcCard, NoiseCard, TranCard {

    /** The control line's name without its dot, such as {@code "tran"}: the stem of the result's file name. */
    String kind();
}
