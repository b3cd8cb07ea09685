package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.devices.veriloga.syntax.Declaration;
import org.sneakpath.devices.veriloga.syntax.Declaration.Kind;
import org.sneakpath.devices.veriloga.syntax.Statement;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogExpression;
import org.sneakpath.devices.veriloga.syntax.VerilogModule;

/** Reads one module into equations: declarations first, then its analog blocks in order. */
final class ModuleReader implements FunctionCalls.Reading {
    private final VerilogModule module;
    private final Nodes nodes;
    private final Unknowns unknowns;
    private final Contributions contributions;
    private final Parameters parameters;
    private final Arithmetic arithmetic;
    private final Scope globals = new Scope(null);
    private final Scope variables = new Scope(globals);
    private final Frame frame = new Frame(globals, new Store());
    private final Expressions expressions;
    private final Declarations declarations;
    private final SystemTasks tasks;
    private final Statements statements;

    /** @param structural values of structural parameters by name, instead of their defaults */
    ModuleReader(VerilogModule module, Disciplines disciplines, Map<String, Double> structural) {
        this.module = module;
        nodes = new Nodes(module, disciplines);
        unknowns = new Unknowns(nodes);
        contributions = new Contributions(nodes, unknowns);
        parameters = new Parameters(structural);
        arithmetic = new Arithmetic(unknowns);
        Access access = new Access(disciplines, nodes, unknowns, contributions);
        expressions = new Expressions(
                frame, arithmetic, access, parameters, unknowns, new FunctionCalls(frame, globals, this));
        AssignedNames names = new AssignedNames(bodies(module));
        declarations = new Declarations(frame, access, parameters, expressions, arithmetic, names);
        tasks = new SystemTasks(frame, arithmetic, expressions);
        statements =
                new Statements(frame, arithmetic, access, unknowns, expressions, tasks, this::declare, names.always());
    }

    private static List<Statement> bodies(VerilogModule module) {
        List<Statement> bodies = new ArrayList<>(module.analog());
        for (Declaration d : module.declarations()) {
            if (d instanceof Declaration.Function function) {
                bodies.add(function.body());
            }
        }
        return bodies;
    }

    /** The equations. */
    ModelEquations equations() {
        defineNodes();
        for (Declaration d : module.declarations()) {
            boolean variable = d instanceof Declaration.Variable || d instanceof Declaration.Genvar;
            frame.scope = variable ? variables : globals;
            if (variable && globals.find(d.name()).isPresent()) {
                throw new VerilogException(
                        d.place(),
                        "'" + d.name() + "' is declared already, as "
                                + globals.find(d.name()).get().kind());
            }
            declare(d);
        }
        frame.scope = variables;
        module.analog().forEach(statements::execute);
        return new Assembly(module, nodes, unknowns, contributions, parameters, arithmetic)
                .equations(frame.store, tasks.bound());
    }

    private void defineNodes() {
        Set<String> done = new HashSet<>();
        for (String port : nodes.ports()) {
            done.add(port);
            globals.define(
                    module.place(), port, new Symbol.Node(nodes.find(port).orElseThrow()));
        }
        for (Declaration d : module.declarations()) {
            if (d instanceof Declaration.Net net && done.add(net.name())) {
                globals.define(
                        net.place(),
                        net.name(),
                        new Symbol.Node(nodes.find(net.name()).orElseThrow()));
            }
        }
    }

    /** What the module asks for that is not done. */
    List<String> warnings() {
        return tasks.warnings();
    }

    Parameters parameters() {
        return parameters;
    }

    @Override
    public Value value(VerilogExpression e) {
        return expressions.value(e);
    }

    @Override
    public void execute(Statement statement) {
        statements.execute(statement);
    }

    @Override
    public void declare(Declaration declaration) {
        declarations.take(declaration, nodes);
    }

    @Override
    public Value converted(Value value, Kind kind, VerilogExpression.Call call) {
        return arithmetic.converted(value, kind, call.place());
    }

    @Override
    public void assign(VerilogExpression target, Value value) {
        statements.put(target, value, target.place());
    }
}
