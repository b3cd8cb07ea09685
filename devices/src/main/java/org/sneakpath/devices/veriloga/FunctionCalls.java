package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sneakpath.devices.veriloga.syntax.Declaration;
import org.sneakpath.devices.veriloga.syntax.Declaration.Direction;
import org.sneakpath.devices.veriloga.syntax.Declaration.Kind;
import org.sneakpath.devices.veriloga.syntax.Statement;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogExpression;

/** Calls of the functions of a module: the body is executed anew at every call, on variables of its own. */
final class FunctionCalls implements Expressions.Calls {
    private final Frame frame;
    private final Scope globals;
    private final Reading reading;
    private final Set<String> active = new HashSet<>();

    /** The parts of the reader that a call needs; they come into being after this. */
    interface Reading {
        Value value(VerilogExpression e);

        void execute(Statement statement);

        void declare(Declaration declaration);

        Value converted(Value value, Kind kind, VerilogExpression.Call call);

        void assign(VerilogExpression target, Value value);
    }

    /** @param globals what functions see: parameters and other functions */
    FunctionCalls(Frame frame, Scope globals, Reading reading) {
        this.frame = frame;
        this.globals = globals;
        this.reading = reading;
    }

    @Override
    public Value call(VerilogExpression.Call call, Symbol.Function symbol) {
        Declaration.Function function = symbol.declaration();
        if (call.arguments().size() != function.arguments().size()) {
            throw new VerilogException(
                    call.place(),
                    "function '" + function.name() + "' takes "
                            + function.arguments().size() + " arguments, not "
                            + call.arguments().size());
        }
        if (!active.add(function.name())) {
            throw new VerilogException(
                    call.place(), "function '" + function.name() + "' calls itself; equations cannot recur");
        }
        List<Optional<Value>> given = new ArrayList<>();
        for (int k = 0; k < function.arguments().size(); k++) {
            boolean read = function.arguments().get(k).direction() != Direction.OUTPUT;
            given.add(read ? Optional.of(reading.value(call.arguments().get(k))) : Optional.empty());
        }
        Scope caller = frame.scope;
        boolean callerInFunction = frame.inFunction;
        Optional<Symbol.Scalar> target = frame.target;
        frame.scope = new Scope(globals);
        frame.inFunction = true;
        frame.target = Optional.empty();
        Slot result = new Slot(function.name(), function.kind(), Optional.of(Value.ZERO));
        List<Slot> slots = enter(call, function, given, result);
        reading.execute(function.body());
        Value value = frame.store.get(result, call.place());
        frame.scope = caller;
        frame.inFunction = callerInFunction;
        frame.target = target;
        active.remove(function.name());
        for (int k = 0; k < slots.size(); k++) {
            if (function.arguments().get(k).direction() != Direction.INPUT) {
                VerilogExpression argument = call.arguments().get(k);
                reading.assign(argument, frame.store.get(slots.get(k), argument.place()));
            }
        }
        return reading.converted(value, function.kind(), call);
    }

    /** Declares what the body sees and fills in the arguments; their slots in order. */
    private List<Slot> enter(
            VerilogExpression.Call call, Declaration.Function function, List<Optional<Value>> given, Slot result) {
        frame.scope.define(function.place(), function.name(), new Symbol.Scalar(result, Optional.empty()));
        Map<String, Kind> kinds = new HashMap<>();
        Set<String> arguments = new HashSet<>();
        function.arguments().forEach(argument -> arguments.add(argument.name()));
        for (Declaration d : function.declarations()) {
            if (d instanceof Declaration.Variable variable && arguments.contains(d.name())) {
                kinds.put(variable.name(), variable.kind());
            } else if (!(d instanceof Declaration.Port)) {
                reading.declare(d);
            }
        }
        List<Slot> slots = new ArrayList<>();
        for (int k = 0; k < given.size(); k++) {
            Declaration.Port argument = function.arguments().get(k);
            Kind kind = kinds.getOrDefault(argument.name(), Kind.REAL);
            Symbol.Scalar symbol = Declarations.local(argument.place(), argument.name(), kind);
            frame.scope.define(argument.place(), argument.name(), symbol);
            slots.add(symbol.slot());
            if (given.get(k).isPresent()) {
                frame.store.set(symbol.slot(), reading.converted(given.get(k).get(), kind, call));
            }
        }
        return slots;
    }
}
