package org.sneakpath.neurons.event;

import static org.sneakpath.devices.equation.Expression.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.element.Binding;
import org.sneakpath.circuit.spice.element.Place;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/**
 * Expressions of events, read as the netlist's own are: each becomes the law of a behavioural source that is added to the netlist, read
 * with it, and taken out again. A state, which no source can listen to, is meanwhile the voltage of a node.
 */
final class EventExpressions {
    private static final Pattern STATE = Pattern.compile("(?i)\\bstate\\s*\\(\\s*([^()\\s,]+)\\s*\\)");

    private final NetlistReader reader;
    private final List<CardText> texts = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    /** Which expression an added line is of. */
    private final List<CardText> origins = new ArrayList<>();
    /** States by the node that stands for them. */
    private final Map<String, String> states = new LinkedHashMap<>();

    private final List<BehaviouralSource> laws = new ArrayList<>();
    private final Map<String, Map<Integer, String>> names = new HashMap<>();

    EventExpressions(NetlistReader reader) {
        this.reader = reader;
    }

    /** Notes an expression; its number. */
    int add(CardText text) {
        if (text.isEmpty()) {
            throw text.error("an expression is missing");
        }
        int index = texts.size();
        texts.add(text);
        Matcher state = STATE.matcher(text.text());
        StringBuilder written = new StringBuilder();
        while (state.find()) {
            state.appendReplacement(written, "v(" + node(state.group(1).toLowerCase(Locale.ROOT), text) + ")");
        }
        state.appendTail(written);
        line("b#" + index + " event#" + index + " 0 i={" + written + "}", text);
        line("r#" + index + " event#" + index + " 0 1", text);
        return index;
    }

    private String node(String state, CardText text) {
        String node = "state#" + state;
        if (states.put(node, state) == null) {
            line("r#" + node + " " + node + " 0 1", text);
        }
        return node;
    }

    private void line(String line, CardText origin) {
        added.add(line);
        origins.add(origin);
    }

    /** Reads all that were noted. */
    void bind() {
        Elaboration whole;
        try {
            whole = reader.with(added).base();
        } catch (SpiceException wrong) {
            boolean ours = wrong.location().file().equals(NetlistReader.ADDED);
            throw ours
                    ? NetlistReader.moved(
                            wrong, origins.get(wrong.location().line() - 1).location())
                    : wrong;
        }
        for (int k = 0; k < texts.size(); k++) {
            laws.add((BehaviouralSource) whole.netlist().element("b#" + k));
        }
        for (Binding binding : whole.bindings()) {
            if (binding.place() == Place.LAW && binding.node().named()) {
                names.computeIfAbsent(binding.element(), element -> new HashMap<>())
                        .put(binding.index(), binding.node().name());
            }
        }
    }

    /** The law of an event whose condition is above − below. */
    EventLaw law(int above, int below, List<Integer> values, List<String> assigned) {
        Gathered gathered = new Gathered();
        List<Expression> outputs = new ArrayList<>();
        outputs.add(difference(gathered.of(above), gathered.of(below)));
        values.forEach(value -> outputs.add(gathered.of(value)));
        List<String> reads = List.copyOf(gathered.reads.keySet());
        return new EventLaw(
                new Equations(outputs, reads.size(), gathered.numbers.size()),
                reads,
                List.copyOf(gathered.numberNames.keySet()),
                gathered.numbers,
                assigned);
    }

    /** Laws over common controls and parameters. */
    private final class Gathered {
        final Map<String, Expression> reads = new LinkedHashMap<>();
        final Map<String, Expression> numberNames = new LinkedHashMap<>();
        final List<Double> numbers = new ArrayList<>();

        Expression of(int index) {
            BehaviouralSource law = laws.get(index);
            Map<Expression, Expression> images = new HashMap<>();
            for (int c = 0; c < law.controls().size(); c++) {
                images.put(
                        new org.sneakpath.devices.equation.Control(c),
                        heard(law.controls().get(c)));
            }
            for (int j = 0; j < law.parameters().size(); j++) {
                String known = names.getOrDefault(law.name(), Map.of()).getOrDefault(j, "e" + index + "p" + j);
                images.put(new ParameterValue(j), number(known, law.parameters().get(j)));
            }
            return law.law().outputs().get(0).replace(images);
        }

        private Expression heard(Control control) {
            return control instanceof NodeVoltage v
                    ? difference(read(v.plus()), read(v.minus()))
                    : read("i(" + ((BranchCurrent) control).element() + ")");
        }

        private Expression read(String name) {
            return name.equals(Netlist.GROUND)
                    ? Constant.ZERO
                    : reads.computeIfAbsent(
                            states.getOrDefault(name, name),
                            fresh -> new org.sneakpath.devices.equation.Control(reads.size()));
        }

        private Expression number(String name, double value) {
            return numberNames.computeIfAbsent(name, fresh -> {
                numbers.add(value);
                return new ParameterValue(numbers.size() - 1);
            });
        }
    }
}
