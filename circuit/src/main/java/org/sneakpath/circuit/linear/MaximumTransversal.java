package org.sneakpath.circuit.linear;

import java.util.Arrays;

/**
 * Pairs every column with a row in which it has an entry, keeping the diagonal wherever there is one.
 *
 * <p>The equation of a voltage source between node a and ground has no entry on the diagonal; pairing the column of v_a
 * with the source's row, and the column of the source's current with the row of node a, gives the elimination order and
 * the pivot search a diagonal that is structurally there. Each column without a diagonal starts a depth-first search for
 * an augmenting path that looks for a free row in each column before it goes on (Duff 1981): circuits then need paths of one
 * or two steps, and no diagonal is given up that need not be.
 *
 * <p>Cost: O(n + entries) in practice, O(n·entries) at worst.
 */
final class MaximumTransversal {
    private final int n;
    private final int[] starts;
    private final int[] rows;
    private final int[] rowOf;
    private final int[] columnOf;
    /** Search in which a row was last looked at. */
    private final int[] visited;
    /** Columns on the path, and how far each of them has been scanned. */
    private final int[] path;

    private final int[] scan;

    private MaximumTransversal(SparsePattern pattern) {
        n = pattern.dimension();
        starts = pattern.starts();
        rows = pattern.rows();
        rowOf = new int[n];
        columnOf = new int[n];
        visited = new int[n];
        path = new int[n];
        scan = new int[n];
    }

    /**
     * The row paired with each column: a permutation of the rows. If the pattern is structurally singular the rows left
     * over are handed to the columns left over.
     */
    static int[] rowOfColumn(SparsePattern pattern) {
        return new MaximumTransversal(pattern).pair(pattern);
    }

    private int[] pair(SparsePattern pattern) {
        Arrays.fill(rowOf, -1);
        Arrays.fill(columnOf, -1);
        Arrays.fill(visited, -1);
        for (int j = 0; j < n; j++) {
            if (pattern.contains(j, j)) {
                rowOf[j] = j;
                columnOf[j] = j;
            }
        }
        for (int j = 0; j < n; j++) {
            if (rowOf[j] < 0) {
                augment(j);
            }
        }
        int free = 0;
        for (int j = 0; j < n; j++) {
            if (rowOf[j] < 0) {
                while (columnOf[free] >= 0) {
                    free++;
                }
                rowOf[j] = free;
                columnOf[free] = j;
            }
        }
        return rowOf;
    }

    /** Looks for a path root, row, column, row, …, free row; turns its pairs around if it finds one. */
    private void augment(int root) {
        int depth = 0;
        path[0] = root;
        scan[0] = starts[root];
        while (depth >= 0) {
            int column = path[depth];
            int free = scan[depth] == starts[column] ? freeRow(column) : -1;
            if (free >= 0) {
                scan[depth] = free + 1;
                turn(depth);
                return;
            }
            if (scan[depth] == starts[column + 1]) {
                depth--;
                continue;
            }
            int row = rows[scan[depth]++];
            if (visited[row] == root) {
                continue;
            }
            visited[row] = root;
            depth++;
            path[depth] = columnOf[row];
            scan[depth] = starts[path[depth]];
        }
    }

    /** Slot of the first row of a column that has no partner, −1 if there is none. */
    private int freeRow(int column) {
        for (int p = starts[column]; p < starts[column + 1]; p++) {
            if (columnOf[rows[p]] < 0) {
                return p;
            }
        }
        return -1;
    }

    private void turn(int depth) {
        for (int d = depth; d >= 0; d--) {
            int row = rows[scan[d] - 1];
            rowOf[path[d]] = row;
            columnOf[row] = path[d];
        }
    }
}
