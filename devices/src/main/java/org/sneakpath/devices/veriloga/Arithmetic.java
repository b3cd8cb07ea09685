package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;
import org.sneakpath.devices.veriloga.syntax.Declaration.Kind;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

/** Operators of Verilog-A on {@link Value}s: integers stay integers, charges survive what is linear. */
final class Arithmetic {
    private final Unknowns unknowns;

    Arithmetic(Unknowns unknowns) {
        this.unknowns = unknowns;
    }

    /** A value without charge: its time derivative becomes an unknown of its own. Noise has no place where this is asked for. */
    Value settled(Value value, SourcePlace place) {
        if (value.hasNoise()) {
            throw new VerilogException(
                    place,
                    "noise can be added to a contribution and scaled; it cannot go into a function or a product of noises");
        }
        return value.hasCharge() ? Value.real(Expression.sum(value.now(), unknowns.rate(value.charge()))) : value;
    }

    Value unary(String operator, Value a, SourcePlace place) {
        return switch (operator) {
            case "+" -> a;
            case "-" -> a.negative();
            case "!" ->
                Value.integer(Unary.of(UnaryFunction.NOT, settled(a, place).now()));
            case "~" -> Value.integer(~bits(a, place));
            default -> throw new VerilogException(place, "operator '" + operator + "' is not supported");
        };
    }

    Value binary(String operator, Value a, Value b, SourcePlace place) {
        return switch (operator) {
            case "+" -> a.plus(b);
            case "-" -> a.minus(b);
            case "*" -> product(a, b, place);
            case "/" -> quotient(a, b, place);
            case "%" -> function(BinaryFunction.MODULO, a, b, a.common(b), place);
            case "**" -> power(a, b, place);
            case "<" -> comparison(Relation.LESS, a, b, place);
            case "<=" -> comparison(Relation.LESS_OR_EQUAL, a, b, place);
            case ">" -> comparison(Relation.GREATER, a, b, place);
            case ">=" -> comparison(Relation.GREATER_OR_EQUAL, a, b, place);
            case "==" -> comparison(Relation.EQUAL, a, b, place);
            case "!=" -> comparison(Relation.NOT_EQUAL, a, b, place);
            case "&&" -> function(BinaryFunction.AND, a, b, Kind.INTEGER, place);
            case "||" -> function(BinaryFunction.OR, a, b, Kind.INTEGER, place);
            case "&" -> Value.integer(bits(a, place) & bits(b, place));
            case "|" -> Value.integer(bits(a, place) | bits(b, place));
            case "^" -> Value.integer(bits(a, place) ^ bits(b, place));
            case "<<" -> Value.integer(bits(a, place) << bits(b, place));
            case ">>" -> Value.integer(bits(a, place) >>> bits(b, place));
            default -> throw new VerilogException(place, "operator '" + operator + "' is not supported");
        };
    }

    private Value product(Value a, Value b, SourcePlace place) {
        if (a.hasNoise() && b.hasNoise()) {
            return settled(a, place);
        }
        if (b.hasCharge() || b.hasNoise()) {
            return scaled(b, a, place);
        }
        return scaled(a, b, place);
    }

    /** a·factor, where only a may have noise. A charge stays one if the factor does not change in time. */
    private Value scaled(Value a, Value factor, SourcePlace place) {
        Value plain = settled(factor, place);
        return a.hasCharge() && unknowns.changesInTime(plain.now())
                ? withoutCharge(a).times(plain)
                : a.times(plain);
    }

    private Value withoutCharge(Value a) {
        return new Value(Expression.sum(a.now(), unknowns.rate(a.charge())), Kind.REAL, Constant.ZERO, a.noise());
    }

    private Value quotient(Value a, Value b, SourcePlace place) {
        Value divisor = settled(b, place);
        if (a.isInteger() && b.isInteger()) {
            return Value.integer(Unary.of(
                    UnaryFunction.INT, Expression.quotient(settled(a, place).now(), divisor.now())));
        }
        if (!a.hasCharge() && !a.hasNoise()) {
            return Value.real(Expression.quotient(a.now(), divisor.now()));
        }
        return scaled(a, Value.real(Expression.quotient(Constant.ONE, divisor.now())), place);
    }

    private Value power(Value a, Value b, SourcePlace place) {
        return function(BinaryFunction.POWER, a, b, a.common(b), place);
    }

    Value function(BinaryFunction f, Value a, Value b, Kind kind, SourcePlace place) {
        Expression result =
                Binary.of(f, settled(a, place).now(), settled(b, place).now());
        return kind == Kind.INTEGER ? Value.integer(result) : Value.real(result);
    }

    Value function(UnaryFunction f, Value a, Kind kind, SourcePlace place) {
        Expression result = Unary.of(f, settled(a, place).now());
        return kind == Kind.INTEGER ? Value.integer(result) : Value.real(result);
    }

    private Value comparison(Relation relation, Value a, Value b, SourcePlace place) {
        return Value.integer(Comparison.of(
                relation, settled(a, place).now(), settled(b, place).now()));
    }

    /** {@code condition ? a : b}. Charges are chosen between where the choice does not change in time. */
    Value choose(Expression condition, Value a, Value b, SourcePlace place) {
        if (condition instanceof Constant c) {
            return c.value() != 0 ? a : b;
        }
        if (a.equals(b)) {
            return a;
        }
        Value first = a;
        Value second = b;
        if ((a.hasCharge() || b.hasCharge()) && !a.charge().equals(b.charge()) && unknowns.changesInTime(condition)) {
            first = a.hasCharge() ? withoutCharge(a) : a;
            second = b.hasCharge() ? withoutCharge(b) : b;
        }
        List<NoiseTerm> noise = new ArrayList<>();
        first.noise().forEach(term -> noise.add(term.times(Select.of(condition, Constant.ONE, Constant.ZERO))));
        second.noise().forEach(term -> noise.add(term.times(Select.of(condition, Constant.ZERO, Constant.ONE))));
        return new Value(
                Select.of(condition, first.now(), second.now()),
                first.common(second),
                first.charge().equals(second.charge())
                        ? first.charge()
                        : Select.of(condition, first.charge(), second.charge()),
                List.copyOf(noise));
    }

    /** A value as a variable of that kind holds it: reals become the nearest integer, halves away from zero. */
    Value converted(Value value, Kind kind, SourcePlace place) {
        if (kind != Kind.INTEGER) {
            return value.isInteger() ? new Value(value.now(), Kind.REAL, value.charge(), value.noise()) : value;
        }
        if (value.isInteger()) {
            return value;
        }
        Expression a = settled(value, place).now();
        Constant half = new Constant(0.5);
        return Value.integer(Select.of(
                Comparison.of(Relation.GREATER_OR_EQUAL, a, Constant.ZERO),
                Unary.of(UnaryFunction.FLOOR, Expression.sum(a, half)),
                Unary.of(UnaryFunction.CEIL, Expression.difference(a, half))));
    }

    private static int bits(Value a, SourcePlace place) {
        if (a.now() instanceof Constant c && a.isInteger() && !a.hasCharge()) {
            return (int) c.value();
        }
        throw new VerilogException(place, "operators on bits take integers that are constant");
    }
}
