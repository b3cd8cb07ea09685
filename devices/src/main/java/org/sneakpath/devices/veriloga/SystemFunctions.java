package org.sneakpath.devices.veriloga;

import java.util.List;
import java.util.Map;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.units.PhysicalConstants;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogExpression;

/** Functions whose names begin with a dollar sign, as far as a model of fixed equations can have them. */
final class SystemFunctions {
    /** What {@code $simparam} knows. */
    private static final Map<String, Double> SIMULATOR =
            Map.of("gmin", 1e-12, "tnom", 27.0, "scale", 1.0, "shrink", 0.0, "sourceScaleFactor", 1.0, "gdev", 0.0);

    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry(
                    "$abstime",
                    "equations of a device do not know the time; integrate a rate with idt instead of counting steps"),
            Map.entry(
                    "$realtime",
                    "equations of a device do not know the time; integrate a rate with idt instead of counting steps"),
            Map.entry("$random", "equations give the same answer every time; variability is applied to parameters"),
            Map.entry("$arandom", "equations give the same answer every time; variability is applied to parameters"),
            Map.entry(
                    "$rdist_normal", "equations give the same answer every time; variability is applied to parameters"),
            Map.entry(
                    "$rdist_uniform",
                    "equations give the same answer every time; variability is applied to parameters"),
            Map.entry(
                    "$dist_normal", "equations give the same answer every time; variability is applied to parameters"),
            Map.entry(
                    "$dist_uniform", "equations give the same answer every time; variability is applied to parameters"),
            Map.entry("$table_model", "write the table as a formula"),
            Map.entry("$fopen", "a model reads and writes no files"));

    private final Expressions expressions;
    private final Frame frame;
    private final Arithmetic arithmetic;
    private final Parameters parameters;
    private final Unknowns unknowns;

    SystemFunctions(
            Expressions expressions, Frame frame, Arithmetic arithmetic, Parameters parameters, Unknowns unknowns) {
        this.expressions = expressions;
        this.frame = frame;
        this.arithmetic = arithmetic;
        this.parameters = parameters;
        this.unknowns = unknowns;
    }

    Value value(VerilogExpression.SystemCall call) {
        List<VerilogExpression> arguments = call.arguments();
        String refused = REFUSED.get(call.name());
        if (refused != null) {
            throw new VerilogException(call.place(), "'" + call.name() + "' is not supported: " + refused);
        }
        return switch (call.name()) {
            case "$temperature" -> Value.real(temperature());
            case "$vt" -> thermalVoltage(call);
            case "$simparam" -> simulator(call);
            case "$param_given" -> given(call);
            case "$port_connected", "$mfactor" -> Value.ONE;
            case "$limit" -> limited(call);
            default -> {
                String plain = call.name().substring(1);
                if (expressions.isStandard(plain)) {
                    yield expressions.standard(call.place(), plain, arguments);
                }
                throw new VerilogException(call.place(), "system function '" + call.name() + "' is not supported");
            }
        };
    }

    private Expression temperature() {
        return unknowns.control(new Quantity.Temperature());
    }

    /** k T/q at the device's temperature, or at one that is given (K). */
    private Value thermalVoltage(VerilogExpression.SystemCall call) {
        require(call, 0, 1);
        Expression kelvin = call.arguments().isEmpty()
                ? temperature()
                : arithmetic
                        .settled(expressions.value(call.arguments().get(0)), call.place())
                        .now();
        return Value.real(Expression.product(new Constant(PhysicalConstants.BOLTZMANN_OVER_CHARGE), kelvin));
    }

    private Value simulator(VerilogExpression.SystemCall call) {
        require(call, 1, 2);
        if (!(call.arguments().get(0) instanceof VerilogExpression.Text name)) {
            throw new VerilogException(call.place(), "$simparam takes the name of a simulator parameter in quotes");
        }
        Double known = SIMULATOR.get(name.value());
        if (known != null) {
            return Value.real(known);
        }
        if (call.arguments().size() == 2) {
            return expressions.value(call.arguments().get(1));
        }
        throw new VerilogException(
                call.place(),
                "$simparam knows no '" + name.value() + "'; give a default as second argument. Known: "
                        + SIMULATOR.keySet().stream().sorted().toList());
    }

    private Value given(VerilogExpression.SystemCall call) {
        require(call, 1, 1);
        if (call.arguments().get(0) instanceof VerilogExpression.Name name && parameters.has(name.name())) {
            return parameters.given(call.place(), name.name());
        }
        throw new VerilogException(call.place(), "$param_given takes the name of a parameter");
    }

    /** The first argument: limiting between iterates is the solver's business. */
    private Value limited(VerilogExpression.SystemCall call) {
        if (call.arguments().isEmpty()) {
            throw new VerilogException(call.place(), "$limit takes an access such as V(a, b) first");
        }
        frame.requireCircuit(call.place(), "$limit");
        return expressions.value(call.arguments().get(0));
    }

    private static void require(VerilogExpression.SystemCall call, int least, int most) {
        int given = call.arguments().size();
        if (given < least || given > most) {
            throw new VerilogException(
                    call.place(),
                    "'" + call.name() + "' takes " + (least == most ? least : least + " to " + most)
                            + " arguments, not " + given);
        }
    }
}
