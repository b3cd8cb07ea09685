package org.sneakpath.crossbar.write.scheme;

/** What is done with the lines that no selected cell is on. */
public enum Idle {
    /** Held at 0 V. */
    GROUNDED,
    /** Not connected, at both ends. */
    FLOATING
}
