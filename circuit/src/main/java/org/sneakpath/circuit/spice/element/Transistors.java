package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.deck.ModelCard;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.DeviceLibrary;

/** What M, Q and J lines have in common: nodes up to the model's name, then area and options. */
final class Transistors {
    private Transistors() {}

    static void draw(Drawing drawing, Card card) {
        switch (card.kind()) {
            case 'm' -> Mosfets.draw(drawing, card);
            case 'q' -> BipolarTransistors.draw(drawing, card);
            default -> FieldEffectTransistors.draw(drawing, card);
        }
    }

    /**
     * Nodes and model of a line.
     *
     * @param nodes flattened node names
     * @param model the model's parameters
     * @param compact the compact model of its type
     */
    record Head(List<String> nodes, ModelParameters model, CompactModel compact) {
        Head {
            nodes = List.copyOf(nodes);
        }
    }

    /** Reads nodes until a word after the third is the name of a model. */
    static Head head(Drawing drawing, Card card, Words words, int most, Set<String> types) {
        List<String> nodes = new ArrayList<>();
        while (true) {
            Token token = words.next("a node or a model's name");
            boolean named = nodes.size() >= 3
                    && card.scope().model(token.word()).map(ModelCard::type).isPresent();
            if (named || nodes.size() == most) {
                ModelParameters model = Lines.requireModel(drawing, card, token, types);
                return new Head(nodes, model, compact(model));
            }
            nodes.add(card.scope().node(token));
        }
    }

    private static CompactModel compact(ModelParameters model) {
        return DeviceLibrary.model(model.type());
    }

    /** Model parameters hold at TNOM, given in °C; junctions have the conductance that the options say. */
    static void temperatures(Drawing drawing, ModelParameters model, CompactDevices device) {
        double nominal = model.number("tnom", "t_measured", "tref")
                .orElse(drawing.conditions().nominalCelsius());
        device.preset("tnom", Conditions.kelvin(nominal));
        device.preset("gmin", drawing.conditions().gmin());
    }

    /**
     * The temperature (K) of a device with {@code temp=} or {@code dtemp=}, none for that of the circuit. As in ngspice,
     * {@code dtemp} counts from the circuit's temperature and means nothing beside {@code temp}.
     */
    static OptionalDouble temperature(Drawing drawing, Card card, Options keys) {
        Optional<Double> own = keys.number(drawing, card, "temp");
        Optional<Double> above = keys.number(drawing, card, "dtemp");
        if (own.isPresent()) {
            return OptionalDouble.of(Conditions.kelvin(own.get()));
        }
        return above.isEmpty() || above.get() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Conditions.kelvin(drawing.conditions().celsius() + above.get()));
    }

    /** OFF is a guess for the first iterate of an operating point. The one found here needs none, and nothing depends on it. */
    static void hints(Drawing drawing, Card card, boolean off, Options keys) {
        if (keys.flag("off") || off) {
            drawing.warn(
                    "off",
                    card.where(),
                    "element '" + card.name() + "': OFF (a hint for the operating point) is not used");
        }
    }

    /**
     * The voltages of {@code IC=} (V), in SPICE's order, which say how junctions and gates are charged under {@code uic}. Those
     * left out are 0.
     *
     * @param names what the line may give, such as {@code vds, vgs, vbs}
     */
    static List<ParameterNode> initial(Drawing drawing, Card card, Options keys, String... names) {
        List<ParameterNode> given = keys.list(drawing, card, "ic");
        if (given.size() > names.length) {
            throw card.error("IC= takes at most " + names.length + " voltages (" + String.join(", ", names) + "), not "
                    + given.size());
        }
        return given;
    }

    /** Hands initial voltages on, the k-th to those terminals that stand k-th; the others are what they are counted from. */
    static void start(CompactDevices device, List<ParameterNode> volts, int[]... terminals) {
        for (int k = 0; k < volts.size(); k++) {
            for (int terminal : terminals[k]) {
                device.start(terminal, volts.get(k));
            }
        }
    }
}
