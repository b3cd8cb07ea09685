package org.sneakpath.crossbar.write.program;

/** How programming a cell ended. */
public enum CellOutcome {
    /** The last read of the array accepts it. */
    IN_BAND,
    /** Accepted when its row was finished, not any more by the last read: disturbed by later writes, or seen otherwise by a noisy read. */
    LEFT_BAND,
    /** Beyond its target, with no pulses of the other polarity to bring it back. */
    OVERSHOT,
    /** Out of pulses. */
    EXHAUSTED
}
