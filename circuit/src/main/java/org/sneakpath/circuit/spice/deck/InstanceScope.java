package org.sneakpath.circuit.spice.deck;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.spice.expression.BoundExpression;
import org.sneakpath.circuit.spice.expression.Names;
import org.sneakpath.circuit.spice.expression.NearestName;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.expression.Resolver;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.Token;

/** The scope of one instance, or of the top. Parameters get their values in order of use. */
final class InstanceScope implements Scope, Resolver {
    private final Elaborator elaborator;
    private final Definition definition;
    private final @Nullable InstanceScope caller;
    private final String path;
    private final String[] joined;
    private final @Nullable Token[] passed;
    private final @Nullable ParameterNode[] parameters;
    private final boolean[] open;
    private Map<String, ParameterNode> others = Map.of();
    private Map<String, InstanceScope> instances = Map.of();
    private @Nullable IdentityHashMap<Guard, Boolean> guards;

    /**
     * @param joined flattened nodes, one for each port; not copied
     * @param passed values from the instance's line by parameter slot, to be understood in {@code caller}; not copied
     */
    InstanceScope(
            Elaborator elaborator,
            Definition definition,
            @Nullable InstanceScope caller,
            String path,
            String[] joined,
            @Nullable Token[] passed) {
        this.elaborator = elaborator;
        this.definition = definition;
        this.caller = caller;
        this.path = path;
        this.joined = joined;
        this.passed = passed;
        this.parameters = new @Nullable ParameterNode[definition.defaults.size()];
        this.open = new boolean[definition.defaults.size()];
    }

    Definition definition() {
        return definition;
    }

    @Nullable
    InstanceScope caller() {
        return caller;
    }

    /** A parameter that the definition does not declare. */
    void other(String name, ParameterNode node) {
        if (others.isEmpty()) {
            others = new HashMap<>();
        }
        others.put(name, node);
    }

    void instance(String name, InstanceScope scope) {
        if (instances.isEmpty()) {
            instances = new HashMap<>();
        }
        instances.put(name, scope);
    }

    /** Gives all parameters their values, those that others need first. */
    void evaluate() {
        for (Map.Entry<String, Integer> slot : definition.slots.entrySet()) {
            own(slot.getKey(), slot.getValue());
        }
    }

