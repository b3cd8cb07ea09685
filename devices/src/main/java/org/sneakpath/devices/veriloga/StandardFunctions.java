package org.sneakpath.devices.veriloga;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sneakpath.devices.ClosestName;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.UnaryFunction;
import org.sneakpath.devices.veriloga.syntax.Declaration.Kind;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

/**
 * The mathematical functions of the language. {@code limexp} is the exponential, which goes on along its tangent beyond e^227
 * anyway; the limiting from one iterate to the next is the solver's business.
 */
final class StandardFunctions {
    private static final Map<String, UnaryFunction> UNARY = Map.ofEntries(
            Map.entry("abs", UnaryFunction.ABS),
            Map.entry("acos", UnaryFunction.ACOS),
            Map.entry("acosh", UnaryFunction.ACOSH),
            Map.entry("asin", UnaryFunction.ASIN),
            Map.entry("asinh", UnaryFunction.ASINH),
            Map.entry("atan", UnaryFunction.ATAN),
            Map.entry("atanh", UnaryFunction.ATANH),
            Map.entry("ceil", UnaryFunction.CEIL),
            Map.entry("cos", UnaryFunction.COS),
            Map.entry("cosh", UnaryFunction.COSH),
            Map.entry("exp", UnaryFunction.EXP),
            Map.entry("floor", UnaryFunction.FLOOR),
            Map.entry("limexp", UnaryFunction.EXP),
            Map.entry("ln", UnaryFunction.LN),
            Map.entry("log", UnaryFunction.LOG10),
            Map.entry("log10", UnaryFunction.LOG10),
            Map.entry("sin", UnaryFunction.SIN),
            Map.entry("sinh", UnaryFunction.SINH),
            Map.entry("sqrt", UnaryFunction.SQRT),
            Map.entry("tan", UnaryFunction.TAN),
            Map.entry("tanh", UnaryFunction.TANH));
    private static final Map<String, BinaryFunction> BINARY = Map.of(
            "atan2", BinaryFunction.ATAN2,
            "hypot", BinaryFunction.HYPOT,
            "max", BinaryFunction.MAX,
            "min", BinaryFunction.MIN,
            "pow", BinaryFunction.POWER);

    private final Arithmetic arithmetic;

    StandardFunctions(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    boolean knows(String name) {
        return UNARY.containsKey(name) || BINARY.containsKey(name);
    }

    Value value(SourcePlace place, String name, List<Value> arguments) {
        UnaryFunction unary = UNARY.get(name);
        if (unary != null) {
            require(place, name, arguments, 1);
            Value a = arguments.get(0);
            return arithmetic.function(unary, a, unary == UnaryFunction.ABS ? a.kind() : Kind.REAL, place);
        }
        BinaryFunction binary = BINARY.get(name);
        if (binary != null) {
            require(place, name, arguments, 2);
            Value a = arguments.get(0);
            Value b = arguments.get(1);
            boolean keeps = binary == BinaryFunction.MIN || binary == BinaryFunction.MAX;
            return arithmetic.function(binary, a, b, keeps ? a.common(b) : Kind.REAL, place);
        }
        throw new VerilogException(place, "there is no function '" + name + "'" + hint(name));
    }

    private static void require(SourcePlace place, String name, List<Value> arguments, int wanted) {
        if (arguments.size() != wanted) {
            throw new VerilogException(
                    place,
                    "'" + name + "' takes " + wanted + (wanted == 1 ? " argument" : " arguments") + ", not "
                            + arguments.size());
        }
    }

    private static String hint(String name) {
        TreeSet<String> names = new TreeSet<>(UNARY.keySet());
        names.addAll(BINARY.keySet());
        names.addAll(Operators.NAMES);
        return ClosestName.to(name, names)
                .map(close -> "; did you mean '" + close + "'?")
                .orElse("");
    }
}
