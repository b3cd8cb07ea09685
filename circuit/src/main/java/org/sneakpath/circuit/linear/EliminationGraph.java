package org.sneakpath.circuit.linear;

import java.util.Arrays;

/**
 * The quotient graph of an elimination: what is left of the graph of A + Aᵀ, and cliques for what is gone.
 *
 * <p>Objects 0 … n − 1 are variables (not eliminated yet) or elements (eliminated; an element e stands for the clique
 * L_e of the variables it couples). A variable's list holds its neighbouring variables and then its elements; an element's
 * list holds the variables of its clique. All lists live in one pool that is compacted when it is full, so that the graph
 * never needs more memory than the matrix it began with and a margin: fill is implied, never stored.
 */
final class EliminationGraph {
    final int n;
    /** Where an object's list begins in the pool; negative when the object is no longer there. */
    final int[] start;
    /** Length of an object's list. */
    final int[] length;
    /** How many of a variable's list are variables; the rest are elements. */
    final int[] variables;

    int[] pool;
    /** First unused place of the pool. */
    int free;

    /** The graph of B + Bᵀ without its diagonal, B being A with row rowOfColumn[j] moved to place j. */
    EliminationGraph(SparsePattern pattern, int[] rowOfColumn) {
        n = pattern.dimension();
        start = new int[n];
        length = new int[n];
        variables = new int[n];
        int[] placeOfRow = new int[n];
        for (int j = 0; j < n; j++) {
            placeOfRow[rowOfColumn[j]] = j;
        }
        int[] starts = pattern.starts();
        int[] rows = pattern.rows();
        // Both halves of every entry, duplicates included; (i, j) and (j, i) may both be entries.
        for (int j = 0; j < n; j++) {
            for (int p = starts[j]; p < starts[j + 1]; p++) {
                length[j]++;
                length[placeOfRow[rows[p]]]++;
            }
        }
        int[] next = new int[n];
        for (int i = 0; i < n; i++) {
            next[i] = free;
            start[i] = free;
            free += length[i];
        }
        pool = new int[free + n + 16];
        for (int j = 0; j < n; j++) {
            for (int p = starts[j]; p < starts[j + 1]; p++) {
                int i = placeOfRow[rows[p]];
                pool[next[j]++] = i;
                pool[next[i]++] = j;
            }
        }
        dropDuplicates();
    }

    private void dropDuplicates() {
        int[] seen = new int[n];
        Arrays.fill(seen, -1);
        free = 0;
        for (int i = 0; i < n; i++) {
            int begin = free;
            seen[i] = i;
            for (int p = start[i]; p < start[i] + length[i]; p++) {
                int j = pool[p];
                if (seen[j] != i) {
                    seen[j] = i;
                    pool[free++] = j;
                }
            }
            start[i] = begin;
            length[i] = free - begin;
            variables[i] = length[i];
        }
    }

    /** Forgets an object's list. */
    void remove(int object) {
        start[object] = -1;
        length[object] = 0;
        variables[object] = 0;
    }

    /** Whether the object is still a variable or an element. */
    boolean contains(int object) {
        return start[object] >= 0;
    }

    /** Makes room for a list of this length at {@link #free}. */
    void require(int room) {
        if (free + room > pool.length) {
            compact();
            if (free + room > pool.length) {
                pool = Arrays.copyOf(pool, free + room + n);
            }
        }
    }

    /** Moves all lists to the front. Each list's first place is borrowed to say whose it is. */
    private void compact() {
        for (int i = 0; i < n; i++) {
            if (start[i] >= 0 && length[i] > 0) {
                int first = pool[start[i]];
                pool[start[i]] = ~i;
                start[i] = first;
            }
        }
        int read = 0;
        int write = 0;
        while (read < free) {
            if (pool[read] >= 0) {
                read++;
                continue;
            }
            int i = ~pool[read];
            int begin = write;
            pool[write++] = start[i];
            for (int p = 1; p < length[i]; p++) {
                pool[write++] = pool[read + p];
            }
            read += length[i];
            start[i] = begin;
        }
        free = write;
    }
}
