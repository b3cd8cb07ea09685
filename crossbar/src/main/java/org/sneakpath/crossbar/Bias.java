package org.sneakpath.crossbar;

/**
 * Potentials of all terminals of an array (V). Immutable. The potential of an end that is not connected does not matter.
 */
public final class Bias {
    private final double[] wordNear;
    private final double[] wordFar;
    private final double[] bitNear;
    private final double[] bitFar;

    private Bias(double[] wordNear, double[] wordFar, double[] bitNear, double[] bitFar) {
        this.wordNear = wordNear;
        this.wordFar = wordFar;
        this.bitNear = bitNear;
        this.bitFar = bitFar;
    }

    /**
     * A read: word lines driven, bit lines at virtual grounds; far ends at the potential of their near ends.
     *
     * @param wordVoltages one per word line (V), copied
     * @param columns number of bit lines
     */
    public static Bias read(double[] wordVoltages, int columns) {
        return write(wordVoltages, new double[columns]);
    }

    /**
     * All lines driven, as in a write; far ends at the potential of their near ends.
     *
     * @param wordVoltages one per word line (V), copied
     * @param bitVoltages one per bit line (V), copied
     */
    public static Bias write(double[] wordVoltages, double[] bitVoltages) {
        double[] word = wordVoltages.clone();
        double[] bit = bitVoltages.clone();
        requireFinite("word line", word);
        requireFinite("bit line", bit);
        return new Bias(word, word, bit, bit);
    }

    /** This bias with other potentials at the far ends of the word lines (V, copied). */
    public Bias withWordFar(double[] voltages) {
        requireLength(voltages, wordNear.length, "word");
        requireFinite("far end of word line", voltages);
        return new Bias(wordNear, voltages.clone(), bitNear, bitFar);
    }

    /** This bias with other potentials at the far ends of the bit lines (V, copied). */
    public Bias withBitFar(double[] voltages) {
        requireLength(voltages, bitNear.length, "bit");
        requireFinite("far end of bit line", voltages);
        return new Bias(wordNear, wordFar, bitNear, voltages.clone());
    }

    /** Number of word lines. */
    public int rows() {
        return wordNear.length;
    }

    /** Number of bit lines. */
    public int columns() {
        return bitNear.length;
    }

    /** Potential at the left of a word line (V). */
    public double wordNear(int row) {
        return wordNear[row];
    }

    /** Potential at the right of a word line (V). */
    public double wordFar(int row) {
        return wordFar[row];
    }

    /** Potential at the bottom of a bit line (V). */
    public double bitNear(int column) {
        return bitNear[column];
    }

    /** Potential at the top of a bit line (V). */
    public double bitFar(int column) {
        return bitFar[column];
    }

    /**
     * Writes the potentials (V).
     *
     * @param potentials of an array of this size, overwritten
     * @throws IllegalArgumentException if it is of another size
     */
    public void copyTo(Terminals potentials) {
        if (potentials.wordNear.length != wordNear.length || potentials.bitNear.length != bitNear.length) {
            throw new IllegalArgumentException("terminals of " + potentials.wordNear.length + " x "
                    + potentials.bitNear.length + " lines given for a bias of " + rows() + " x " + columns());
        }
        System.arraycopy(wordNear, 0, potentials.wordNear, 0, wordNear.length);
        System.arraycopy(wordFar, 0, potentials.wordFar, 0, wordFar.length);
        System.arraycopy(bitNear, 0, potentials.bitNear, 0, bitNear.length);
        System.arraycopy(bitFar, 0, potentials.bitFar, 0, bitFar.length);
    }

    private static void requireLength(double[] voltages, int length, String lines) {
        if (voltages.length != length) {
            throw new IllegalArgumentException(
                    voltages.length + " voltages given where there are " + length + " " + lines + " lines");
        }
    }

    private static void requireFinite(String end, double[] voltages) {
        for (int k = 0; k < voltages.length; k++) {
            if (!Double.isFinite(voltages[k])) {
                throw new IllegalArgumentException(
                        "voltage of " + end + " " + k + " is " + voltages[k] + " V; must be finite");
            }
        }
    }
}
