package org.sneakpath.circuit.run;

/** How frequencies are spaced, and what their count counts. */
public enum FrequencySpacing {
    /** So many points per factor of ten. */
    DECADE,
    /** So many points per factor of two. */
    OCTAVE,
    /** So many points altogether, at equal distances. */
    LINEAR
}
