package org.sneakpath.analysis.simulate;

/**
 * A column of a result.
 *
 * @param name in ngspice's spelling, such as {@code v(out)}
 * @param quantity what it is
 */
public record Column(String name, Quantity quantity) {

    /** What a column holds, in the words of SPICE's raw files. */
    public enum Quantity {
        TIME("time"),
        FREQUENCY("frequency"),
        VOLTAGE("voltage"),
        CURRENT("current"),
        /** Of the circuit (°C). */
        TEMPERATURE("temperature"),
        /** At an internal node of a device (K). */
        NODE_TEMPERATURE("temperature"),
        /** A device state, a swept parameter, a noise density: anything without a word of its own. */
        OTHER("notype");

        private final String word;

        Quantity(String word) {
            this.word = word;
        }

        /** The word for it in a raw file. */
        public String word() {
            return word;
        }
    }

    /** The column of that name: {@code v(…)} is a voltage, {@code i(…)} a current, the rest is neither. */
    public static Column named(String name) {
        if (name.startsWith("v(")) {
            return new Column(name, Quantity.VOLTAGE);
        }
        return new Column(name, name.startsWith("i(") ? Quantity.CURRENT : Quantity.OTHER);
    }

    /** A column of what stands at a node in that unit: V, A or K; anything else has no word. */
    static Column ofNode(String name, String unit) {
        return new Column(
                name,
                switch (unit) {
                    case "V" -> Quantity.VOLTAGE;
                    case "A" -> Quantity.CURRENT;
                    case "K" -> Quantity.NODE_TEMPERATURE;
                    default -> Quantity.OTHER;
                });
    }
}
