package org.sneakpath.crossbar.periphery;

/** How a word of b bits is read as an integer. */
public enum Coding {
    /** 0 … 2^b − 1. */
    UNSIGNED,
    /** −2^(b−1) … 2^(b−1) − 1; the top bit weighs −2^(b−1). */
    TWOS_COMPLEMENT
}
