package org.sneakpath.analysis.sweep;

import java.io.Serializable;

/**
 * A varied path, as results name it.
 *
 * @param path of the configuration
 * @param unit SI unit of its values; empty for pure numbers and all else
 * @param numeric whether all its values are numbers
 */
public record Factor(String path, String unit, boolean numeric) implements Serializable {
    /** Path and unit: {@code network.crossbar.wordWire (ohm)}. */
    String title() {
        return unit.isEmpty() ? path : path + " (" + unit + ")";
    }
}
