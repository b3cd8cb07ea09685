package org.sneakpath.devices.equation;

/**
 * Where one part of a loop leaves what others need: row r of instance i of a block that starts at {@code from} at
 * r·{@value #BLOCK} + i − from. Read as a control of an index from {@value #FIRST} on.
 */
enum Scratch implements Target {
    SCRATCH;

    /** Instances that go through all parts together, few enough for the rows to stay in a cache. */
    static final int BLOCK = 32;

    /** Index of the control that stands for row 0. */
    static final int FIRST = 1 << 24;
}
