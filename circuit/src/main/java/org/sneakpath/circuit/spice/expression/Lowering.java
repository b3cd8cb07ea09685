package org.sneakpath.circuit.spice.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.spice.text.Line;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Time;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/**
 * Turns syntax into a template: inserts functions, tells parameters from constants, numbers the quantities.
 *
 * <p>An argument of a function is lowered once and shared, so a formal that is used often costs no more than once.
 */
final class Lowering {
    private static final Set<String> MEMORIES = Set.of("ddt", "idt", "sdt", "idtmod");

    private final Names names;
    private final SpiceOptions options;
    private final boolean law;
    private final Functions functions;
    private final Operators operators;
    private final Map<Object, Integer> quantityIndex = new HashMap<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private final Map<String, Integer> inputIndex = new HashMap<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<Template.MemoryTemplate> memories = new ArrayList<>();
    private final Map<Token, Syntax> bodies;
    private boolean time;
    private int size;
    private int depth;
    private int draws;

    private Lowering(Names names, SpiceOptions options, boolean law, Map<Token, Syntax> bodies) {
        this.names = names;
        this.options = options;
        this.law = law;
        this.functions = new Functions(options.dialect(), law);
        this.operators = new Operators(functions, law);
        this.bodies = bodies;
    }

    /**
     * The template of a token.
     *
     * @param law whether voltages, currents and time may stand in it
     * @param bodies function bodies read so far, added to
     */
    static Template lower(Token token, Names names, SpiceOptions options, boolean law, Map<Token, Syntax> bodies) {
        Lowering lowering = new Lowering(names, options, law, bodies);
        Frame top = new Frame(token.line(), Map.of(), null, null);
        return lowering.template(token, lowering.lower(ExpressionReader.read(token, options), top));
    }

    private Template template(Token token, Expression result) {
        return new Template(token, result, quantities, inputs, memories, time);
    }

    /**
     * Where names are looked up while one body is lowered: its line, what its formals stand for, and, if it is the body of a
     * function, which and where it is called.
     */
    private record Frame(
            Line line,
            Map<String, Argument> formals,
            @Nullable FunctionDefinition function,
            @Nullable Frame caller) {
        SpiceException error(Syntax at, String message) {
            return new SpiceException(line.location(at.at()), message);
        }
    }

    /** An argument of a call, lowered when first used. */
    private final class Argument {
        private final Syntax syntax;
        private final Frame frame;
        private @Nullable Expression lowered;

        Argument(Syntax syntax, Frame frame) {
            this.syntax = syntax;
            this.frame = frame;
        }

        Expression lowered() {
            Expression result = lowered;
            if (result == null) {
                result = lower(syntax, frame);
                lowered = result;
            }
            return result;
        }
    }

    private Expression lower(Syntax syntax, Frame frame) {
        if (++size > options.limits().expressionSize()) {
            throw frame.error(
                    syntax,
                    "the expression has more than " + options.limits().expressionSize()
                            + " operations once its functions are inserted");
        }
        if (++depth > 2 * options.limits().nesting()) {
            throw frame.error(
                    syntax,
                    "brackets, choices and functions are within each other more than "
                            + 2 * options.limits().nesting() + " deep");
        }
        try {
            if (syntax instanceof Syntax.Literal literal) {
                return new Constant(literal.value());
            }
            if (syntax instanceof Syntax.Name name) {
                return name(name, frame);
            }
            if (syntax instanceof Syntax.Prefix prefix) {
                Expression a = lower(prefix.a(), frame);
                return prefix.operator() == Operator.NEGATE
                        ? Expression.negative(a)
                        : Unary.of(UnaryFunction.NOT, functions.truth(a));
            }
            if (syntax instanceof Syntax.Infix infix) {
                return infix(infix, frame);
            }
            if (syntax instanceof Syntax.Choice choice) {
                return functions.choice(
                        lower(choice.condition(), frame),
                        lower(choice.then(), frame),
                        lower(choice.otherwise(), frame));
            }
            if (syntax instanceof Syntax.Voltage voltage) {
                return voltage(voltage, frame);
            }
            if (syntax instanceof Syntax.Current current) {
                requireLaw(syntax, frame, "I(" + current.element() + ")");
                String element = rename(current.element(), frame);
                return quantity(
                        "i " + element,
                        new Quantity.ElementCurrent(element, frame.line().location(current.at())));
            }
            return call((Syntax.Call) syntax, frame);
        } catch (IllegalArgumentException refused) {
            throw SpiceException.at(frame.line().location(syntax.at()), refused);
        } finally {
            depth--;
        }
    }