    private ParameterNode own(String name, int slot) {
        ParameterNode known = parameters[slot];
        if (known != null) {
            return known;
        }
        Token own = passed[slot];
        Token value = own != null ? own : definition.defaults.get(slot);
        if (open[slot]) {
            throw value.error("parameter '" + path + name + "' depends on itself through '" + value.text() + "'");
        }
        open[slot] = true;
        elaborator.enter(value);
        InstanceScope place = own != null && caller != null ? caller : this;
        ParameterNode node = elaborator.binder().parameter(path, name, value, place);
        elaborator.leave();
        open[slot] = false;
        parameters[slot] = node;
        return node;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Names names() {
        return definition;
    }

    private @Nullable ParameterNode find(String name) {
        for (InstanceScope scope = this; scope != null; scope = scope.caller) {
            Integer slot = scope.definition.slots.get(name);
            if (slot != null) {
                return scope.own(name, slot);
            }
            ParameterNode other = scope.others.get(name);
            if (other != null) {
                return other;
            }
        }
        return null;
    }

    @Override
    public ParameterNode parameter(String name, Location where) {
        ParameterNode found = find(name);
        if (found != null) {
            return found;
        }
        Set<String> known = new TreeSet<>();
        for (InstanceScope scope = this; scope != null; scope = scope.caller) {
            known.addAll(scope.definition.slots.keySet());
        }
        throw new SpiceException(
                where,
                "'" + name + "' is no parameter here" + (path.isEmpty() ? "" : " (instance " + path() + ")")
                        + NearestName.hint(name, known, "parameters"));
    }

    @Override
    public boolean hasParameter(String name) {
        for (InstanceScope scope = this; scope != null; scope = scope.caller) {
            if (scope.definition.slots.containsKey(name) || scope.others.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String node(String local) {
        Integer port = definition.portIndex.get(local);
        if (port != null && !local.equals(Netlist.GROUND)) {
            return joined[port];
        }
        if (local.equals(Netlist.GROUND) || local.equals("gnd") || local.equals("gnd!")) {
            return Netlist.GROUND;
        }
        if ((path.isEmpty() && instances.isEmpty()) || elaborator.global(local)) {
            return local;
        }
        String below = below(local);
        return below != null ? below : path.isEmpty() ? local : path + local;
    }

    /** {@code x1.n}, or {@code x1:n}, for a node of an instance of this one or of one around it. */
    private @Nullable String below(String name) {
        int point = Math.max(name.indexOf('.'), name.indexOf(':'));
        if (point <= 0) {
            return null;
        }
        String first = name.substring(0, point);
        for (InstanceScope scope = this; scope != null; scope = scope.caller) {
            InstanceScope inner = scope.instances.get(first);
            if (inner != null) {
                return inner.node(name.substring(point + 1));
            }
        }
        return null;
    }

    @Override
    public String element(String local, Token where) {
        return element(local, where.location());
    }

    private String element(String local, Location where) {
        String found = findElement(local);
        if (found == null && local.length() > 2 && local.charAt(1) == '.') {
            // ngspice's spelling: r.x1.r1 for the r1 of x1
            String rest = local.substring(2);
            if (rest.charAt(rest.lastIndexOf('.') + 1) == local.charAt(0)) {
                found = findElement(rest);
            }
        }
        if (found != null) {
            return found;
        }
        Collection<String> known = definition.elements.keySet();
        throw new SpiceException(
                where,
                "there is no element '" + local + "'" + (path.isEmpty() ? "" : " in instance " + path)
                        + NearestName.hint(local, known, "elements"));
    }

    private @Nullable String findElement(String local) {
        if (definition.elements.containsKey(local)) {
            return path + local;
        }
        int point = Math.max(local.indexOf('.'), local.indexOf(':'));
        InstanceScope inner = point > 0 ? instances.get(local.substring(0, point)) : null;
        return inner == null ? null : inner.findElement(local.substring(point + 1));
    }

    @Override
    public String sensedElement(String local, Location where) {
        String element = element(local, where);
        if (element.charAt(element.lastIndexOf('.') + 1) == 'x') {
            throw new SpiceException(
                    where,
                    "I(" + local + ") asks for the current of a subcircuit; put a 0 V source in series and use that");
        }
        elaborator.sensed().add(element);
        return element;
    }

    @Override
    public double number(Token token, String what) {
        return value(token, what).value();
    }

    @Override
    public ParameterNode value(Token token, String what) {
        return elaborator.binder().value(token, what, this);
    }

    @Override
    public BoundExpression bind(Token expression, String owner) {
        return elaborator.binder().bind(expression, owner, this);
    }

    @Override
    public Optional<ModelCard> model(String name) {
        InstanceScope scope = this;
        for (Definition at = definition; at != null; at = at.around) {
            ModelLine line = at.models.get(name);
            while (line != null && !scope.of(at).holds(line.guard())) {
                line = line.other();
            }
            if (line != null) {
                return Optional.of(new ModelCard(line.where(), line.name(), line.type(), line.tokens(), scope.of(at)));
            }
        }
        return Optional.empty();
    }

    /** Whether lines under that condition count in this instance. */
    boolean holds(@Nullable Guard guard) {
        if (guard == null) {
            return true;
        }
        IdentityHashMap<Guard, Boolean> decided = guards;
        if (decided == null) {
            decided = new IdentityHashMap<>();
            guards = decided;
        }
        Boolean known = decided.get(guard);
        if (known == null) {
            Token own = guard.own();
            known = holds(guard.around())
                    && guard.before().stream().noneMatch(this::truth)
                    && (own == null || truth(own));
            decided.put(guard, known);
        }
        return known;
    }

    private boolean truth(Token condition) {
        return number(condition, "the condition of .if") != 0;
    }

    /** The instance of that definition in which this one is. */
    private InstanceScope of(Definition wanted) {
        InstanceScope scope = this;
        for (InstanceScope at = this; at != null; at = at.caller) {
            scope = at;
            if (at.definition.equals(wanted)) {
                return at;
            }
        }
        return scope;
    }

    @Override
    public String missingModel(String name) {
        Set<String> known = new TreeSet<>();
        for (Definition at = definition; at != null; at = at.around) {
            known.addAll(at.models.keySet());
        }
        return "there is no .model '" + name + "'" + NearestName.hint(name, known, "models");
    }

    /** The lines that this is an instance of. */
    List<Statement> statements() {
        return definition.statements;
    }
}
