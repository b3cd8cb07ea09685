package org.sneakpath.devices.equation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Products in the order that makes use of what there is: a·(b·c) becomes (a·b)·c where a·b is computed anyway, as it is in a
 * derivative whose value is a product; and a·b and b·a, a + b and b + a become one. Changes no more than the last bits.
 */
final class Products {
    private final Map<Expression, Expression> there = new HashMap<>();

    private Products() {}

    /** The expressions rewritten, in order, so that later ones use what earlier ones compute; equal subgraphs one. */
    static List<Expression> shared(List<Expression> expressions) {
        Products products = new Products();
        Rewriting rewriting = new Rewriting(products::image);
        return expressions.stream().map(rewriting::of).toList();
    }

    private Expression image(Expression node, List<Expression> operands) {
        Expression image = Rewriting.over(node, operands);
        if (image instanceof Binary f && f.function() == BinaryFunction.ADD) {
            Expression known = find(BinaryFunction.ADD, f.a(), f.b());
            return known == null ? keep(image) : known;
        }
        if (image instanceof Binary f && f.function() == BinaryFunction.MULTIPLY) {
            return product(f.a(), f.b());
        }
        return keep(image);
    }

    private Expression product(Expression a, Expression b) {
        Expression known = find(BinaryFunction.MULTIPLY, a, b);
        if (known == null) {
            known = regrouped(a, b);
        }
        if (known == null) {
            known = regrouped(b, a);
        }
        return known == null ? plain(a, b) : known;
    }

    private Expression plain(Expression a, Expression b) {
        Expression known = find(BinaryFunction.MULTIPLY, a, b);
        return known == null ? keep(new Binary(BinaryFunction.MULTIPLY, a, b)) : known;
    }

    /** a·(b·c) as (a·b)·c or (a·c)·b, null when neither product in brackets is there or b·c is no product. */
    private @Nullable Expression regrouped(Expression a, Expression product) {
        if (!(product instanceof Binary f && f.function() == BinaryFunction.MULTIPLY)) {
            return null;
        }
        Expression first = find(BinaryFunction.MULTIPLY, a, f.a());
        if (first != null) {
            return plain(first, f.b());
        }
        Expression second = find(BinaryFunction.MULTIPLY, a, f.b());
        return second == null ? null : plain(second, f.a());
    }

    private @Nullable Expression find(BinaryFunction f, Expression a, Expression b) {
        Expression known = there.get(new Binary(f, a, b));
        return known == null ? there.get(new Binary(f, b, a)) : known;
    }

    private Expression keep(Expression e) {
        Expression known = there.putIfAbsent(e, e);
        return known == null ? e : known;
    }
}
