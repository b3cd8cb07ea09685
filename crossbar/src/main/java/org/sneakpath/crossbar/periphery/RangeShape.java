package org.sneakpath.crossbar.periphery;

/** Which part of the voltages a calibrated range covers. */
public enum RangeShape {
    /** Code 0 at the output for no current; full scale where the share p of the samples is covered. */
    FROM_ZERO,
    /** Code 0 and full scale at the quantiles 1 − p and p of the samples; for unsigned codes. */
    BETWEEN_TAILS
}
