package org.sneakpath.circuit.spice.expression;

import java.util.List;
import java.util.Set;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;

/**
 * Random functions, drawn once for each place in the text and each instance:
 * <pre>
 *   agauss(n, a, k) = n + a/k·Z     gauss(n, r, k) = n + n·r/k·Z     gauss(s) = s·Z             Z standard normal
 *   aunif(n, a) = n + a·(2U − 1)    unif(n, r) = n + n·r·(2U − 1)    rand() = U                 U uniform in [0, 1)
 *   flat(s) = s·(2U − 1)            mc(n, t) = n + n·t·(2U − 1)      limit(n, a) = n ± a with even chances
 *   white(x) = U − ½
 * </pre>
 */
final class RandomFunctions {
    static final Set<String> NAMES =
            Set.of("rand", "random", "gauss", "agauss", "unif", "aunif", "flat", "mc", "white");

    private RandomFunctions() {}

    /** Whether the function of so many arguments is one of these; limit() of three is not. */
    static boolean is(String name, int arguments) {
        return NAMES.contains(name) || (name.equals("limit") && arguments == 2);
    }

    /** A number that is drawn when the expression is bound. */
    interface Draws {
        Expression next(boolean gaussian);
    }

    /**
     * The function of arguments that do not change during an analysis.
     *
     * @throws IllegalArgumentException if it does not take so many
     */
    static Expression of(String name, List<Expression> x, Draws draws) {
        switch (name) {
            case "rand", "random", "white" -> {
                Functions.need(name, x, 0, 1);
                Expression u = draws.next(false);
                return name.equals("white") ? Expression.difference(u, new Constant(0.5)) : u;
            }
            case "flat" -> {
                Functions.need(name, x, 1, 1);
                return Expression.product(x.get(0), symmetric(draws));
            }
            case "gauss", "agauss" -> {
                if (x.size() == 1) {
                    return Expression.product(x.get(0), draws.next(true));
                }
                Functions.need(name, x, 3, 3);
                Expression spread = name.equals("agauss") ? x.get(1) : Expression.product(x.get(0), x.get(1));
                return Expression.sum(
                        x.get(0), Expression.product(Expression.quotient(spread, x.get(2)), draws.next(true)));
            }
            case "limit" -> {
                Expression sign = Select.of(
                        Comparison.of(Relation.LESS, draws.next(false), new Constant(0.5)),
                        new Constant(-1),
                        new Constant(1));
                return Expression.sum(x.get(0), Expression.product(x.get(1), sign));
            }
            default -> {
                Functions.need(name, x, 2, 2);
                Expression spread = name.equals("aunif") ? x.get(1) : Expression.product(x.get(0), x.get(1));
                return Expression.sum(x.get(0), Expression.product(spread, symmetric(draws)));
            }
        }
    }

    private static Expression symmetric(Draws draws) {
        return Expression.difference(Expression.product(new Constant(2), draws.next(false)), new Constant(1));
    }
}
