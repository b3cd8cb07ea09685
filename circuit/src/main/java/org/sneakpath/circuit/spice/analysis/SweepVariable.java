package org.sneakpath.circuit.spice.analysis;

/**
 * What a sweep or a step changes.
 *
 * @param kind which sort of quantity
 * @param name its name in lower case: of the source, the resistor or the parameter; {@code "temp"} for the temperature
 */
public record SweepVariable(Kind kind, String name) {

    /** Sorts of quantities. */
    public enum Kind {
        /** The direct value of a voltage or current source (V or A). */
        SOURCE,
        /** The resistance of a resistor (ohm). */
        RESISTOR,
        /** A parameter of the netlist's top level. */
        PARAMETER,
        /** A parameter of a {@code .model} line, named {@code model.parameter}. */
        MODEL_PARAMETER,
        /** The circuit's temperature (°C). */
        TEMPERATURE
    }

    @Override
    public String toString() {
        return name;
    }
}
