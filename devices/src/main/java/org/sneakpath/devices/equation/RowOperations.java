package org.sneakpath.devices.equation;

/** From nodes of a graph to loops over rows; an operand that is a number need not be a row. */
final class RowOperations {
    private RowOperations() {}

    static RowOperation exponential(int a, int y) {
        return (r, n) -> {
            VectorLoops.exponentSeries(r[a], r[y], n);
            VectorLoops.exponentPower(r[a], r[y], n);
        };
    }

    /**
     * a·b + c or c − a·b.
     *
     * @param at rows of a, b, c
     * @param numbers of those that are numbers, NaN of the others
     * @param y row of the result
     */
    static RowOperation joined(BinaryFunction sum, int[] at, double[] numbers, int y) {
        int a = at[0];
        int b = at[1];
        int c = at[2];
        if (sum == BinaryFunction.SUBTRACT) {
            return (r, n) -> VectorLoops.multiplySubtract(r[a], r[b], r[c], r[y], n);
        }
        if (isNumber(numbers[0]) || isNumber(numbers[1])) {
            double s = isNumber(numbers[0]) ? numbers[0] : numbers[1];
            int other = isNumber(numbers[0]) ? b : a;
            return (r, n) -> VectorLoops.scaleAdd(r[other], s, r[c], r[y], n);
        }
        return (r, n) -> VectorLoops.multiplyAdd(r[a], r[b], r[c], r[y], n);
    }

    /** The operation of a node that is no leaf. */
    static RowOperation of(Expression e, int[] at, double[] numbers, int y) {
        int a = at[0];
        if (e instanceof Unary f) {
            return switch (f.function()) {
                case NEGATE -> (r, n) -> VectorLoops.negate(r[a], r[y], n);
                case ABS -> (r, n) -> VectorLoops.abs(r[a], r[y], n);
                case SQRT -> (r, n) -> VectorLoops.sqrt(r[a], r[y], n);
                default -> (r, n) -> VectorLoops.unary(f.function(), r[a], r[y], n);
            };
        }
        if (e instanceof Lookup l) {
            Table table = l.table();
            return (r, n) -> VectorLoops.lookup(table, r[a], r[y], n);
        }
        int b = at[1];
        if (e instanceof Comparison c) {
            Relation relation = c.relation();
            return (r, n) -> VectorLoops.compare(relation, r[a], r[b], r[y], n);
        }
        if (e instanceof Select) {
            int otherwise = at[2];
            return (r, n) -> VectorLoops.select(r[a], r[b], r[otherwise], r[y], n);
        }
        return binary(((Binary) e).function(), at, numbers, y);
    }

    private static RowOperation binary(BinaryFunction f, int[] at, double[] numbers, int y) {
        int a = at[0];
        int b = at[1];
        double s = numbers[0];
        double t = numbers[1];
        return switch (f) {
            case ADD -> {
                if (isNumber(s) || isNumber(t)) {
                    double number = isNumber(s) ? s : t;
                    int other = isNumber(s) ? b : a;
                    yield (r, n) -> VectorLoops.shift(r[other], number, r[y], n);
                }
                yield (r, n) -> VectorLoops.add(r[a], r[b], r[y], n);
            }
            case SUBTRACT -> {
                if (isNumber(s)) {
                    yield (r, n) -> VectorLoops.subtractFrom(s, r[b], r[y], n);
                }
                yield (r, n) -> VectorLoops.subtract(r[a], r[b], r[y], n);
            }
            case MULTIPLY -> {
                if (isNumber(s) || isNumber(t)) {
                    double number = isNumber(s) ? s : t;
                    int other = isNumber(s) ? b : a;
                    yield (r, n) -> VectorLoops.scale(r[other], number, r[y], n);
                }
                yield (r, n) -> VectorLoops.multiply(r[a], r[b], r[y], n);
            }
            case DIVIDE -> {
                if (isNumber(s)) {
                    yield (r, n) -> VectorLoops.divideInto(s, r[b], r[y], n);
                }
                yield (r, n) -> VectorLoops.divide(r[a], r[b], r[y], n);
            }
            case MIN -> (r, n) -> VectorLoops.min(r[a], r[b], r[y], n);
            case MAX -> (r, n) -> VectorLoops.max(r[a], r[b], r[y], n);
            default -> (r, n) -> VectorLoops.binary(f, r[a], r[b], r[y], n);
        };
    }

    private static boolean isNumber(double number) {
        return !Double.isNaN(number);
    }
}
