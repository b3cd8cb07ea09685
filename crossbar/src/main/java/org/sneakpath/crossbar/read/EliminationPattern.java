package org.sneakpath.crossbar.read;

import java.util.Arrays;

/**
 * Where eliminating nodes 0, 1, 2 … of a graph one after the other leaves conductances: by columns, rows ascending, column k
 * listing the neighbours above k that node k has when its turn comes.
 *
 * <p>Column k is the union of its own edges and the columns of its children in the elimination tree, the parent of a node
 * being the first neighbour above it.
 */
final class EliminationPattern {
    /** Column k is {@code row[start[k]] … row[start[k + 1] − 1]}. */
    final int[] start;

    final int[] row;

    /**
     * @param n number of nodes
     * @param from one end of each edge; negative for the outside world
     * @param to other end of each edge
     */
    EliminationPattern(int n, int[] from, int[] to) {
        int[][] upward = upwardNeighbours(n, from, to);
        int[][] columns = new int[n][];
        int[] firstChild = new int[n];
        int[] nextSibling = new int[n];
        int[] seen = new int[n];
        int[] gathered = new int[n];
        Arrays.fill(firstChild, -1);
        Arrays.fill(seen, -1);
        start = new int[n + 1];
        for (int k = 0; k < n; k++) {
            seen[k] = k;
            int length = gather(upward[k], k, seen, gathered, 0);
            for (int child = firstChild[k]; child >= 0; child = nextSibling[child]) {
                length = gather(columns[child], k, seen, gathered, length);
            }
            int[] column = Arrays.copyOf(gathered, length);
            Arrays.sort(column);
            columns[k] = column;
            start[k + 1] = Math.addExact(start[k], length);
            if (length > 0) {
                nextSibling[k] = firstChild[column[0]];
                firstChild[column[0]] = k;
            }
        }
        row = new int[start[n]];
        for (int k = 0; k < n; k++) {
            System.arraycopy(columns[k], 0, row, start[k], columns[k].length);
        }
    }

    /** Place of the edge between two nodes in {@link #row}. */
    int slot(int a, int b) {
        int k = Math.min(a, b);
        return Arrays.binarySearch(row, start[k], start[k + 1], Math.max(a, b));
    }

    private static int[][] upwardNeighbours(int n, int[] from, int[] to) {
        int[] count = new int[n];
        for (int e = 0; e < from.length; e++) {
            if (Math.min(from[e], to[e]) >= 0) {
                count[Math.min(from[e], to[e])]++;
            }
        }
        int[][] upward = new int[n][];
        for (int k = 0; k < n; k++) {
            upward[k] = new int[count[k]];
        }
        for (int e = 0; e < from.length; e++) {
            int low = Math.min(from[e], to[e]);
            if (low >= 0) {
                upward[low][--count[low]] = Math.max(from[e], to[e]);
            }
        }
        return upward;
    }

    private static int gather(int[] nodes, int k, int[] seen, int[] gathered, int length) {
        int end = length;
        for (int node : nodes) {
            if (seen[node] != k) {
                seen[node] = k;
                gathered[end++] = node;
            }
        }
        return end;
    }
}