    /** A chain a + b + c … leans to the left and may be long: walked without recursion. */
    private Expression infix(Syntax.Infix top, Frame frame) {
        Deque<Syntax.Infix> spine = new ArrayDeque<>();
        Syntax left = top;
        while (left instanceof Syntax.Infix infix) {
            spine.push(infix);
            left = infix.a();
        }
        Expression a = lower(left, frame);
        for (Syntax.Infix infix : spine) {
            a = operators.apply(infix.operator(), a, lower(infix.b(), frame));
        }
        return a;
    }

    private Expression name(Syntax.Name name, Frame frame) {
        Argument argument = frame.formals().get(name.name());
        if (argument != null) {
            return argument.lowered();
        }
        if (names.declares(name.name())) {
            return parameter(name, name.name(), frame);
        }
        switch (name.name()) {
            case "time" -> {
                requireLaw(name, frame, "time");
                time = true;
                return new Time();
            }
            case "temper", "temp" -> {
                return parameter(name, "temper", frame);
            }
            case "hertz", "freq", "omega" ->
                throw frame.error(
                        name,
                        "'" + name.name() + "' (the frequency of an ac analysis) cannot be used in an expression");
            default -> {
                OptionalDouble constant = Constants.value(name.name(), options.dialect());
                return constant.isPresent()
                        ? new Constant(constant.getAsDouble())
                        : parameter(name, name.name(), frame);
            }
        }
    }

    private Expression parameter(Syntax.Name at, String name, Frame frame) {
        Integer index = inputIndex.get(name);
        if (index == null) {
            index = inputs.size();
            inputs.add(new Input.Named(name, frame.line().location(at.at())));
            inputIndex.put(name, index);
        }
        return new ParameterValue(index);
    }

    private Expression voltage(Syntax.Voltage voltage, Frame frame) {
        requireLaw(voltage, frame, "V(" + String.join(",", voltage.nodes()) + ")");
        String plus = rename(voltage.nodes().get(0), frame);
        String minus =
                voltage.nodes().size() == 1 ? "0" : rename(voltage.nodes().get(1), frame);
        return quantity(new Quantity.NodePair(plus, minus), new Quantity.NodePair(plus, minus));
    }

    /** A formal that stands for a name stands for it as a node or element too. */
    private static String rename(String node, Frame frame) {
        String name = node;
        Frame at = frame;
        while (true) {
            Argument argument = at.formals().get(name);
            if (argument == null) {
                return name;
            }
            if (argument.syntax instanceof Syntax.Name other) {
                name = other.name();
            } else if (argument.syntax instanceof Syntax.Literal literal
                    && literal.value() == Math.rint(literal.value())) {
                name = Long.toString((long) literal.value());
            } else {
                return name;
            }
            at = argument.frame;
        }
    }

    private Expression quantity(Object key, Quantity quantity) {
        Integer index = quantityIndex.get(key);
        if (index == null) {
            index = quantities.size();
            quantities.add(quantity);
            quantityIndex.put(key, index);
        }
        return new Control(index);
    }

    private void requireLaw(Syntax at, Frame frame, String what) {
        if (!law) {
            throw frame.error(
                    at, what + " cannot be used here: a number is needed that is known before the analysis starts");
        }
    }

    private Expression call(Syntax.Call call, Frame frame) {
        String name = call.function();
        FunctionDefinition own = names.function(name);
        if (own != null) {
            return inserted(own, call, frame);
        }
        if (MEMORIES.contains(name)) {
            return memory(call, frame);
        }
        List<Expression> arguments = new ArrayList<>();
        for (Syntax argument : call.arguments()) {
            arguments.add(lower(argument, frame));
        }
        if (RandomFunctions.is(name, arguments.size())) {
            return random(call, arguments, frame);
        }
        Expression result = functions.apply(name, arguments);
        if (result == null) {
            Set<String> known = new TreeSet<>(Functions.names());
            known.addAll(RandomFunctions.NAMES);
            known.addAll(MEMORIES);
            known.addAll(names.functionNames());
            throw frame.error(
                    call, "there is no function '" + name + "()'" + NearestName.hint(name, known, "functions"));
        }
        return result;
    }

