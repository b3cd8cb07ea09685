package org.sneakpath.devices.equation;

import java.util.List;
import org.sneakpath.devices.Interval;

/**
 * Numbers from {@code low} to {@code high}. What an operation on doubles can give lies between what it gives at the ends,
 * since each rounds monotonically; NaN may always come too.
 */
record Range(double low, double high) {
    static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Least magnitude of what is not 0; far below any quantity in SI units. */
    static final double LEAST = 1e-100;

    /** Of a control everything, of a parameter what its interval holds; one that is not 0 is not so small that three underflow. */
    static Range of(Expression leaf, List<Interval> parameters) {
        if (!(leaf instanceof ParameterValue p) || p.index() >= parameters.size()) {
            return ALL;
        }
        Interval range = parameters.get(p.index());
        double low = range.lowerClosed() ? range.lower() : Math.nextUp(range.lower());
        double high = range.upperClosed() ? range.upper() : Math.nextDown(range.upper());
        return new Range(
                low > 0 && high >= LEAST ? Math.max(low, LEAST) : low,
                high < 0 && low <= -LEAST ? Math.min(high, -LEAST) : high);
    }

    /** The same, with controls that have ranges. */
    static Range of(Expression leaf, List<Interval> parameters, List<Interval> controls) {
        if (leaf instanceof Control c && c.index() < controls.size()) {
            Interval range = controls.get(c.index());
            return new Range(range.lower(), range.upper());
        }
        return of(leaf, parameters);
    }

    /** 0 for NaN: an end that is infinite stands for numbers as large as one likes, and 0 times any of them is 0. */
    private static double end(double a) {
        return Double.isNaN(a) ? 0 : a;
    }

    /** From the least to the greatest of these; everything when one is NaN. */
    private static Range over(double a, double b, double c, double d) {
        double low = Math.min(Math.min(a, b), Math.min(c, d));
        double high = Math.max(Math.max(a, b), Math.max(c, d));
        return Double.isNaN(low) ? ALL : new Range(low, high);
    }

    /** Whether 0 is no such number. */
    boolean withoutZero() {
        return low > 0 || high < 0;
    }

    /** What of it is of no larger magnitude; all, if nothing is. */
    Range within(double magnitude) {
        return low > magnitude || high < -magnitude
                ? this
                : new Range(Math.max(low, -magnitude), Math.min(high, magnitude));
    }

    /** The same with ends of that magnitude where it has none. */
    Range ending(double magnitude) {
        return new Range(
                low == Double.NEGATIVE_INFINITY ? Math.min(-magnitude, high) : low,
                high == Double.POSITIVE_INFINITY ? Math.max(magnitude, low) : high);
    }

    /** The least magnitude. */
    double least() {
        return low > 0 ? low : high < 0 ? -high : 0;
    }

    Range plus(Range b) {
        return over(low + b.low, high + b.high, low + b.low, high + b.high);
    }

    private Range negative() {
        return new Range(-high, -low);
    }

    Range times(Range b) {
        return over(end(low * b.low), end(low * b.high), end(high * b.low), end(high * b.high));
    }

    private Range by(Range b) {
        return b.withoutZero() ? over(end(low / b.low), end(low / b.high), end(high / b.low), end(high / b.high)) : ALL;
    }

    private Range union(Range b) {
        return new Range(Math.min(low, b.low), Math.max(high, b.high));
    }

    private Range magnitude() {
        return new Range(least(), Math.max(-low, high));
    }

    /** Values of an operation on operands within these ranges. */
    static Range of(Expression e, Range[] operands) {
        if (e instanceof Constant c) {
            return Double.isNaN(c.value()) ? ALL : new Range(c.value(), c.value());
        }
        if (e instanceof Select) {
            return operands[1].union(operands[2]);
        }
        if (e instanceof Unary f) {
            Range a = operands[0];
            return switch (f.function()) {
                case NEGATE -> a.negative();
                case ABS -> a.magnitude();
                case EXP -> new Range(ElementaryFunctions.exp(a.low), ElementaryFunctions.exp(a.high));
                case COSH -> new Range(1, Double.POSITIVE_INFINITY);
                case SQRT -> new Range(a.low > 0 ? Math.sqrt(a.low) : 0, Double.POSITIVE_INFINITY);
                case RAMP -> new Range(Math.max(a.low, 0), Math.max(a.high, 0));
                case TANH, SIN, COS, SIGN -> new Range(-1, 1);
                default -> ALL;
            };
        }
        if (e instanceof Binary f) {
            Range a = operands[0];
            Range b = operands[1];
            return switch (f.function()) {
                case ADD -> a.plus(b);
                case SUBTRACT -> a.plus(b.negative());
                case MULTIPLY -> a.times(b);
                case DIVIDE -> a.by(b);
                case MIN -> new Range(Math.min(a.low, b.low), Math.min(a.high, b.high));
                case MAX -> new Range(Math.max(a.low, b.low), Math.max(a.high, b.high));
                case HYPOT -> new Range(0, Double.POSITIVE_INFINITY);
                default -> ALL;
            };
        }
        return ALL;
    }
}
