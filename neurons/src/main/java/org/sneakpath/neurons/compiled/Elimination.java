package org.sneakpath.neurons.compiled;

import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;

/**
 * Gaussian elimination on expressions: A·x = b becomes x as expressions, with nothing left of the matrix but the arithmetic on
 * entries that can be other than zero.
 *
 * <p>The order of pivots is settled here, once, since compiled code cannot choose, and it must do far from the typical point too, where
 * a derivative that is large there may have vanished. A diagonal entry is what an unknown's own equation says of it: a capacitance over
 * a step, a state's 1 − h·∂f/∂x. So first come diagonal entries that no pair of entries across them outweighs,
 * <pre>
 *   |a_kk·a_cc| ≥ |a_kc·a_ck| / 100      for all c,
 * </pre>
 * a measure that units of rows and columns do not change; of these the cheapest by Markowitz's count, numbers before expressions. Only
 * where there is none, as of a supply whose row says nothing of its current, comes any entry that is no less than a hundredth of its row.
 */
final class Elimination {
    /** Least size of a pivot relative to what it is judged by. */
    private static final double THRESHOLD = 0.01;

    private record Pivot(int row, int column, Expression reciprocal) {}

    private final int n;
    private final Expression[][] a;
    private final double[][] typical;
    private final Expression[] b;
    private final boolean[] rowDone;
    private final boolean[] columnDone;
    private final Deque<Pivot> pivots = new ArrayDeque<>();

    private Elimination(Expression[][] a, double[][] typical, Expression[] b) {
        n = b.length;
        this.a = new Expression[n][];
        this.typical = new double[n][];
        for (int r = 0; r < n; r++) {
            this.a[r] = a[r].clone();
            this.typical[r] = typical[r].clone();
        }
        this.b = b.clone();
        rowDone = new boolean[n];
        columnDone = new boolean[n];
    }

    /**
     * Solves A·x = b.
     *
     * @param a entries by row; a constant 0 where there is none
     * @param typical their values at a typical point, by which pivots are judged
     * @param b right-hand side
     * @return x
     * @throws IllegalArgumentException if the matrix is singular by structure or at that point
     */
    static List<Expression> solve(Expression[][] a, double[][] typical, Expression[] b) {
        Elimination elimination = new Elimination(a, typical, b);
        for (int k = 0; k < b.length; k++) {
            elimination.eliminate(elimination.choose());
        }
        return elimination.substitute();
    }

    private Pivot choose() {
        int[] inRow = new int[n];
        int[] inColumn = new int[n];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                if (isOpen(r, c)) {
                    inRow[r]++;
                    inColumn[c]++;
                }
            }
        }
        Pivot safest = cheapest(inRow, inColumn, (r, c) -> r == c && isSafe(r));
        Pivot pivot = safest != null ? safest : cheapest(inRow, inColumn, this::isLarge);
        if (pivot == null) {
            throw new IllegalArgumentException("the equations of a step do not determine its unknowns: after "
                    + pivots.size() + " of " + n + " pivots nothing is left to divide by");
        }
        return pivot;
    }

    private interface Candidates {
        boolean admit(int row, int column);
    }

    private @Nullable Pivot cheapest(int[] inRow, int[] inColumn, Candidates candidates) {
        long least = Long.MAX_VALUE;
        int row = -1;
        int column = -1;
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                if (isOpen(r, c) && candidates.admit(r, c)) {
                    long cost = 2L * (inRow[r] - 1) * (inColumn[c] - 1) + (a[r][c] instanceof Constant ? 0 : 1);
                    if (cost < least) {
                        least = cost;
                        row = r;
                        column = c;
                    }
                }
            }
        }
        return row < 0 ? null : new Pivot(row, column, quotient(Constant.ONE, a[row][column]));
    }

    /** Whether no pair of entries across the diagonal outweighs entry (k, k), whatever their units. */
    private boolean isSafe(int k) {
        boolean safe = typical[k][k] != 0;
        for (int c = 0; c < n && safe; c++) {
            safe = c == k
                    || rowDone[c]
                    || columnDone[c]
                    || Math.abs(typical[k][k] * typical[c][c]) >= THRESHOLD * Math.abs(typical[k][c] * typical[c][k]);
        }
        return safe;
    }

    /** Whether entry (r, c) is not small beside its row. */
    private boolean isLarge(int r, int c) {
        double largest = 0;
        for (int k = 0; k < n; k++) {
            largest = isOpen(r, k) ? Math.max(largest, Math.abs(typical[r][k])) : largest;
        }
        return largest > 0 && Math.abs(typical[r][c]) >= THRESHOLD * largest;
    }

    private boolean isOpen(int r, int c) {
        return !rowDone[r] && !columnDone[c] && !isZero(a[r][c]);
    }

    private static boolean isZero(Expression e) {
        return e instanceof Constant c && c.value() == 0;
    }

    private void eliminate(Pivot pivot) {
        int i = pivot.row;
        int j = pivot.column;
        rowDone[i] = true;
        columnDone[j] = true;
        pivots.push(pivot);
        for (int r = 0; r < n; r++) {
            if (rowDone[r] || isZero(a[r][j])) {
                continue;
            }
            Expression factor = product(a[r][j], pivot.reciprocal);
            double size = typical[r][j] / typical[i][j];
            for (int c = 0; c < n; c++) {
                if (!columnDone[c] && !isZero(a[i][c])) {
                    a[r][c] = difference(a[r][c], product(factor, a[i][c]));
                    typical[r][c] -= size * typical[i][c];
                }
            }
            b[r] = difference(b[r], product(factor, b[i]));
        }
    }

    /** From the last pivot to the first; a row has columns of later pivots left in it. */
    private List<Expression> substitute() {
        Expression[] x = new Expression[n];
        boolean[] known = new boolean[n];
        for (Pivot pivot : pivots) {
            Expression rest = b[pivot.row];
            for (int c = 0; c < n; c++) {
                if (known[c] && !isZero(a[pivot.row][c])) {
                    rest = difference(rest, product(a[pivot.row][c], x[c]));
                }
            }
            x[pivot.column] = product(rest, pivot.reciprocal);
            known[pivot.column] = true;
        }
        return List.of(x);
    }
}
