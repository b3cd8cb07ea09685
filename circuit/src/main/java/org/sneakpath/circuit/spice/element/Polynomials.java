package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/**
 * SPICE's POLY(n): coefficients in the order of all products of controls, sorted by degree and within a degree by the
 * controls' numbers,
 * <pre>
 *   n = 2:   p0 + p1 u1 + p2 u2 + p3 u1² + p4 u1 u2 + p5 u2² + p6 u1³ + p7 u1² u2 + …
 * </pre>
 */
final class Polynomials {
    private Polynomials() {}

    /** The law of n controls with so many coefficients, which are its parameters in order. */
    static Expression law(int n, int coefficients) {
        Expression sum = new ParameterValue(0);
        List<int[]> products = new ArrayList<>();
        products.add(new int[0]);
        int next = 1;
        while (next < coefficients) {
            List<int[]> longer = new ArrayList<>();
            for (int[] product : products) {
                int first = product.length == 0 ? 0 : product[product.length - 1];
                for (int u = first; u < n && next + longer.size() < coefficients; u++) {
                    int[] more = java.util.Arrays.copyOf(product, product.length + 1);
                    more[product.length] = u;
                    longer.add(more);
                }
            }
            for (int[] product : longer) {
                sum = Expression.sum(sum, Expression.product(new ParameterValue(next++), of(product)));
            }
            products = longer;
        }
        return sum;
    }

    private static Expression of(int[] controls) {
        Expression product = Constant.ONE;
        for (int u : controls) {
            product = Expression.product(product, new Control(u));
        }
        return product;
    }
}
