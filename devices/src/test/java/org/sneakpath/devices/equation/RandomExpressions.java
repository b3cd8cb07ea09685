package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random graphs, the same for the same seed; subgraphs are shared, and equal ones made twice. */
final class RandomExpressions {
    static final int CONTROLS = 3;
    static final int PARAMETERS = 2;

    private final Random random;
    private final boolean smooth;

    /** @param smooth whether to leave out whatever jumps, bends, or grows beyond measure */
    RandomExpressions(long seed, boolean smooth) {
        random = new Random(seed);
        this.smooth = smooth;
    }

    Equations equations(int nodes, int outputs) {
        List<Expression> pool = new ArrayList<>();
        for (int c = 0; c < CONTROLS; c++) {
            pool.add(new Control(c));
        }
        for (int j = 0; j < PARAMETERS; j++) {
            pool.add(new ParameterValue(j));
        }
        pool.add(new Time());
        pool.add(new Constant(random.nextInt(5) - 2));
        pool.add(new Constant(0.5 + random.nextDouble()));
        for (int k = 0; k < nodes; k++) {
            pool.add(smooth ? smoothNode(pool) : anyNode(pool));
        }
        return new Equations(pool.subList(pool.size() - outputs, pool.size()), CONTROLS, PARAMETERS);
    }

    private Expression pick(List<Expression> pool) {
        // recent nodes more often, so that graphs grow deep as well as wide
        int last = pool.size() - 1;
        return pool.get(random.nextBoolean() ? last - random.nextInt(Math.min(4, last)) : random.nextInt(last + 1));
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private Expression anyNode(List<Expression> pool) {
        Expression a = pick(pool);
        Expression b = pick(pool);
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Unary(any(UnaryFunction.values()), a);
            case 2, 3 -> new Binary(any(BinaryFunction.values()), a, b);
            case 4 -> new Comparison(any(Relation.values()), a, b);
            case 5, 6 -> new Select(condition(pool), a, b);
            default ->
                random.nextInt(3) == 0
                        ? new Lookup(
                                new Table(
                                        new double[] {-1, 0, 2}, new double[] {1, -0.5, 3}, any(Table.Shape.values())),
                                a)
                        : new Binary(any(new BinaryFunction[] {BinaryFunction.ADD, BinaryFunction.MULTIPLY}), a, b);
        };
    }

    /** A truth value that exists already, or one compared with a number. */
    private Expression condition(List<Expression> pool) {
        List<Expression> truths = pool.stream()
                .filter(e -> e instanceof Comparison
                        || (e instanceof Binary f
                                && (f.function() == BinaryFunction.AND || f.function() == BinaryFunction.OR)))
                .toList();
        return switch (random.nextInt(4)) {
            case 0 -> pick(pool);
            case 1 -> new Comparison(any(Relation.values()), pick(pool), new Constant(0.25));
            default -> truths.isEmpty() ? pick(pool) : truths.get(random.nextInt(truths.size()));
        };
    }

    private Expression smoothNode(List<Expression> pool) {
        Expression a = pick(pool);
        Expression b = pick(pool);
        Expression tame = new Unary(UnaryFunction.TANH, a);
        Expression positive = Expression.sum(new Constant(1.25), tame);
        return switch (random.nextInt(15)) {
            case 0, 1, 2 -> new Binary(BinaryFunction.ADD, a, b);
            case 3, 4 -> new Binary(BinaryFunction.SUBTRACT, a, b);
            case 5, 6 -> new Binary(BinaryFunction.MULTIPLY, tame, b);
            case 7 -> new Binary(BinaryFunction.DIVIDE, b, positive);
            case 8 -> new Binary(BinaryFunction.POWER, positive, new Unary(UnaryFunction.SIN, b));
            case 9 -> new Binary(BinaryFunction.HYPOT, positive, new Unary(UnaryFunction.ATAN, b));
            case 10 ->
                new Unary(
                        any(new UnaryFunction[] {
                            UnaryFunction.SIN,
                            UnaryFunction.COS,
                            UnaryFunction.TANH,
                            UnaryFunction.ATAN,
                            UnaryFunction.ASINH
                        }),
                        a);
            case 11 ->
                new Unary(
                        any(new UnaryFunction[] {
                            UnaryFunction.EXP, UnaryFunction.SINH, UnaryFunction.COSH, UnaryFunction.TAN
                        }),
                        tame);
            case 12 ->
                new Unary(
                        any(new UnaryFunction[] {UnaryFunction.LN, UnaryFunction.LOG10, UnaryFunction.SQRT}), positive);
            case 13 -> new Binary(BinaryFunction.ATAN2, tame, positive);
            default -> new Select(new Comparison(Relation.LESS, a, b), new Unary(UnaryFunction.SIN, a), tame);
        };
    }
}
