package org.sneakpath.circuit.spice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.spice.analysis.OutputVariable;
import org.sneakpath.circuit.spice.analysis.SimulationOptions;
import org.sneakpath.circuit.spice.control.AnalysisLines;
import org.sneakpath.circuit.spice.control.ControlLines;
import org.sneakpath.circuit.spice.control.Names;
import org.sneakpath.circuit.spice.control.OptionLines;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.deck.Deck;
import org.sneakpath.circuit.spice.deck.Expansion;
import org.sneakpath.circuit.spice.element.Binding;
import org.sneakpath.circuit.spice.element.Conditions;
import org.sneakpath.circuit.spice.element.Drawing;
import org.sneakpath.circuit.spice.element.ElementLines;
import org.sneakpath.circuit.spice.element.Finishing;
import org.sneakpath.circuit.spice.element.Place;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.SpiceException;

/** From a sorted deck to a circuit, for one set of parameter values. */
final class Elaborating {
    private static final String TEMPERATURE = "temper";
    private static final double GMIN = 1e-12;
    private static final double ZERO_CELSIUS = 273.15;

    private final Expansion expansion;
    private final SimulationOptions options;
    private final Deck deck;
    private final Diagnostics diagnostics;

    private Elaborating(Deck deck, Expansion expansion, SimulationOptions options, Diagnostics diagnostics) {
        this.deck = deck;
        this.expansion = expansion;
        this.options = options;
        this.diagnostics = diagnostics;
    }

    static Elaboration run(Deck deck, Map<String, Double> overrides, Diagnostics diagnostics) {
        Expansion expansion = deck.expand(overrides, diagnostics);
        SimulationOptions options = OptionLines.read(expansion.directives(), diagnostics);
        Double stepped = overrides.get(TEMPERATURE);
        if (stepped != null) {
            options = new SimulationOptions(options.values(), options.method(), stepped, options.nominalTemperature());
        } else if (options.temperature() != SimulationOptions.DEFAULT_TEMPERATURE
                && options.temperature() != temperature(expansion)) {
            // said where parameters were not yet known: within a subcircuit or a condition
            Map<String, Double> more = new HashMap<>(overrides);
            more.put(TEMPERATURE, options.temperature());
            expansion = deck.expand(more, diagnostics);
        }
        return new Elaborating(deck, expansion, options, diagnostics).run();
    }

    /** What parameters took the temperature for (°C). */
    private static double temperature(Expansion expansion) {
        return expansion.parameters().find(TEMPERATURE).orElseThrow().value();
    }

    private Elaboration run() {
        double[] times = AnalysisLines.transientTimes(expansion.directives());
        Conditions conditions = new Conditions(
                deck.options().dialect(),
                times[0],
                times[1],
                options.temperature(),
                options.nominalTemperature(),
                options.value("gmin").orElse(GMIN));
        Drawing drawing = new Drawing(expansion, deck.data(), deck.modules(), conditions, diagnostics);
        for (Card card : expansion.cards()) {
            ElementLines.draw(drawing, card);
        }
        ControlLines control = ControlLines.read(expansion.directives(), options, names(drawing), diagnostics);
        for (OutputVariable output : control.outputs()) {
            if (output.quantity() == OutputVariable.Quantity.CURRENT) {
                drawing.sense(output.first());
            }
        }
        Map<String, String> probes = new LinkedHashMap<>();
        List<Element> elements = Finishing.of(drawing.elements(), drawing.sensed(), probes);
        Netlist netlist = netlist(elements, control, drawing);
        if (options.noise().isPresent() && !netlist.hasNoisyStates()) {
            throw OptionLines.noiseLine(expansion.directives())
                    .error("noiseseed asks for noise in the states of devices, but no device of the netlist has any");
        }
        return new Elaboration(
                netlist, expansion.parameters(), List.copyOf(drawing.bindings()), control, nodesets(control), probes);
    }

    private Names names(Drawing drawing) {
        return new Names(
                () -> drawing.elements().stream().map(Element::name).collect(Collectors.toSet()),
                () -> expansion.parameters().parameters().stream()
                        .map(ParameterNode::name)
                        .collect(Collectors.toSet()));
    }

    private Netlist netlist(List<Element> elements, ControlLines control, Drawing drawing) {
        NetlistBuilder builder = Netlist.builder(expansion.title());
        try {
            builder.temperature(options.temperature() + ZERO_CELSIUS);
            elements.forEach(builder::add);
            Set<String> nodes = new HashSet<>();
            if (!control.initial().isEmpty()) {
                elements.forEach(element -> {
                    nodes.addAll(element.nodes());
                    nodes.addAll(element.internalNodes());
                });
            }
            drawing.integrals().forEach((node, value) -> {
                builder.initialVoltage(node, value.value());
                drawing.bindings().add(new Binding(value, node, Place.NODE, 0));
            });
            control.initial().forEach((node, value) -> {
                if (nodes.contains(node) && !node.equals(Netlist.GROUND)) {
                    builder.initialVoltage(node, value.value());
                    drawing.bindings().add(new Binding(value, node, Place.NODE, 0));
                } else {
                    diagnostics.warn(
                            ".ic " + node,
                            new Location(".ic", 0),
                            "the initial voltage of node '" + node + "' is ignored: no element is joined to it");
                }
            });
            return builder.build();
        } catch (IllegalArgumentException refused) {
            throw SpiceException.at(place(refused), refused);
        }
    }

    /** The line of the first element whose name the message quotes, else the first line. */
    private Location place(IllegalArgumentException refused) {
        String message = String.valueOf(refused.getMessage());
        Location first = expansion.cards().isEmpty()
                ? new Location("netlist", 1)
                : expansion.cards().get(0).where();
        return expansion.cards().stream()
                .filter(card -> message.contains("'" + card.name() + "'"))
                .map(Card::where)
                .findFirst()
                .orElse(first);
    }

    private static Map<String, Double> nodesets(ControlLines control) {
        Map<String, Double> nodesets = new LinkedHashMap<>();
        control.nodesets().forEach((node, value) -> nodesets.put(node, value.value()));
        return nodesets;
    }
}
