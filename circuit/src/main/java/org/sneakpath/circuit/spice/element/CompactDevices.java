package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/** A device on a compact model whose parameters carry SPICE's names. */
final class CompactDevices {
    private final Drawing drawing;
    private final Card card;
    private final CompactModel model;
    private final Map<Integer, ParameterNode> given = new TreeMap<>();
    private OptionalDouble temperature = OptionalDouble.empty();
    private final Map<Integer, ParameterNode> initialVoltages = new TreeMap<>();
    private final Map<Integer, ParameterNode> states = new TreeMap<>();

    CompactDevices(Drawing drawing, Card card, CompactModel model) {
        this.drawing = drawing;
        this.card = card;
        this.model = model;
    }

    /** Takes every parameter of the compact model that the {@code .model} line gives under its name. */
    void fromModel(ModelParameters parameters) {
        for (int j = 0; j < model.parameters().size(); j++) {
            Optional<ParameterNode> value =
                    parameters.value(model.parameters().get(j).name());
            if (value.isPresent()) {
                given.put(j, value.get());
            }
        }
    }

    /** Sets a parameter by its index. */
    void set(int parameter, ParameterNode value) {
        given.put(parameter, value);
    }

    /** Sets a parameter; nothing if the model has none of that name. */
    void set(String parameter, ParameterNode value) {
        List<Parameter> all = model.parameters();
        for (int j = 0; j < all.size(); j++) {
            if (all.get(j).name().equals(parameter)) {
                given.put(j, value);
            }
        }
    }

    /** As {@link #set(String, ParameterNode)} unless the parameter was given. */
    void preset(String parameter, double value) {
        for (int j = 0; j < model.parameters().size(); j++) {
            if (model.parameters().get(j).name().equals(parameter) && !given.containsKey(j)) {
                given.put(j, drawing.graph().literal(value));
            }
        }
    }

    /** Gives the device a temperature of its own (K), if there is one. */
    void warm(OptionalDouble kelvin) {
        temperature = kelvin;
    }

    /** Gives a terminal an initial voltage (V); those of a device that are not given are 0 then. */
    void start(int terminal, ParameterNode volts) {
        initialVoltages.put(terminal, volts);
    }

    /** The value of a parameter as it stands. */
    double value(String parameter) {
        int j = model.parameterIndex(parameter);
        ParameterNode node = given.get(j);
        return node == null ? model.parameters().get(j).defaultValue() : node.value();
    }

    /** Gives a state the value that it starts with; one that is given none starts as the device was fabricated. */
    void state(int state, ParameterNode value) {
        states.put(state, value);
    }

    /** The device. */
    void draw(String... nodes) {
        String name = Lines.name(card);
        follow();
        List<Double> parameters =
                Arrays.stream(model.parameters(values(given))).boxed().toList();
        List<OptionalDouble> initial = new ArrayList<>(Device.fabricated(model));
        states.forEach((s, node) -> initial.set(s, OptionalDouble.of(node.value())));
        List<Double> voltages = new ArrayList<>();
        for (int t = 0; t < nodes.length && !initialVoltages.isEmpty(); t++) {
            ParameterNode volts = initialVoltages.get(t);
            voltages.add(volts == null ? 0 : volts.value());
        }
        drawing.add(card, () -> new Device(name, model, List.of(nodes), parameters, initial, temperature, voltages));
        initialVoltages.forEach((t, node) -> drawing.bind(name, Place.TERMINAL, t, node));
        given.forEach((j, node) -> drawing.bind(name, Place.PARAMETER, j, node));
        states.forEach((s, node) -> drawing.bind(name, Place.STATE, s, node));
    }

    private static Map<Integer, Double> values(Map<Integer, ParameterNode> nodes) {
        Map<Integer, Double> values = new TreeMap<>();
        nodes.forEach((j, node) -> values.put(j, node.value()));
        return values;
    }

    /** Adds the parameters whose defaults the model computes from given ones, as far as their slopes say. */
    private void follow() {
        Map<Integer, Double> values = values(given);
        if (values.isEmpty()) {
            return;
        }
        int count = model.parameters().size();
        double[] partials = model.parametersByGiven(values);
        double[] all = model.parameters(values);
        List<Integer> sources = List.copyOf(values.keySet());
        for (int k = 0; k < count; k++) {
            List<ParameterNode> inputs = new ArrayList<>();
            Expression law = new Constant(all[k]);
            for (int j : values.containsKey(k) ? List.<Integer>of() : sources) {
                ParameterNode source = given.get(j);
                double slope = partials[k * count + j];
                if (slope != 0 && source != null) {
                    Expression change =
                            Expression.difference(new ParameterValue(inputs.size()), new Constant(source.value()));
                    law = Expression.sum(law, Expression.product(new Constant(slope), change));
                    inputs.add(source);
                }
            }
            if (!inputs.isEmpty()) {
                given.put(k, Values.of(drawing.graph(), law, inputs.toArray(ParameterNode[]::new)));
            }
        }
    }
}
