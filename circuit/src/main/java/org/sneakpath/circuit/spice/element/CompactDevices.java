package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
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

/** A device on a compact model whose parameters carry SPICE's names. */
final class CompactDevices {
    private final Drawing drawing;
    private final Card card;
    private final CompactModel model;
    private final Map<Integer, ParameterNode> given = new TreeMap<>();
    private OptionalDouble temperature = OptionalDouble.empty();
    private final Map<Integer, ParameterNode> initialVoltages = new TreeMap<>();

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

    /** The device, its states as the model has them. */
    void draw(String... nodes) {
        double[] states = model.initialStates();
        draw(states, nodes);
    }

    /** The device. */
    void draw(double[] initialStates, String... nodes) {
        String name = Lines.name(card);
        List<Double> parameters = new ArrayList<>();
        for (double value : model.defaultParameters()) {
            parameters.add(value);
        }
        given.forEach((j, node) -> parameters.set(j, node.value()));
        List<Double> states = new ArrayList<>();
        for (double state : initialStates) {
            states.add(state);
        }
        List<Double> voltages = new ArrayList<>();
        for (int t = 0; t < nodes.length && !initialVoltages.isEmpty(); t++) {
            ParameterNode volts = initialVoltages.get(t);
            voltages.add(volts == null ? 0 : volts.value());
        }
        drawing.add(card, () -> new Device(name, model, List.of(nodes), parameters, states, temperature, voltages));
        initialVoltages.forEach((t, node) -> drawing.bind(name, Place.TERMINAL, t, node));
        given.forEach((j, node) -> drawing.bind(name, Place.PARAMETER, j, node));
    }
}
