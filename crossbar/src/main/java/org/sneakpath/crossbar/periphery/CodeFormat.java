package org.sneakpath.crossbar.periphery;

/**
 * The integers that a word holds.
 * <pre>
 *   code = Σ_k weight(k)·bit(code, k)       weight(k) = 2^k, of the top bit of two's complement −2^(b−1)
 * </pre>
 *
 * @param bits b, from 1 to {@value #MOST_BITS}; at least 2 for two's complement
 * @param coding how the word is read
 */
public record CodeFormat(int bits, Coding coding) {
    /** More than converters have; sums of codes over rows and cycles stay far inside a long. */
    public static final int MOST_BITS = 24;

    public CodeFormat {
        int least = coding == Coding.UNSIGNED ? 1 : 2;
        if (bits < least || bits > MOST_BITS) {
            throw new IllegalArgumentException(
                    bits + " bits of coding " + coding + " are outside [" + least + ", " + MOST_BITS + "]");
        }
    }

    /** 0 … 2^bits − 1. */
    public static CodeFormat unsigned(int bits) {
        return new CodeFormat(bits, Coding.UNSIGNED);
    }

    /** −2^(bits−1) … 2^(bits−1) − 1. */
    public static CodeFormat twosComplement(int bits) {
        return new CodeFormat(bits, Coding.TWOS_COMPLEMENT);
    }

    public boolean signed() {
        return coding == Coding.TWOS_COMPLEMENT;
    }

    /** The least code. */
    public int lowest() {
        return signed() ? -(1 << (bits - 1)) : 0;
    }

    /** The greatest code; what stands for full scale. */
    public int highest() {
        return signed() ? (1 << (bits - 1)) - 1 : (1 << bits) - 1;
    }

    /** −1 for a whole number below the codes, 1 for one above them, else 0; of NaN 0. */
    public int side(double number) {
        return number < lowest() ? -1 : number > highest() ? 1 : 0;
    }

    /** How many codes there are, 2^bits. */
    public int count() {
        return 1 << bits;
    }

    /** Bit k of a code, 0 or 1; k from 0 to bits − 1. */
    public int bit(int code, int k) {
        return (code >>> k) & 1;
    }

    /** What bit k weighs. */
    public int weight(int k) {
        return signed() && k == bits - 1 ? -(1 << k) : 1 << k;
    }

    /**
     * Passes a code through.
     *
     * @throws IllegalArgumentException if it is outside [lowest, highest]
     */
    public int require(int code) {
        if (code < lowest() || code > highest()) {
            throw new IllegalArgumentException("code " + code + " of " + bits + " bits " + coding + " is outside ["
                    + lowest() + ", " + highest() + "]");
        }
        return code;
    }
}
