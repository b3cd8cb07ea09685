package org.sneakpath.circuit.linear;

import java.util.Arrays;

/**
 * The first factorisation: left-looking, one column after the other, each by a sparse triangular solve in time
 * proportional to its flops (Gilbert, Peierls 1988), with threshold partial pivoting.
 *
 * <p>Column k of P (R A C) Q is x, the solution of L x = a with the part of L known so far. Which entries of x may be
 * nonzero is found first, by depth-first search from the entries of a through the columns of L; L's columns are pruned
 * for that search as soon as symmetry allows (Eisenstat, Liu 1992). Among the rows that are not pivots yet, the pivot is
 * the preferred one as long as
 * <pre>
 *   |x_preferred| ≥ {@value #THRESHOLD} · max |x_i|
 * </pre>
 * and the largest one otherwise.
 *
 * <p>What is kept is the pivot sequence and the pattern, where an entry stays although its value happens to be zero:
 * both are used again for other values. What the numbers are, real or complex, is the business of a subclass.
 */
abstract class PivotSearch {
    /**
     * Bound of 1 / |l_ij|. Circuits of fifteen decades of conductance were found to lose up to nine digits
     * (componentwise backward error) with the usual 1e-3, and three with 0.1, which costs 2 % more fill.
     */
    static final double THRESHOLD = 0.1;

    private final int n;
    /** Row of the k-th pivot, and place of each row among the pivots or −1. */
    final int[] pivotRow;

    final int[] placeOfRow;

    /** Columns of L below the diagonal: rows of A by index, values. */
    final int[] lowerStart;

    int[] lowerRow;
    /** How much of a column of L the depth-first search needs to look at. */
    private final int[] searchEnd;

    /** Columns of U above the diagonal: places of pivots. */
    final int[] upperStart;

    int[] upperRow;

    private final int[] visited;
    /** Places of pivots that column k depends on, in topological order from {@code first} to the end. */
    private final int[] reach;

    private int first;
    private final int[] stack;
    private final int[] scan;
    /** Rows with an entry in column k that are no pivots yet. */
    private final int[] candidates;

    private int candidateCount;
    /** Slots of the column's entries within its block. */
    final int[] slots;

    int entryCount;

    PivotSearch(int n) {
        this.n = n;
        pivotRow = new int[n];
        placeOfRow = new int[n];
        lowerStart = new int[n + 1];
        upperStart = new int[n + 1];
        lowerRow = new int[8 * n];
        upperRow = new int[8 * n];
        searchEnd = new int[n];
        visited = new int[n];
        reach = new int[n];
        stack = new int[n];
        scan = new int[n];
        candidates = new int[n];
        slots = new int[n];
        Arrays.fill(placeOfRow, -1);
        Arrays.fill(visited, -1);
    }

    /**
     * Finds a pivot for every column.
     *
     * @param form columns in order of elimination, and the blocks within which pivots are searched for
     * @param preferredRow row preferred as the pivot of each column; a permutation, only read
     */
    FactorStatus run(SparsePattern pattern, BlockTriangularForm form, int[] preferredRow) {
        int[] columns = form.columns;
        int[] rowOf = preferredRow.clone();
        int[] columnOf = new int[n];
        for (int j = 0; j < n; j++) {
            columnOf[rowOf[j]] = j;
        }
        for (int k = 0; k < n; k++) {
            int column = columns[k];
            findReach(pattern, form, preferredRow[column], column, k);
            load(column);
            for (int r = first; r < n; r++) {
                eliminate(reach[r]);
            }
            int row = choosePivot(rowOf[column]);
            if (row < 0) {
                return FactorStatus.singular(column);
            }
            // The column that counted on this row takes over the one left free.
            int loser = columnOf[row];
            rowOf[loser] = rowOf[column];
            columnOf[rowOf[loser]] = loser;
            rowOf[column] = row;
            store(k, row);
            prune(k, row);
        }
        return FactorStatus.OK;
    }

    private void findReach(SparsePattern pattern, BlockTriangularForm form, int preferred, int column, int k) {
        first = n;
        candidateCount = 0;
        entryCount = 0;
        int block = form.blockOfRow[preferred];
        for (int p = pattern.start(column); p < pattern.start(column + 1); p++) {
            if (form.blockOfRow[pattern.row(p)] == block) {
                slots[entryCount++] = p;
                visit(pattern.row(p), k);
            }
        }
    }

