package org.sneakpath.training.cost;

/** Where a number is from. */
public enum CostBasis {
    /** Computed from the circuits of the network. */
    SIMULATED,
    /** A published or given figure, times how often it applies. */
    CITED,
    /** Follows from the design alone. */
    DESIGN,
    /** There is no number. */
    UNKNOWN
}
