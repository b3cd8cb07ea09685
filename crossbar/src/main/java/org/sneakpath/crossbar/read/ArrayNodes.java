package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.sneakpath.crossbar.Lines;

/**
 * Which unknown stands for which line node, and the conductances between unknowns that never change.
 *
 * <p>A segment of zero resistance makes its two nodes one; a node tied to a terminal without resistance is no unknown at
 * all ({@link #FIXED}, its deviation is zero). Open segments join nothing. Unknowns are numbered in elimination order, a merged
 * node at the place of the last of its members.
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

    ArrayNodes(Lines wordLines, Lines bitLines) {
        rows = wordLines.count();
        columns = bitLines.count();
        int cells = rows * columns;
        int[] representative = new int[2 * cells];
        int[] unknown = new int[2 * cells];
        Arrays.fill(unknown, Integer.MIN_VALUE);
        for (int i = 0; i < rows; i++) {
            merge(wordLines, i, 2 * i * columns, 2, representative);
            fix(wordLines.near(i), representative[2 * i * columns], unknown);
            fix(wordLines.far(i), representative[2 * (i * columns + columns - 1)], unknown);
        }
        for (int j = 0; j < columns; j++) {
            merge(bitLines, j, 2 * j + 1, 2 * columns, representative);
            fix(bitLines.near(j), representative[2 * ((rows - 1) * columns + j) + 1], unknown);
            fix(bitLines.far(j), representative[2 * j + 1], unknown);
        }
        count = number(DissectionOrder.of(rows, columns), representative, unknown);
        word = new int[cells];
        bit = new int[cells];
        for (int c = 0; c < cells; c++) {
            word[c] = unknown[representative[2 * c]];
            bit[c] = unknown[representative[2 * c + 1]];
        }
        Segments segments = new Segments(wordLines, bitLines, word, bit);
        segmentFrom = segments.from();
        segmentTo = segments.to();
        segmentConductance = segments.conductance();
    }

    /** Number of unknowns. */
    int count() {
        return count;
    }

    /** Points every node of a line to the first of those that zero resistance joins it with. */
    private static void merge(Lines lines, int line, int first, int step, int[] representative) {
        representative[first] = first;
        for (int k = 1, at = first + step; k < lines.nodes(); k++, at += step) {
            representative[at] = lines.segment(line, k - 1) == 0 ? representative[at - step] : at;
        }
    }

    private static void fix(double end, int node, int[] unknown) {
        if (end == 0) {
            unknown[node] = FIXED;
        }
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
}