    private void visit(int root, int k) {
        if (visited[root] == k) {
            return;
        }
        visited[root] = k;
        if (placeOfRow[root] < 0) {
            candidates[candidateCount++] = root;
            return;
        }
        int depth = 0;
        stack[0] = placeOfRow[root];
        scan[0] = lowerStart[stack[0]];
        while (depth >= 0) {
            int place = stack[depth];
            int end = searchEnd[place];
            int descend = -1;
            while (descend < 0 && scan[depth] < end) {
                int row = lowerRow[scan[depth]++];
                if (visited[row] != k) {
                    visited[row] = k;
                    if (placeOfRow[row] < 0) {
                        candidates[candidateCount++] = row;
                    } else {
                        descend = placeOfRow[row];
                    }
                }
            }
            if (descend >= 0) {
                depth++;
                stack[depth] = descend;
                scan[depth] = lowerStart[descend];
            } else {
                reach[--first] = place;
                depth--;
            }
        }
    }

    /** The pivot's row, or −1 if every candidate is zero. */
    private int choosePivot(int preferred) {
        int best = -1;
        double largest = 0;
        for (int c = 0; c < candidateCount; c++) {
            double a = size(candidates[c]);
            if (a > largest) {
                largest = a;
                best = candidates[c];
            }
        }
        boolean available = best >= 0 && placeOfRow[preferred] < 0;
        return available && size(preferred) >= THRESHOLD * largest ? preferred : best;
    }

    private void store(int k, int row) {
        pivot(row);
        pivotRow[k] = row;
        placeOfRow[row] = k;
        int u = upperStart[k];
        upperRow = room(upperRow, u + n - first);
        for (int r = first; r < n; r++) {
            upperRow[u++] = reach[r];
            clear(pivotRow[reach[r]]);
        }
        upperStart[k + 1] = u;
        int l = lowerStart[k];
        lowerRow = room(lowerRow, l + candidateCount);
        require(lowerRow.length);
        for (int c = 0; c < candidateCount; c++) {
            int i = candidates[c];
            if (i != row) {
                lowerRow[l] = i;
                keep(l++, i);
            }
            clear(i);
        }
        lowerStart[k + 1] = l;
        searchEnd[k] = l;
    }

    /**
     * If both l_rj and u_jk are entries, r being the new pivot's row, then all rows of L's column j that are not pivots
     * yet are in column k too: the search reaches them through k and needs of j only the rows that are pivots.
     */
    private void prune(int k, int row) {
        for (int u = upperStart[k]; u < upperStart[k + 1]; u++) {
            int j = upperRow[u];
            if (searchEnd[j] == lowerStart[j + 1] && hasEntry(j, row)) {
                int low = lowerStart[j];
                int high = lowerStart[j + 1];
                while (low < high) {
                    if (placeOfRow[lowerRow[low]] >= 0) {
                        low++;
                    } else {
                        high--;
                        int i = lowerRow[low];
                        lowerRow[low] = lowerRow[high];
                        lowerRow[high] = i;
                        exchange(low, high);
                    }
                }
                searchEnd[j] = low;
            }
        }
    }

    private boolean hasEntry(int j, int row) {
        for (int p = lowerStart[j]; p < lowerStart[j + 1]; p++) {
            if (lowerRow[p] == row) {
                return true;
            }
        }
        return false;
    }

    /** x := the entries of this column of R A C, as far as they are in {@link #slots}. */
    abstract void load(int column);

    /** x := x − l_j u_j, L's column j being that of the j-th pivot and u_j the value of x in its row. */
    abstract void eliminate(int j);

    /** |x_i|, or a norm within a factor of two. */
    abstract double size(int row);

    /** Remembers the value of x in this row as the pivot to divide by. */
    abstract void pivot(int row);

    /** Entry {@code p} of L := x_i / pivot. */
    abstract void keep(int p, int row);

    /** x_i := 0. */
    abstract void clear(int row);

    /** Makes room for entries of L. */
    abstract void require(int length);

    /** Two entries of L change places. */
    abstract void exchange(int p, int q);

    private static int[] room(int[] array, int length) {
        return length <= array.length ? array : Arrays.copyOf(array, Math.max(length, 2 * array.length));
    }
}
