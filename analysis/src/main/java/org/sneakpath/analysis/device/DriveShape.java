package org.sneakpath.analysis.device;

/** How a source runs through a cycle. */
public enum DriveShape {
    /** offset + amplitude sin(2π f t). */
    SIN,
    /** Straight from offset to offset + amplitude, to offset − amplitude and back. */
    TRI,
    /** Offset + amplitude during the first half of a cycle, offset during the second; edges take a hundredth of a cycle. */
    PULSE,
    /** The points of a file. */
    PWL
}
