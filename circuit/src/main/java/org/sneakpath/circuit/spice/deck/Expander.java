package org.sneakpath.circuit.spice.deck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.spice.expression.Binder;
import org.sneakpath.circuit.spice.expression.NearestName;
import org.sneakpath.circuit.spice.expression.ParameterGraph;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.text.Token;

/** Puts instances in the place of subcircuits, in the order of the text. */
final class Expander {
    /** Copies that {@code m=} may ask for. */
    private static final int MOST_PARALLEL = 1000;

    private static final String TEMPERATURE = "temper";
    private static final double ROOM = 27;

    private final String title;
    private final Definition top;
    private final SpiceOptions options;
    private final Diagnostics diagnostics;
    private final ParameterGraph graph;
    private final Elaborator elaborator;
    private final List<Card> cards = new ArrayList<>();
    private final List<Directive> directives = new ArrayList<>();
    private int depth;
    private int lines;

    Expander(
            String title,
            Definition top,
            Set<String> globals,
            SpiceOptions options,
            Map<String, Double> overrides,
            Diagnostics diagnostics) {
        this.title = title;
        this.top = top;
        this.options = options;
        this.diagnostics = diagnostics;
        this.graph = new ParameterGraph(overrides);
        this.elaborator = new Elaborator(new Binder(options, graph), globals);
    }

    Expansion run() {
        InstanceScope scope =
                new InstanceScope(elaborator, top, null, "", new String[0], new @Nullable Token[top.defaults.size()]);
        if (!top.slots.containsKey(TEMPERATURE)) {
            scope.other(TEMPERATURE, temperature(scope));
        }
        scope.evaluate();
        expand(scope);
        return new Expansion(
                title,
                Collections.unmodifiableList(cards),
                List.copyOf(directives),
                graph,
                Collections.unmodifiableSet(elaborator.sensed()),
                scope);
    }

    /** The temperature (°C) of .temp or .options temp=, which parameters may depend on. */
    private ParameterNode temperature(InstanceScope scope) {
        Token written = null;
        for (Statement statement : top.statements) {
            if (statement instanceof Statement.DirectiveLine line) {
                List<Token> tokens = line.tokens();
                if (line.keyword().equals(".temp") && tokens.size() > 1) {
                    written = tokens.get(1);
                } else if (line.keyword().startsWith(".option")) {
                    for (int k = 1; k + 2 < tokens.size(); k++) {
                        if (tokens.get(k).is("temp") && tokens.get(k + 1).is('=')) {
                            written = tokens.get(k + 2);
                        }
                    }
                }
            }
        }
        return written == null
                ? graph.named(TEMPERATURE, ROOM)
                : elaborator.binder().parameter("", TEMPERATURE, written, scope);
    }

    private void expand(InstanceScope scope) {
        String path = scope.path();
        for (Statement written : scope.statements()) {
            Statement statement = written;
            if (written instanceof Statement.Guarded guarded) {
                if (!scope.holds(guarded.guard())) {
                    continue;
                }
                statement = guarded.statement();
            }
            if (statement instanceof Statement.ElementLine line) {
                room(line.tokens().get(0));
                cards.add(new Card(
                        line.where(),
                        path.isEmpty() ? line.name() : path + line.name(),
                        line.kind(),
                        line.tokens(),
                        scope));
            } else if (statement instanceof Statement.DirectiveLine line) {
                directives.add(new Directive(line.where(), line.keyword(), line.tokens(), scope));
            } else if (statement instanceof Statement.InstanceLine line) {
                instantiate(line, scope);
            }
        }
    }

    private void room(Token where) {
        if (++lines > options.limits().elements()) {
            throw where.error("more than " + options.limits().elements() + " elements after subcircuits are expanded");
        }
    }

    private void instantiate(Statement.InstanceLine line, InstanceScope scope) {
        Definition inner = scope.definition().subcircuit(line.subcircuit().word());
        if (inner == null) {
            throw line.subcircuit()
                    .error("there is no subcircuit '" + line.subcircuit() + "'"
                            + NearestName.hint(
                                    line.subcircuit().word(), scope.definition().subcircuitNames(), "subcircuits"));
        }
        for (InstanceScope at = scope; at != null; at = at.caller()) {
            if (at.definition().equals(inner)) {
                throw line.name()
                        .error("subcircuit '" + inner.name + "' contains itself: instance " + scope.path() + line.name()
                                + " would never end");
            }
        }
        if (depth >= options.limits().instanceDepth()) {
            throw line.name().error("instances are within each other more than " + depth + " deep");
        }
        if (line.nodes().size() != inner.ports.size()) {
            throw line.name()
                    .error("instance '" + line.name() + "' has " + line.nodes().size() + " nodes; subcircuit '"
                            + inner.name + "' (" + inner.where + ") has " + inner.ports.size() + " ports "
                            + inner.ports);
        }
        int copies = 1;
        @Nullable Token[] passed = new @Nullable Token[inner.defaults.size()];
        List<Assignment> undeclared = new ArrayList<>(0);
        for (Assignment value : line.values()) {
            String name = value.name().word();
            Integer slot = inner.slots.get(name);
            if (slot == null && name.equals("m")) {
                copies = copies(value.value(), scope);
            } else if (slot == null) {
                undeclared.add(value);
            } else {
                passed[slot] = value.value();
            }
        }
        String[] joined = new String[inner.ports.size()];
        for (int k = 0; k < joined.length; k++) {
            joined[k] = scope.node(line.nodes().get(k).word());
        }
        for (int copy = 1; copy <= copies; copy++) {
            room(line.name());
            String own = copy == 1 ? line.name().word() : line.name().word() + "#" + copy;
            InstanceScope within =
                    new InstanceScope(elaborator, inner, scope, scope.path() + own + ".", joined, passed);
            for (Assignment value : undeclared) {
                undeclared(value, within, scope);
            }
            scope.instance(own, within);
            within.evaluate();
            depth++;
            expand(within);
            depth--;
        }
    }

    /** A value for a name that the heading does not have is a parameter all the same, as in LTspice. */
    private void undeclared(Assignment value, InstanceScope within, InstanceScope scope) {
        String name = value.name().word();
        within.other(name, elaborator.binder().parameter(within.path(), name, value.value(), scope));
        Definition inner = within.definition();
        diagnostics.warn(
                "undeclared " + inner.name + " " + name,
                value.name().location(),
                "subcircuit '" + inner.name + "' does not declare a parameter '" + name
                        + "'; it is used if the name stands " + "in its lines"
                        + NearestName.hint(name, inner.slots.keySet(), "its parameters"));
    }

    private int copies(Token value, InstanceScope scope) {
        double m = scope.number(value, "m");
        if (!(m >= 1) || m > MOST_PARALLEL || m != Math.rint(m)) {
            throw value.error("m = " + m + " instances in parallel; it must be an integer from 1 to " + MOST_PARALLEL
                    + ", or a parameter that the subcircuit declares");
        }
        return (int) m;
    }
}
