package org.sneakpath.crossbar.step;

/**
 * Capacitances of an array, the same everywhere.
 *
 * @param word from each word-line node to ground (F)
 * @param bit from each bit-line node to ground (F)
 * @param cell from word to bit line at each cell, beside the cell (F)
 */
public record Capacitances(double word, double bit, double cell) {
    /** None: lines follow their terminals at once. */
    public static final Capacitances NONE = new Capacitances(0, 0, 0);

    public Capacitances {
        require("word line", word);
        require("bit line", bit);
        require("cell", cell);
    }

    /** Capacitance of lines alone (F per node). */
    public static Capacitances ofLines(double word, double bit) {
        return new Capacitances(word, bit, 0);
    }

    /** Whether there is any. */
    public boolean any() {
        return word > 0 || bit > 0 || cell > 0;
    }

    private static void require(String what, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "capacitance of each " + what + " = " + value + " F is outside [0, Infinity)");
        }
    }
}