    private Expression inserted(FunctionDefinition function, Syntax.Call call, Frame frame) {
        if (function.formals().size() != call.arguments().size()) {
            throw frame.error(
                    call,
                    function.name() + "() takes " + function.formals().size() + " arguments "
                            + function.formals() + ", not " + call.arguments().size() + " (defined at "
                            + function.body().location() + ")");
        }
        // an argument is lowered in its caller's frame, so that f(f(x)) is no recursion
        for (Frame at = frame; at != null; at = at.caller()) {
            if (function.equals(at.function())) {
                throw frame.error(
                        call, "function " + function.name() + "() calls itself; recursion has no end in an expression");
            }
        }
        Map<String, Argument> formals = new HashMap<>();
        for (int k = 0; k < function.formals().size(); k++) {
            formals.put(function.formals().get(k), new Argument(call.arguments().get(k), frame));
        }
        Syntax body = bodies.get(function.body());
        if (body == null) {
            body = ExpressionReader.read(function.body(), options);
            bodies.put(function.body(), body);
        }
        return lower(body, new Frame(function.body().line(), formals, function, frame));
    }

    private Expression random(Syntax.Call call, List<Expression> x, Frame frame) {
        for (Expression argument : x) {
            if (!Invariance.constant(argument)) {
                throw frame.error(
                        call,
                        call.function()
                                + "() of a voltage, current or time would be new noise at every step, which no step "
                                + "control can follow; give it a number, or use .noise");
            }
        }
        return RandomFunctions.of(call.function(), x, this::draw);
    }

    private Expression draw(boolean gaussian) {
        inputs.add(new Input.Draw(draws++, gaussian));
        return new ParameterValue(inputs.size() - 1);
    }

    /** ddt(f), idt(f), idt(f, initial), sdt as idt. */
    private Expression memory(Syntax.Call call, Frame frame) {
        String name = call.function();
        requireLaw(call, frame, name + "()");
        if (name.equals("idtmod")) {
            throw frame.error(call, "idtmod() is not supported; use idt() and a periodic function of it");
        }
        int most = name.equals("ddt") ? 1 : 2;
        if (call.arguments().size() == 3 && most == 2) {
            throw frame.error(
                    call,
                    name + "() with a third argument (reset) is not supported; write the state as a capacitor with a "
                            + "switch across it");
        }
        Functions.need(name, call.arguments(), 1, most);
        Template input = part(call.arguments().get(0), frame, true);
        Template initial = call.arguments().size() == 2 ? part(call.arguments().get(1), frame, false) : null;
        memories.add(
                new Template.MemoryTemplate(most == 1 ? Memory.Kind.DERIVATIVE : Memory.Kind.INTEGRAL, input, initial));
        int index = memories.size() - 1;
        return quantity("memory " + index, new Quantity.MemoryNode(index));
    }

    /** A part of the expression as a template of its own. */
    private Template part(Syntax syntax, Frame frame, boolean partLaw) {
        Lowering inner = new Lowering(names, options, partLaw, bodies);
        inner.size = size;
        inner.draws = draws;
        inner.depth = depth;
        Expression result = inner.lower(syntax, inner.adopt(frame, new IdentityHashMap<>()));
        size = inner.size;
        draws = inner.draws;
        return inner.template(Token.at(frame.line(), syntax.at()), result);
    }

    /** The same frame, its arguments lowered anew: quantities are numbered within each template. */
    private Frame adopt(Frame frame, IdentityHashMap<Frame, Frame> adopted) {
        if (frame.formals().isEmpty()) {
            return frame;
        }
        Frame known = adopted.get(frame);
        if (known != null) {
            return known;
        }
        Map<String, Argument> formals = new HashMap<>();
        frame.formals()
                .forEach((name, argument) ->
                        formals.put(name, new Argument(argument.syntax, adopt(argument.frame, adopted))));
        Frame own = new Frame(frame.line(), formals, frame.function(), frame.caller());
        adopted.put(frame, own);
        return own;
    }
}
