package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.veriloga.syntax.Declaration.Kind;

/**
 * What an expression of a module stands for: {@code now + d/dt charge + noise}. Most values are {@code now} alone; a time
 * derivative is kept apart as long as it only meets sums and constant factors, so that a contribution of {@code ddt} ends as a
 * charge.
 *
 * @param kind integer or real
 * @param charge a constant 0 for none
 */
record Value(Expression now, Kind kind, Expression charge, List<NoiseTerm> noise) {
    static final Value ZERO = integer(0);
    static final Value ONE = integer(1);

    static Value real(Expression now) {
        return new Value(now, Kind.REAL, Constant.ZERO, List.of());
    }

    static Value real(double now) {
        return real(new Constant(now));
    }

    static Value integer(Expression now) {
        return new Value(now, Kind.INTEGER, Constant.ZERO, List.of());
    }

    static Value integer(double now) {
        return integer(new Constant(now));
    }

    /** d/dt of something. */
    static Value derivative(Expression charge) {
        return new Value(Constant.ZERO, Kind.REAL, charge, List.of());
    }

    static Value noise(NoiseTerm term) {
        return new Value(Constant.ZERO, Kind.REAL, Constant.ZERO, List.of(term));
    }

    Value withoutNoise() {
        return hasNoise() ? new Value(now, kind, charge, List.of()) : this;
    }

    boolean isInteger() {
        return kind == Kind.INTEGER;
    }

    boolean hasCharge() {
        return !isZero(charge);
    }

    boolean hasNoise() {
        return !noise.isEmpty();
    }

    Value plus(Value other) {
        List<NoiseTerm> both = noise;
        if (other.hasNoise()) {
            both = new ArrayList<>(noise);
            both.addAll(other.noise);
        }
        return new Value(
                Expression.sum(now, other.now), common(other), Expression.sum(charge, other.charge), List.copyOf(both));
    }

    Value negative() {
        return new Value(
                Expression.negative(now),
                kind,
                isZero(charge) ? charge : Expression.negative(charge),
                noise.stream().map(term -> term.times(new Constant(-1))).toList());
    }

    Value minus(Value other) {
        return other.hasCharge() || other.hasNoise()
                ? plus(other.negative())
                : new Value(Expression.difference(now, other.now), common(other), charge, noise);
    }

    /** Times a factor that does not change in time, where this has a charge. */
    Value times(Value factor) {
        return new Value(
                Expression.product(now, factor.now),
                common(factor),
                Expression.product(charge, factor.now),
                noise.stream().map(term -> term.times(factor.now)).toList());
    }

    /** Its integer kind where both are integers. */
    Kind common(Value other) {
        return isInteger() && other.isInteger() ? Kind.INTEGER : Kind.REAL;
    }

    static boolean isZero(Expression e) {
        return e instanceof Constant c && c.value() == 0;
    }
}
