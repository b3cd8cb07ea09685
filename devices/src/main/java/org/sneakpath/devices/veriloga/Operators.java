package org.sneakpath.devices.veriloga;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;
import org.sneakpath.devices.veriloga.syntax.Declaration;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogExpression;

/**
 * The analog operators. {@code ddt} becomes a charge or an unknown, {@code idt} and {@code idtmod} a state, named after the variable that it
 * is assigned to; noise sources become densities.
 */
final class Operators {
    static final Set<String> NAMES = Set.of("ddt", "ddx", "idt", "idtmod", "white_noise", "flicker_noise");

    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("absdelay", "delays are not supported"),
            Map.entry("transition", "write the ramp as an equation, or with idt"),
            Map.entry("slew", "write the limit as an equation, or with idt"),
            Map.entry("last_crossing", "equations do not remember crossings"),
            Map.entry("laplace_nd", "write the filter with ddt or idt"),
            Map.entry("laplace_np", "write the filter with ddt or idt"),
            Map.entry("laplace_zd", "write the filter with ddt or idt"),
            Map.entry("laplace_zp", "write the filter with ddt or idt"),
            Map.entry("zi_nd", "discrete-time filters are not supported"),
            Map.entry("zi_np", "discrete-time filters are not supported"),
            Map.entry("zi_zd", "discrete-time filters are not supported"),
            Map.entry("zi_zp", "discrete-time filters are not supported"),
            Map.entry("noise_table", "give the density as a formula, with white_noise or flicker_noise"),
            Map.entry("noise_table_log", "give the density as a formula, with white_noise or flicker_noise"),
            Map.entry("ac_stim", "put a source into the netlist"),
            Map.entry("analysis", "a model has the same equations in every analysis"),
            Map.entry("cross", "it is an event; write @(cross(...))"),
            Map.entry("above", "it is an event; write @(above(...))"),
            Map.entry("timer", "it is an event; write @(timer(...))"));

    /** States of one module; its equations are stepped as one dense system. */
    private static final int MOST_STATES = 1000;

    private final Frame frame;
    private final Arithmetic arithmetic;
    private final Access access;
    private final Unknowns unknowns;
    private final Parameters parameters;

    Operators(Frame frame, Arithmetic arithmetic, Access access, Unknowns unknowns, Parameters parameters) {
        this.frame = frame;
        this.arithmetic = arithmetic;
        this.access = access;
        this.unknowns = unknowns;
        this.parameters = parameters;
    }

    boolean knows(String name) {
        return NAMES.contains(name) || REFUSED.containsKey(name);
    }

    Value value(VerilogExpression.Call call, Expressions expressions) {
        String refused = REFUSED.get(call.name());
        if (refused != null) {
            throw new VerilogException(call.place(), "'" + call.name() + "' is not supported: " + refused);
        }
        return switch (call.name()) {
            case "ddt" -> ddt(call, expressions);
            case "ddx" -> ddx(call, expressions);
            case "idt" -> idt(call, expressions);
            case "idtmod" -> idtmod(call, expressions);
            default -> noise(call, expressions);
        };
    }

    private Value ddt(VerilogExpression.Call call, Expressions expressions) {
        arguments(call, 1, 2);
        Expression charge = settled(call.arguments().get(0), expressions);
        return unknowns.changesInTime(charge) ? Value.derivative(charge) : Value.real(0);
    }

    /** The partial derivative by one unknown, all others held. */
    private Value ddx(VerilogExpression.Call call, Expressions expressions) {
        arguments(call, 2, 2);
        Expression e = settled(call.arguments().get(0), expressions);
        if (!(call.arguments().get(1) instanceof VerilogExpression.Call by && access.isAccess(by.name()))) {
            throw new VerilogException(
                    call.place(), "ddx takes an expression and an access such as V(node) or I(branch)");
        }
        int node = access.unknown(by, frame.scope);
        Expression sum = Constant.ZERO;
        List<Quantity> quantities = List.copyOf(unknowns.quantities());
        for (int k = 0; k < quantities.size(); k++) {
            if (quantities.get(k) instanceof Quantity.Potential potential
                    && (potential.from() == node || potential.to() == node)) {
                frame.spend(call.place(), e.nodes().size());
                if (potential.from() == node) {
                    sum = Expression.sum(sum, e.derivative(new Control(k)));
                } else {
                    sum = Expression.difference(sum, e.derivative(new Control(k)));
                }
            }
        }
        return Value.real(sum);
    }

    private Value idt(VerilogExpression.Call call, Expressions expressions) {
        arguments(call, 1, 4);
        if (call.arguments().size() > 2 && !isZero(call.arguments().get(2))) {
            throw new VerilogException(
                    call.place(), "idt with a reset is not supported; put what resets into the rate");
        }
        Optional<Double> tolerance = call.arguments().size() > 3
                ? Optional.of(constant(call.arguments().get(3), expressions))
                : Optional.empty();
        return Value.real(integral(call, expressions, tolerance));
    }

    /** offset + (x − offset) modulo m, in [offset, offset + m). */
    private Value idtmod(VerilogExpression.Call call, Expressions expressions) {
        arguments(call, 1, 5);
        Optional<Double> tolerance = call.arguments().size() > 4
                ? Optional.of(constant(call.arguments().get(4), expressions))
                : Optional.empty();
        Expression x = integral(call, expressions, tolerance);
        if (call.arguments().size() < 3) {
            return Value.real(x);
        }
        Expression modulus = settled(call.arguments().get(2), expressions);
        Expression offset =
                call.arguments().size() > 3 ? settled(call.arguments().get(3), expressions) : Constant.ZERO;
        Expression turns =
                Unary.of(UnaryFunction.FLOOR, Expression.quotient(Expression.difference(x, offset), modulus));
        return Value.real(Expression.difference(x, Expression.product(modulus, turns)));
    }

    private Expression integral(VerilogExpression.Call call, Expressions expressions, Optional<Double> tolerance) {
        if (unknowns.states() >= MOST_STATES) {
            throw new VerilogException(
                    call.place(),
                    "the module has more than " + MOST_STATES + " states; every idt that a loop meets is one");
        }
        if (frame.varyingChoices > 0) {
            throw new VerilogException(
                    call.place(),
                    "'" + call.name()
                            + "' stands in a branch that is not always taken; take it out and choose its rate instead");
        }
        Optional<Symbol.Scalar> target = frame.target;
        frame.target = Optional.empty();
        Value integrand = expressions.value(call.arguments().get(0));
        integrand.noise().forEach(this::requireWhite);
        Expression rate = arithmetic
                .settled(integrand.withoutNoise(), call.arguments().get(0).place())
                .now();
        Expression initial =
                call.arguments().size() > 1 ? settled(call.arguments().get(1), expressions) : Constant.ZERO;
        if (unknowns.changesInTime(initial)) {
            throw new VerilogException(
                    call.arguments().get(1).place(), "an initial value must follow from parameters and temperature");
        }
        frame.copy(call.place(), unknowns.quantities().size() + parameters.count());
        double[] nominal = new double[unknowns.quantities().size()];
        Arrays.fill(nominal, DeviceBatch.NOMINAL_TEMPERATURE);
        Optional<Declaration.Variable> declared = target.flatMap(Symbol.Scalar::declaration);
        StateVariable variable = new StateDeclaration(call, declared, expressions)
                .variable(
                        unknowns.distinct(
                                declared.map(Declaration.Variable::name).orElse("idt")),
                        initial.value(nominal, parameters.numbers(), 0),
                        tolerance);
        return unknowns.state(
                target.map(Symbol.Scalar::slot), new Unknowns.Integral(variable, rate, integrand.noise(), initial));
    }

    /** Noise of a state is drawn against time, where there is no frequency. */
    private void requireWhite(NoiseTerm term) {
        Expression f = unknowns.control(new Quantity.Frequency());
        if (term.density().nodes().contains(f)) {
            throw new VerilogException(
                    term.source(), "the noise of a state must be white; make coloured noise with a state of its own");
        }
    }

    private Value noise(VerilogExpression.Call call, Expressions expressions) {
        boolean white = call.name().equals("white_noise");
        arguments(call, white ? 1 : 2, white ? 2 : 3);
        Expression density = settled(call.arguments().get(0), expressions);
        if (!white) {
            Expression exponent = settled(call.arguments().get(1), expressions);
            Expression f = unknowns.control(new Quantity.Frequency());
            density = Expression.quotient(density, Binary.of(BinaryFunction.POWER, f, exponent));
        }
        return Value.noise(new NoiseTerm(call.place(), Constant.ONE, density));
    }

    private Expression settled(VerilogExpression e, Expressions expressions) {
        return arithmetic.settled(expressions.value(e), e.place()).now();
    }

    private static double constant(VerilogExpression e, Expressions expressions) {
        return expressions.structural(e, "a tolerance");
    }

    private static boolean isZero(VerilogExpression e) {
        return e instanceof VerilogExpression.Literal literal && literal.value() == 0;
    }

    private static void arguments(VerilogExpression.Call call, int least, int most) {
        int given = call.arguments().size();
        if (given < least || given > most) {
            throw new VerilogException(
                    call.place(),
                    "'" + call.name() + "' takes " + (least == most ? least : least + " to " + most)
                            + " arguments, not " + given);
        }
    }
}
