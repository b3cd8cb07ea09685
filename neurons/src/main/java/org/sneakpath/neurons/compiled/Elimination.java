package org.sneakpath.neurons.compiled;

import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;

/**
 * Gaussian elimination on expressions: A·x = b becomes x as expressions, with nothing left of the matrix but the arithmetic on
 * entries that can be other than zero.
 *
 * <p>The order of pivots is settled here, once, since compiled code cannot choose: the cheapest by Markowitz's count among those that
 * are no less than a hundredth of their row at a typical point, numbers before expressions.
 */
final class Elimination {
    /** Least size of a pivot relative to its row. */
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
        double[] largest = new double[n];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                if (isOpen(r, c)) {
                    inRow[r]++;
                    inColumn[c]++;
                    largest[r] = Math.max(largest[r], Math.abs(typical[r][c]));
                }
            }
        }
        long least = Long.MAX_VALUE;
        int row = -1;
        int column = -1;
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                if (isOpen(r, c) && largest[r] > 0 && Math.abs(typical[r][c]) >= THRESHOLD * largest[r]) {
                    long cost = 2L * (inRow[r] - 1) * (inColumn[c] - 1) + (a[r][c] instanceof Constant ? 0 : 1);
                    if (cost < least) {
                        least = cost;
                        row = r;
                        column = c;
                    }
                }
            }
        }
        if (row < 0) {
            throw new IllegalArgumentException("the equations of a step do not determine its unknowns: after "
                    + pivots.size() + " of " + n + " pivots nothing is left to divide by");
        }
        return new Pivot(row, column, quotient(Constant.ONE, a[row][column]));
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
