package org.sneakpath.circuit.linear;

import java.util.Arrays;

/**
 * The order of elimination with the matrix in block upper triangular form: with B the matrix whose rows are paired with
 * columns ({@link MaximumTransversal}), the strongly connected components of the graph j → i, b_ij ≠ 0, in the order in which
 * Tarjan's search (1972) completes them, are blocks such that
 * <pre>
 *   b_ij ≠ 0  ⇒  block(i) ≤ block(j)
 * </pre>
 * Only diagonal blocks need factors; what is above them is multiplied with. The voltage of an ideal source to ground, and its
 * current, are blocks of their own, and so is each stage of circuits that act on each other one way.
 *
 * <p>Within a block the order is a {@link FillReducingOrder}. Cost of finding blocks: O(n + entries).
 */
final class BlockTriangularForm {
    /** Columns in order of elimination, block after block. */
    final int[] columns;
    /** Places at which blocks begin; n at the end. */
    final int[] blockStart;
    /** Block of each row of the matrix. */
    final int[] blockOfRow;

    private final SparsePattern pattern;
    private final int n;
    private final int[] rowOfColumn;

    BlockTriangularForm(SparsePattern pattern, int[] rowOfColumn, FillReducingOrder order) {
        this.pattern = pattern;
        this.n = pattern.dimension();
        this.rowOfColumn = rowOfColumn;
        columns = new int[n];
        blockOfRow = new int[n];
        int[] starts = complete() ? components() : new int[] {0, n};
        blockStart = starts;
        if (starts.length == 2) {
            System.arraycopy(order.eliminate(pattern, rowOfColumn), 0, columns, 0, n);
            return;
        }
        for (int b = 0; b + 1 < starts.length; b++) {
            for (int k = starts[b]; k < starts[b + 1]; k++) {
                blockOfRow[rowOfColumn[columns[k]]] = b;
            }
        }
        int[] local = new int[n];
        for (int b = 0; b + 1 < starts.length; b++) {
            if (starts[b + 1] - starts[b] > 2) {
                orderWithin(b, order, local);
            }
        }
    }

    /** Whether every column is paired with a row in which it has an entry. */
    private boolean complete() {
        for (int j = 0; j < n; j++) {
            if (!pattern.contains(rowOfColumn[j], j)) {
                return false;
            }
        }
        return true;
    }

    /** Tarjan's search without recursion: fills {@link #columns} component by component and returns where they begin. */
    private int[] components() {
        int[] columnOfRow = new int[n];
        for (int j = 0; j < n; j++) {
            columnOfRow[rowOfColumn[j]] = j;
        }
        int[] starts = new int[n + 1];
        int[] number = new int[n];
        int[] low = new int[n];
        int[] open = new int[n];
        int[] path = new int[n];
        int[] scan = new int[n];
        boolean[] done = new boolean[n];
        Arrays.fill(number, -1);
        int count = 0;
        int opened = 0;
        int placed = 0;
        int blocks = 0;
        for (int root = 0; root < n; root++) {
            if (number[root] >= 0) {
                continue;
            }
            int depth = 0;
            path[0] = root;
            number[root] = count;
            low[root] = count++;
            scan[root] = pattern.start(root);
            open[opened++] = root;
            while (depth >= 0) {
                int j = path[depth];
                if (scan[j] < pattern.start(j + 1)) {
                    int i = columnOfRow[pattern.row(scan[j]++)];
                    if (number[i] < 0) {
                        number[i] = count;
                        low[i] = count++;
                        scan[i] = pattern.start(i);
                        open[opened++] = i;
                        path[++depth] = i;
                    } else if (!done[i]) {
                        low[j] = Math.min(low[j], number[i]);
                    }
                    continue;
                }
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[j]);
                }
                if (low[j] == number[j]) {
                    int first = placed;
                    int member;
                    do {
                        member = open[--opened];
                        done[member] = true;
                        columns[placed++] = member;
                    } while (member != j);
                    Arrays.sort(columns, first, placed);
                    starts[++blocks] = placed;
                }
            }
        }
        return Arrays.copyOf(starts, blocks + 1);
    }

    /**
     * Reorders the columns of one block.
     *
     * @param local work space by row
     */
    private void orderWithin(int block, FillReducingOrder order, int[] local) {
        int begin = blockStart[block];
        int[] members = Arrays.copyOfRange(columns, begin, blockStart[block + 1]);
        for (int k = 0; k < members.length; k++) {
            local[rowOfColumn[members[k]]] = k;
        }
        SparsePattern.Builder builder = SparsePattern.builder(members.length);
        int[] diagonal = new int[members.length];
        for (int k = 0; k < members.length; k++) {
            diagonal[k] = k;
            for (int p = pattern.start(members[k]); p < pattern.start(members[k] + 1); p++) {
                int i = pattern.row(p);
                if (blockOfRow[i] == block) {
                    builder.add(local[i], k);
                }
            }
        }
        int[] ordered = order.eliminate(builder.build(), diagonal);
        for (int k = 0; k < members.length; k++) {
            columns[begin + k] = members[ordered[k]];
        }
    }
}
