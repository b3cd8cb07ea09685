package org.sneakpath.circuit.internal;

import java.util.Arrays;

/**
 * Remembered places: target[t] += source[s] for some pairs (t, s) and target[t] −= source[s] for others, in the order in
 * which they were added. Ground is never among them, so that no entry is the bottleneck that all writes wait for.
 *
 * <p>Memory: 8 bytes a pair.
 */
final class Scatter {
    private int[] plus = new int[32];
    private int pluses;
    private int[] minus = new int[32];
    private int minuses;

    /** target[at] += source[from]. */
    void add(int at, int from) {
        plus = grown(plus, pluses);
        plus[pluses++] = at;
        plus[pluses++] = from;
    }

    /** target[at] −= source[from]. */
    void subtract(int at, int from) {
        minus = grown(minus, minuses);
        minus[minuses++] = at;
        minus[minuses++] = from;
    }

    private static int[] grown(int[] pairs, int used) {
        return used < pairs.length ? pairs : Arrays.copyOf(pairs, 2 * used);
    }

    void apply(double[] source, double[] target) {
        for (int e = 0; e < pluses; e += 2) {
            target[plus[e]] += source[plus[e + 1]];
        }
        for (int e = 0; e < minuses; e += 2) {
            target[minus[e]] -= source[minus[e + 1]];
        }
    }

    /** target[t] += factor · source[s], with the sign of the pair. */
    void apply(double factor, double[] source, double[] target) {
        for (int e = 0; e < pluses; e += 2) {
            target[plus[e]] += factor * source[plus[e + 1]];
        }
        for (int e = 0; e < minuses; e += 2) {
            target[minus[e]] -= factor * source[minus[e + 1]];
        }
    }

    /** target[t] += |source[s]|, whatever the sign of the pair. */
    void applyMagnitudes(double[] source, double[] target) {
        for (int e = 0; e < pluses; e += 2) {
            target[plus[e]] += Math.abs(source[plus[e + 1]]);
        }
        for (int e = 0; e < minuses; e += 2) {
            target[minus[e]] += Math.abs(source[minus[e + 1]]);
        }
    }
}
