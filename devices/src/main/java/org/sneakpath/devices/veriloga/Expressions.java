package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogExpression;

/** Turns expressions of the text into values, where the reading stands. */
final class Expressions {
    private final Frame frame;
    private final Arithmetic arithmetic;
    private final Access access;
    private final Parameters parameters;
    private final StandardFunctions functions;
    private final Operators operators;
    private final SystemFunctions system;
    private final Calls calls;
    private final Unknowns unknowns;

    Expressions(
            Frame frame, Arithmetic arithmetic, Access access, Parameters parameters, Unknowns unknowns, Calls calls) {
        this.frame = frame;
        this.arithmetic = arithmetic;
        this.access = access;
        this.parameters = parameters;
        this.calls = calls;
        this.unknowns = unknowns;
        functions = new StandardFunctions(arithmetic);
        operators = new Operators(frame, arithmetic, access, unknowns, parameters);
        system = new SystemFunctions(this, frame, arithmetic, parameters, unknowns);
    }

    /** Runs functions of the module; they need statements, which need expressions. */
    interface Calls {
        Value call(VerilogExpression.Call call, Symbol.Function function);
    }

    Value value(VerilogExpression e) {
        frame.enter(e.place());
        try {
            Value value = read(e);
            frame.copy(e.place(), value.noise().size());
            return value;
        } finally {
            frame.leave();
        }
    }

    private Value read(VerilogExpression e) {
        if (e instanceof VerilogExpression.Literal literal) {
            return literal.integer() ? Value.integer(literal.value()) : Value.real(literal.value());
        }
        if (e instanceof VerilogExpression.Name name) {
            return named(name);
        }
        if (e instanceof VerilogExpression.Indexed element) {
            return element(element);
        }
        if (e instanceof VerilogExpression.Unary unary) {
            return arithmetic.unary(unary.operator(), value(unary.a()), unary.place());
        }
        if (e instanceof VerilogExpression.Binary binary) {
            return arithmetic.binary(binary.operator(), value(binary.a()), value(binary.b()), binary.place());
        }
        if (e instanceof VerilogExpression.Conditional choice) {
            return conditional(choice);
        }
        if (e instanceof VerilogExpression.Call call) {
            return call(call);
        }
        if (e instanceof VerilogExpression.SystemCall call) {
            return system.value(call);
        }
        if (e instanceof VerilogExpression.PortFlow flow) {
            throw new VerilogException(
                    flow.place(),
                    "the flow into a port, " + flow.access() + "(<" + flow.port()
                            + ">), is not supported; put a branch in series and read its flow");
        }
        throw new VerilogException(
                e.place(),
                e instanceof VerilogExpression.Text ? "a string is no number" : "an array has no place here");
    }

    private Value named(VerilogExpression.Name name) {
        Symbol symbol = frame.scope.require(name.place(), name.name());
        if (symbol instanceof Symbol.Fixed fixed) {
            return fixed.value();
        }
        if (symbol instanceof Symbol.Scalar scalar) {
            return scalar.slot().integral && !frame.store.has(scalar.slot())
                    ? Value.real(unknowns.announced(scalar.slot()))
                    : frame.store.get(scalar.slot(), name.place());
        }
        throw new VerilogException(name.place(), "'" + name.name() + "' is " + symbol.kind() + ", not a value");
    }

    private Value element(VerilogExpression.Indexed element) {
        Symbol.Array array = array(element);
        Value index = arithmetic.settled(value(element.index()), element.place());
        if (index.now() instanceof Constant c) {
            return frame.store.get(slot(array, c.value(), element), element.place());
        }
        Value result = frame.store.get(array.slots().get(array.slots().size() - 1), element.place());
        for (int k = array.slots().size() - 2; k >= 0; k--) {
            Expression here = Comparison.of(Relation.EQUAL, index.now(), new Constant(array.first() + k));
            result = arithmetic.choose(
                    here, frame.store.get(array.slots().get(k), element.place()), result, element.place());
        }
        return result;
    }

    /** The array of that name. */
    Symbol.Array array(VerilogExpression.Indexed element) {
        Symbol symbol = frame.scope.require(element.place(), element.name());
        if (symbol instanceof Symbol.Array array) {
            return array;
        }
        throw new VerilogException(element.place(), "'" + element.name() + "' is " + symbol.kind() + ", not an array");
    }

    /** The slot of an element. */
    static Slot slot(Symbol.Array array, double index, VerilogExpression.Indexed element) {
        int last = array.first() + array.slots().size() - 1;
        if (!(index >= array.first() && index <= last)) {
            throw new VerilogException(
                    element.place(),
                    "index " + (long) index + " of '" + element.name() + "' is outside " + array.first() + " to "
                            + last);
        }
        return array.slots().get((int) index - array.first());
    }

    private Value conditional(VerilogExpression.Conditional choice) {
        Expression condition =
                arithmetic.settled(value(choice.condition()), choice.place()).now();
        if (condition instanceof Constant c) {
            return value(c.value() != 0 ? choice.then() : choice.otherwise());
        }
        return arithmetic.choose(condition, value(choice.then()), value(choice.otherwise()), choice.place());
    }

    private Value call(VerilogExpression.Call call) {
        Optional<Symbol.Function> function = frame.scope.function(call.name());
        if (function.isPresent()) {
            return calls.call(call, function.get());
        }
        if (access.isAccess(call.name())) {
            frame.requireCircuit(call.place(), "access to the circuit, " + call.name() + "(...),");
            return access.read(call, frame.scope);
        }
        if (operators.knows(call.name())) {
            frame.requireCircuit(call.place(), "operator '" + call.name() + "'");
            return operators.value(call, this);
        }
        List<Value> arguments = new ArrayList<>();
        for (VerilogExpression argument : call.arguments()) {
            arguments.add(value(argument));
        }
        return functions.value(call.place(), call.name(), arguments);
    }

    /** A standard function called by its system name, {@code $exp} for {@code exp}. */
    Value standard(SourcePlace place, String name, List<VerilogExpression> arguments) {
        return functions.value(place, name, arguments.stream().map(this::value).toList());
    }

    /** Whether a standard function has that name. */
    boolean isStandard(String name) {
        return functions.knows(name);
    }

    /** A number that follows from constants and parameters, which become structural. */
    double structural(VerilogExpression e, String what) {
        return parameters.structural(arithmetic.settled(value(e), e.place()).now(), e.place(), what);
    }

    /** A number that must be one as it stands. */
    double constant(VerilogExpression e, String what) {
        if (value(e).now() instanceof Constant c) {
            return c.value();
        }
        throw new VerilogException(e.place(), what + " must be a constant");
    }
}
