package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.sneakpath.crossbar.Lines;

/** The conductances of all lines that lie between two unknowns, or between an unknown and a terminal. */
final class Segments {
    private int[] from = new int[16];
    private int[] to = new int[16];
    private double[] conductance = new double[16];
    private int length;

    /**
     * @param word unknown of each word-line node, row-major; {@link ArrayNodes#FIXED} for none
     * @param bit unknown of each bit-line node
     */
    Segments(Lines wordLines, Lines bitLines, int[] word, int[] bit) {
        int rows = wordLines.count();
        int columns = bitLines.count();
        for (int i = 0; i < rows; i++) {
            int first = i * columns;
            add(word[first], ArrayNodes.FIXED, wordLines.near(i));
            chain(wordLines, i, word, first, 1);
            add(word[first + columns - 1], ArrayNodes.FIXED, wordLines.far(i));
        }
        for (int j = 0; j < columns; j++) {
            add(bit[(rows - 1) * columns + j], ArrayNodes.FIXED, bitLines.near(j));
            chain(bitLines, j, bit, j, columns);
            add(bit[j], ArrayNodes.FIXED, bitLines.far(j));
        }
    }

    private void chain(Lines lines, int line, int[] unknown, int first, int step) {
        for (int k = 1, at = first + step; k < lines.nodes(); k++, at += step) {
            add(unknown[at], unknown[at - step], lines.segment(line, k - 1));
        }
    }

    private void add(int a, int b, double resistance) {
        boolean conducts = resistance > 0 && resistance < Lines.OPEN;
        if (!conducts || a == b) {
            return;
        }
        if (length == from.length) {
            from = Arrays.copyOf(from, 2 * length);
            to = Arrays.copyOf(to, 2 * length);
            conductance = Arrays.copyOf(conductance, 2 * length);
        }
        from[length] = a;
        to[length] = b;
        conductance[length++] = 1 / resistance;
    }

    /** One end of each. */
    int[] from() {
        return Arrays.copyOf(from, length);
    }

    /** Other end of each. */
    int[] to() {
        return Arrays.copyOf(to, length);
    }

    /** In (S). */
    double[] conductance() {
        return Arrays.copyOf(conductance, length);
    }
}
