package org.sneakpath.devices.equation;

/**
 * Exponentials without table and without bits, which HotSpot 17 would not vectorise. With e^r − 1 = r·P(r) for small r,
 * <pre>
 *   q = e^r − 1,  r = a/2^(k+m)      q ← q·(q + 2), k times        e^a = (1 + q)^(2^m)
 * </pre>
 * Doubling q keeps the digits of a small q; squaring 1 + q those of a small result. Relative errors stand at
 * {@link Equations#vectorise(Precision)}.
 * <pre>
 *   tanh a = q/(q + 2),  q = e^2a − 1
 * </pre>
 */
final class RowFunctions {
    /** Above e^67, to which single exponentials are held. */
    static final double LARGEST_SINGLE_EXPONENTIAL = 2e29;

    private final RowGraph graph;
    private final boolean wide;

    RowFunctions(RowGraph graph, Precision<?> precision) {
        this.graph = graph;
        wide = precision.bytes() == Double.BYTES;
    }

    /**
     * e^a. Doubles: as {@link UnaryFunction#EXP}, e^−600 below −600. Singles: between e^−67 and e^67.
     */
    int exponential(int a) {
        double least = wide ? -600 : -67;
        double largest = wide ? ElementaryFunctions.LARGEST_EXPONENT : 67;
        int squarings = wide ? 5 : 3;
        int doublings = 5;
        int within = clamped(a, least, largest);
        int q = grown(scaled(within, 1.0 / (1 << (squarings + doublings))), wide ? 10 : 6, doublings);
        int e = graph.sum(q, graph.number(1));
        for (int k = 0; k < squarings; k++) {
            e = graph.product(e, e);
        }
        if (wide) { // goes on along its tangent
            int beyond = graph.plain(RowOp.MAX, graph.sum(a, graph.number(-largest)), graph.number(0));
            e = graph.fused(e, beyond, e);
        }
        return e;
    }

    /** tanh a. */
    int hyperbolicTangent(int a) {
        double end = wide ? 22 : 10;
        int doublings = wide ? 10 : 7;
        int within = clamped(a, -end, end);
        int q = grown(scaled(within, 2.0 / (1 << doublings)), wide ? 8 : 6, doublings);
        return graph.plain(RowOp.DIVIDE, q, graph.sum(q, graph.number(2)));
    }

    private int clamped(int a, double least, double largest) {
        return graph.plain(RowOp.MAX, graph.plain(RowOp.MIN, a, graph.number(largest)), graph.number(least));
    }

    private int scaled(int a, double factor) {
        return graph.product(a, graph.number(factor));
    }

    /** e^(2^k·r) − 1 from r, by so many terms of the series and k doublings. */
    private int grown(int r, int terms, int doublings) {
        double coefficient = 1;
        for (int k = 2; k <= terms; k++) {
            coefficient /= k;
        }
        int p = graph.number(coefficient);
        for (int k = terms; k > 1; k--) {
            coefficient *= k;
            p = graph.fused(r, p, graph.number(coefficient));
        }
        int q = graph.product(r, p);
        for (int k = 0; k < doublings; k++) {
            q = graph.product(q, graph.sum(q, graph.number(2)));
        }
        return q;
    }
}
