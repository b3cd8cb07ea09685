package org.sneakpath.crossbar.read;

import java.util.Arrays;

/**
 * Which unknown stands for which line node, and the conductances between unknowns that never change.
 *
 * <p>A segment of zero resistance makes its two nodes one; a node tied to a terminal without resistance is no unknown at
 * all ({@link #FIXED}, its deviation is zero). Unknowns are numbered in elimination order, a merged node at the place of the
 * last of its members.
 */
final class ArrayNodes {
    /** In place of an unknown: a node that stays at its terminal's potential. */
    static final int FIXED = -1;

    final int rows;
    final int columns;
    /** Unknown of the word-line and of the bit-line node of each cell, row-major. */
    final int[] word;

    final int[] bit;
    /** Line segments that lie between two unknowns, or between one and a terminal: ends and conductance (S). */
    final int[] segmentFrom;
    /** Other end of each segment, {@link #FIXED} for a terminal. */
    final int[] segmentTo;

    final double[] segmentConductance;

    private final int count;

    ArrayNodes(int rows, int columns, double wordWire, double bitWire, double driver, double sense) {
        this.rows = rows;
        this.columns = columns;
        int cells = rows * columns;
        int[] representative = new int[2 * cells];
        for (int c = 0; c < cells; c++) {
            int i = c / columns;
            int j = c % columns;
            int firstOfRow = 2 * (i * columns);
            int lastOfColumn = 2 * ((rows - 1) * columns + j) + 1;
            representative[2 * c] = wordWire == 0 ? firstOfRow : 2 * c;
            representative[2 * c + 1] = bitWire == 0 ? lastOfColumn : 2 * c + 1;
        }
        int[] unknown = new int[2 * cells];
        Arrays.fill(unknown, Integer.MIN_VALUE);
        for (int i = 0; i < rows && driver == 0; i++) {
            unknown[2 * (i * columns)] = FIXED;
        }
        for (int j = 0; j < columns && sense == 0; j++) {
            unknown[2 * ((rows - 1) * columns + j) + 1] = FIXED;
        }
        count = number(DissectionOrder.of(rows, columns), representative, unknown);
        word = new int[cells];
        bit = new int[cells];
        for (int c = 0; c < cells; c++) {
            word[c] = unknown[representative[2 * c]];
            bit[c] = unknown[representative[2 * c + 1]];
        }
        int segments = (driver > 0 ? rows : 0)
                + (sense > 0 ? columns : 0)
                + (wordWire > 0 ? rows * (columns - 1) : 0)
                + (bitWire > 0 ? (rows - 1) * columns : 0);
        segmentFrom = new int[segments];
        segmentTo = new int[segments];
        segmentConductance = new double[segments];
        join(wordWire, bitWire, driver, sense);
    }

    /** Number of unknowns. */
    int count() {
        return count;
    }

    /** Numbers the representatives from the end of the order backwards, then shifts the numbers to start at 0. */
    private static int number(int[] order, int[] representative, int[] unknown) {
        int next = order.length;
        for (int k = order.length - 1; k >= 0; k--) {
            int r = representative[order[k]];
            if (unknown[r] == Integer.MIN_VALUE) {
                unknown[r] = --next;
            }
        }
        for (int k = 0; k < unknown.length; k++) {
            if (unknown[k] >= next) {
                unknown[k] -= next;
            }
        }
        return order.length - next;
    }

    private void join(double wordWire, double bitWire, double driver, double sense) {
        int s = 0;
        for (int i = 0; i < rows; i++) {
            if (driver > 0) {
                s = segment(s, word[i * columns], FIXED, driver);
            }
            for (int j = 1; j < columns && wordWire > 0; j++) {
                s = segment(s, word[i * columns + j], word[i * columns + j - 1], wordWire);
            }
        }
        for (int j = 0; j < columns; j++) {
            if (sense > 0) {
                s = segment(s, bit[(rows - 1) * columns + j], FIXED, sense);
            }
            for (int i = 1; i < rows && bitWire > 0; i++) {
                s = segment(s, bit[(i - 1) * columns + j], bit[i * columns + j], bitWire);
            }
        }
    }

    private int segment(int s, int from, int to, double resistance) {
        segmentFrom[s] = from;
        segmentTo[s] = to;
        segmentConductance[s] = 1 / resistance;
        return s + 1;
    }
}
