package org.sneakpath.circuit.spice.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.Numbers;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.circuit.spice.text.TokenKind;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Binds expressions to instances. An expression is read and lowered once for each place where it is written; for each
 * instance only its names are looked up.
 */
public final class Binder {
    private final SpiceOptions options;
    private final ParameterGraph graph;
    private final CounterRandom random;
    private final Map<Token, Template> numbers = new HashMap<>();
    private final Map<Token, Template> laws = new HashMap<>();
    private final Map<Token, Syntax> bodies = new HashMap<>();
    private final Map<String, Integer> memoryCounts = new HashMap<>();

    public Binder(SpiceOptions options, ParameterGraph graph) {
        this.options = options;
        this.graph = graph;
        this.random = new CounterRandom(options.seed(), Purpose.NETLIST);
    }

    /** The node of a value that has no name. */
    public ParameterNode value(Token token, String what, Resolver scope) {
        OptionalDouble number = literal(token);
        if (number.isPresent()) {
            return graph.literal(finite(token, what, number.getAsDouble()));
        }
        Template template = template(token, false, scope);
        List<ParameterNode> inputs = inputs(template, scope);
        if (template.law() instanceof ParameterValue && inputs.size() == 1) {
            return inputs.get(0);
        }
        double value = finite(token, what, evaluate(template.law(), inputs));
        return inputs.isEmpty() ? graph.literal(value) : graph.computed(template.law(), inputs, value);
    }

    /** The node of a parameter. */
    public ParameterNode parameter(String path, String name, Token token, Resolver scope) {
        OptionalDouble number = literal(token);
        if (number.isPresent()) {
            return graph.parameter(path, name, number.getAsDouble());
        }
        Template template = template(token, false, scope);
        List<ParameterNode> inputs = inputs(template, scope);
        double value = finite(token, "parameter '" + path + name + "'", evaluate(template.law(), inputs));
        return inputs.isEmpty()
                ? graph.parameter(path, name, value)
                : graph.parameter(path, name, template.law(), inputs, value);
    }

    /** An expression of voltages, currents, time and parameters. */
    public BoundExpression bind(Token token, String owner, Resolver scope) {
        Template template = laws.get(token);
        if (template == null) {
            template = Lowering.lower(token, scope.names(), options, true, bodies);
            laws.put(token, template);
        }
        return bind(template, owner, scope);
    }

    private BoundExpression bind(Template template, String owner, Resolver scope) {
        List<Memory> memories = new ArrayList<>(0);
        List<String> own = new ArrayList<>(0);
        for (Template.MemoryTemplate memory : template.memories()) {
            BoundExpression input = bind(memory.input(), owner, scope);
            memories.addAll(input.memories());
            Template start = memory.initial();
            ParameterNode initial = graph.literal(0);
            if (start != null) {
                List<ParameterNode> inputs = inputs(start, scope);
                double value = finite(start.token(), "the initial value", evaluate(start.law(), inputs));
                initial = inputs.isEmpty() ? graph.literal(value) : graph.computed(start.law(), inputs, value);
            }
            String node = owner
                    + (memory.kind() == Memory.Kind.INTEGRAL ? "#idt" : "#ddt")
                    + memoryCounts.merge(owner, 1, Integer::sum);
            own.add(node);
            memories.add(new Memory(node, memory.kind(), input, initial));
        }
        List<Control> controls = new ArrayList<>(template.quantities().size());
        for (Quantity quantity : template.quantities()) {
            if (quantity instanceof Quantity.NodePair pair) {
                controls.add(new NodeVoltage(scope.node(pair.plus()), scope.node(pair.minus())));
            } else if (quantity instanceof Quantity.ElementCurrent current) {
                controls.add(new BranchCurrent(scope.sensedElement(current.element(), current.where())));
            } else if (quantity instanceof Quantity.MemoryNode memory) {
                controls.add(new NodeVoltage(own.get(memory.index())));
            }
        }
        return new BoundExpression(template.law(), controls, inputs(template, scope), memories, template.time());
    }

    private Template template(Token token, boolean law, Resolver scope) {
        Template template = numbers.get(token);
        if (template == null) {
            template = Lowering.lower(token, scope.names(), options, law, bodies);
            numbers.put(token, template);
        }
        return template;
    }

    private OptionalDouble literal(Token token) {
        return token.kind() == TokenKind.WORD ? Numbers.parse(token.text(), options.dialect()) : OptionalDouble.empty();
    }

    private List<ParameterNode> inputs(Template template, Resolver scope) {
        List<ParameterNode> nodes = new ArrayList<>(template.inputs().size());
        for (Input input : template.inputs()) {
            if (input instanceof Input.Named named) {
                nodes.add(scope.parameter(named.name(), named.where()));
            } else if (input instanceof Input.Draw draw) {
                nodes.add(graph.literal(drawn(template.token(), draw, scope.path())));
            }
        }
        return nodes;
    }

    /** The stream's coordinates are the instance's path, the place in the text and the number of the draw there. */
    private double drawn(Token token, Input.Draw draw, String path) {
        Location where = token.location();
        long device = hash(path + "|" + where.file() + "|" + token.start(), where.line());
        return draw.gaussian() ? random.gaussian(device, draw.site()) : random.uniform(device, draw.site());
    }

    /** FNV-1a of the characters and the line. */
    private static long hash(String text, int line) {
        long h = 0xcbf29ce484222325L;
        for (int k = 0; k < text.length(); k++) {
            h = (h ^ text.charAt(k)) * 0x100000001b3L;
        }
        return (h ^ line) * 0x100000001b3L;
    }

    private static double evaluate(Expression law, List<ParameterNode> inputs) {
        return law instanceof Constant c ? c.value() : law.value(new double[0], ParameterGraph.values(inputs), 0);
    }

    private static double finite(Token token, String what, double value) {
        if (!Double.isFinite(value)) {
            throw new SpiceException(
                    token.location(), what + " = " + value + " from '" + token.text() + "' must be a finite number");
        }
        return value;
    }
}
