package org.sneakpath.crossbar.periphery;

/** Whether columns have ranges of their own. */
public enum RangeScope {
    /** Every column its own, from its own samples. */
    PER_COLUMN,
    /** One for all, from the samples of all. */
    SHARED
}
