package org.sneakpath.circuit.spice.analysis;

/**
 * A result that a netlist asks to be kept, from {@code .save}, {@code .print} and {@code .probe}.
 *
 * @param quantity what sort of result
 * @param part which part of a complex result; {@link Part#WHOLE} outside {@code .ac}
 * @param first node or element, in lower case; empty for {@link Quantity#ALL}
 * @param second reference node; {@code "0"} for ground
 */
public record OutputVariable(Quantity quantity, Part part, String first, String second) {

    /** Sorts of results. */
    public enum Quantity {
        /** A node's voltage against another (V). */
        VOLTAGE,
        /** The current through an element, from its first to its second node (A). */
        CURRENT,
        /** A device's internal state, {@code n(y…:…)} in Xyce, {@code x(device.state)} here. */
        STATE,
        /** Everything that is saved where nothing is said. */
        ALL
    }

    /** Parts of a complex number. */
    public enum Part {
        WHOLE,
        REAL,
        IMAGINARY,
        MAGNITUDE,
        PHASE,
        DECIBEL
    }

    private static final String GROUND = "0";

    /** Everything. */
    public static OutputVariable all() {
        return new OutputVariable(Quantity.ALL, Part.WHOLE, "", GROUND);
    }

    /** A node against ground. */
    public static OutputVariable voltage(String node) {
        return new OutputVariable(Quantity.VOLTAGE, Part.WHOLE, node, GROUND);
    }

    /** The current through an element. */
    public static OutputVariable current(String element) {
        return new OutputVariable(Quantity.CURRENT, Part.WHOLE, element, GROUND);
    }

    /** The result's name in ngspice's spelling: {@code v(a)}, {@code v(a,b)}, {@code i(vs)}, {@code vdb(a)}. */
    public String name() {
        String suffix = switch (part) {
            case WHOLE -> "";
            case REAL -> "r";
            case IMAGINARY -> "i";
            case MAGNITUDE -> "m";
            case PHASE -> "p";
            case DECIBEL -> "db";
        };
        return switch (quantity) {
            case ALL -> "all";
            case CURRENT -> "i" + suffix + "(" + first + ")";
            case STATE -> "x(" + first + ")";
            case VOLTAGE -> "v" + suffix + "(" + first + (second.equals(GROUND) ? "" : "," + second) + ")";
        };
    }
}
