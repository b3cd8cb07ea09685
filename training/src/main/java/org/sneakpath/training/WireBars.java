package org.sneakpath.training;

import org.sneakpath.crossbar.ReadStatus;

/**
 * dL/dR of the lines of a layer (1/ohm), each kind summed over all lines of all its arrays, also where they are zero.
 *
 * @param wordWire by the segments of word lines
 * @param bitWire by the segments of bit lines
 * @param driver by the resistances between sources and first cells
 * @param sense by the resistances between last cells and virtual grounds
 * @param status how the worst of the solves behind it ended
 */
public record WireBars(double wordWire, double bitWire, double driver, double sense, ReadStatus status) {
    /** Both together, with the worse end. */
    WireBars plus(WireBars other) {
        return new WireBars(
                wordWire + other.wordWire,
                bitWire + other.bitWire,
                driver + other.driver,
                sense + other.sense,
                SynapseArray.worse(status, other.status));
    }
}
