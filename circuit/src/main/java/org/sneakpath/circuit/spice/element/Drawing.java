package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.deck.Expansion;
import org.sneakpath.circuit.spice.deck.Scope;
import org.sneakpath.circuit.spice.expression.BoundExpression;
import org.sneakpath.circuit.spice.expression.Memory;
import org.sneakpath.circuit.spice.expression.ParameterGraph;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.hdl.Modules;
import org.sneakpath.circuit.spice.text.DataFiles;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.Numbers;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.circuit.spice.text.TokenKind;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;

/** A netlist while it is drawn from cards: elements so far, and which numbers of the parameter graph went into them. */
public final class Drawing {
    private final Expansion expansion;
    private final DataFiles data;
    private final Modules modules;
    private final Conditions conditions;
    private final Diagnostics diagnostics;
    private final List<Element> elements = new ArrayList<>();
    private final List<Binding> bindings = new ArrayList<>();
    private final Set<String> sensed = new LinkedHashSet<>();
    private final ParameterNode one;
    private final Set<String> remembered = new HashSet<>();
    private final Map<String, ParameterNode> integrals = new LinkedHashMap<>();
    private final IdentityHashMap<Expression, Equations> laws = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, Map<String, Expression>> derived = new IdentityHashMap<>();

    public Drawing(
            Expansion expansion, DataFiles data, Modules modules, Conditions conditions, Diagnostics diagnostics) {
        this.expansion = expansion;
        this.data = data;
        this.modules = modules;
        this.conditions = conditions;
        this.diagnostics = diagnostics;
        this.one = expansion.parameters().literal(1);
    }

    public Conditions conditions() {
        return conditions;
    }

    /** Files of numbers that lines may name. */
    DataFiles data() {
        return data;
    }

    /** Device models that {@code .model} lines may name. */
    Modules modules() {
        return modules;
    }

    ParameterGraph graph() {
        return expansion.parameters();
    }

    /** The number 1 where nothing is written; one node for the whole netlist. */
    ParameterNode one() {
        return one;
    }

    /** Elements drawn so far, in order. */
    public List<Element> elements() {
        return elements;
    }

    /** Numbers that went into elements. */
    public List<Binding> bindings() {
        return bindings;
    }

    /** Names of elements whose current something listens to. */
    public Set<String> sensed() {
        Set<String> all = new LinkedHashSet<>(expansion.sensed());
        all.addAll(sensed);
        return all;
    }

    /** Remembers that something listens to the current of an element. */
    public void sense(String element) {
        sensed.add(element);
    }

    void warn(String kind, Location where, String message) {
        diagnostics.warn(kind, where, message);
    }

    /** A number of a card. */
    public ParameterNode value(Scope scope, Token token, String what) {
        return scope.value(expression(token), what);
    }

    /** As {@link #value}, where no gradient is wanted. */
    public double number(Scope scope, Token token, String what) {
        return scope.number(expression(token), what);
    }

    /** A word that is neither a name nor a number, {@code 2*r}, is an expression without its brackets. */
    private static Token expression(Token token) {
        if (token.kind() != TokenKind.WORD) {
            return token;
        }
        String word = token.word();
        for (int k = 1; k < word.length(); k++) {
            char c = word.charAt(k);
            boolean exponent = (c == '-' || c == '+') && word.charAt(k - 1) == 'e' && Character.isDigit(word.charAt(0));
            if ("+-*/^?<>&|!:".indexOf(c) >= 0 && !exponent) {
                return token.to(token);
            }
        }
        return word.charAt(0) == '-' && word.length() > 1 && Character.isLetter(word.charAt(1))
                ? token.to(token)
                : token;
    }

    /** Where integrals start, by node: an integral is at rest wherever it is, so that no operating point determines it. */
    public Map<String, ParameterNode> integrals() {
        return integrals;
    }

    /** What makes elements; complaints of their constructors get the card's place in the file. */
    interface Maker {
        Element make();
    }

    void add(Card card, Maker maker) {
        try {
            elements.add(maker.make());
        } catch (IllegalArgumentException refused) {
            throw SpiceException.at(card.where(), refused);
        }
    }

    void bind(String element, Place place, int index, ParameterNode node) {
        bindings.add(new Binding(node, element, place, index));
    }

    /** Whether a token is a plain number, which need not be read as an expression. */
    boolean plain(Token token) {
        return token.kind() == TokenKind.WORD
                && Numbers.parse(token.text(), conditions.dialect()).isPresent();
    }

    /** Whether an element between these nodes is there at all: one with both ends at one node is left out with a warning. */
    boolean spans(Card card, String a, String b) {
        if (a.equals(b)) {
            warn(
                    "shorted " + card.name(),
                    card.where(),
                    "element '" + card.name() + "' has both ends at node '" + a + "' and is left out");
            return false;
        }
        return true;
    }

    /**
     * One object for a law that is made from another in the same way every time, so that elements of one line keep sharing
     * their laws.
     */
    Expression shared(Expression from, String way, Expression made) {
        return derived.computeIfAbsent(from, any -> new HashMap<>()).computeIfAbsent(way, any -> made);
    }

    /** A source with an expression, with the nodes of the integrals and derivatives in it. */
    void behavioural(Card card, String name, Quantity quantity, String plus, String minus, BoundExpression expression) {
        expression.memories().forEach(memory -> remember(card, memory));
        source(card, name, quantity, plus, minus, expression);
    }

    private void source(
            Card card, String name, Quantity quantity, String plus, String minus, BoundExpression expression) {
        Equations law = laws.computeIfAbsent(
                expression.law(),
                y -> new Equations(
                        List.of(y),
                        expression.controls().size(),
                        expression.parameters().size()));
        List<Double> parameters =
                expression.parameters().stream().map(ParameterNode::value).toList();
        add(card, () -> new BehaviouralSource(name, quantity, plus, minus, law, expression.controls(), parameters));
        for (int j = 0; j < parameters.size(); j++) {
            bind(name, Place.LAW, j, expression.parameters().get(j));
        }
    }

    /** {@link Memory} tells what stands for an integral and for a derivative. */
    private void remember(Card card, Memory memory) {
        String node = memory.node();
        if (!remembered.add(node)) {
            return;
        }
        switch (memory.kind()) {
            case INTEGRAL -> {
                double start = memory.initial().value();
                add(card, () -> new Capacitor(node + "#c", node, GROUND, 1, OptionalDouble.of(start)));
                bind(node + "#c", Place.INITIAL, 0, memory.initial());
                integrals.put(node, memory.initial());
                source(card, node + "#b", Quantity.CURRENT, GROUND, node, memory.input());
            }
            case DERIVATIVE -> {
                add(card, () -> new Resistor(node + "#r", node, GROUND, 1));
                source(card, node + "#b", Quantity.CHARGE, GROUND, node, memory.input());
            }
        }
    }

    /** The ground node. */
    static final String GROUND = "0";
}
