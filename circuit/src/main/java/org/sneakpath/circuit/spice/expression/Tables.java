package org.sneakpath.circuit.spice.expression;

import java.util.List;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Lookup;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;
import org.sneakpath.devices.equation.Table;

/** table(x, x1, y1, x2, y2, …) and pwl(…): straight lines between points. */
final class Tables {
    /** Points that depend on parameters become nested choices; there must not be too many. */
    private static final int MOST_CHOICES = 200;

    private Tables() {}

    /** @param clamped constant beyond the ends (table) instead of continued (pwl) */
    static Expression of(String name, List<Expression> x, boolean clamped) {
        int points = (x.size() - 1) / 2;
        if (points < 2 || x.size() % 2 == 0) {
            throw new IllegalArgumentException(
                    name + "() takes x and at least two pairs x1, y1, x2, y2, …, not " + x.size() + " arguments");
        }
        double[] at = new double[points];
        double[] y = new double[points];
        boolean plain = true;
        for (int k = 0; k < points; k++) {
            if (x.get(2 * k + 1) instanceof Constant a && x.get(2 * k + 2) instanceof Constant b) {
                at[k] = a.value();
                y[k] = b.value();
                plain &= k == 0 || at[k] > at[k - 1];
                if (k > 0 && at[k] < at[k - 1]) {
                    throw new IllegalArgumentException(
                            name + "(): its points must be in order of x; " + at[k] + " follows " + at[k - 1]);
                }
            } else {
                plain = false;
            }
        }
        return plain
                ? Lookup.of(new Table(at, y, clamped ? Table.Shape.CLAMPED : Table.Shape.EXTENDED), x.get(0))
                : choices(name, x, points, clamped);
    }

    private static Expression choices(String name, List<Expression> x, int points, boolean clamped) {
        if (points > MOST_CHOICES) {
            throw new IllegalArgumentException(name + "() with jumps or with points that depend on parameters takes "
                    + MOST_CHOICES + " points at most, not " + points);
        }
        Expression u = x.get(0);
        Expression result = clamped ? y(x, points - 1) : segment(x, points - 2);
        for (int k = points - 2; k >= 0; k--) {
            if (!x(x, k).equals(x(x, k + 1))) {
                result = Select.of(Comparison.of(Relation.LESS, u, x(x, k + 1)), segment(x, k), result);
            }
        }
        return clamped ? Select.of(Comparison.of(Relation.LESS, u, x(x, 0)), y(x, 0), result) : result;
    }

    /** y_k + (u − x_k)(y_{k+1} − y_k)/(x_{k+1} − x_k). */
    private static Expression segment(List<Expression> x, int k) {
        Expression slope = Expression.quotient(
                Expression.difference(y(x, k + 1), y(x, k)), Expression.difference(x(x, k + 1), x(x, k)));
        return Expression.sum(y(x, k), Expression.product(Expression.difference(x.get(0), x(x, k)), slope));
    }

    private static Expression x(List<Expression> x, int k) {
        return x.get(2 * k + 1);
    }

    private static Expression y(List<Expression> x, int k) {
        return x.get(2 * k + 2);
    }
}
