package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.deck.ModelCard;
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

    /** A temperature of its own is refused, unless it is the circuit's. */
    static void refuseTemperature(Drawing drawing, Card card, Options keys) {
        double own =
                keys.number(drawing, card, "temp").orElse(drawing.conditions().celsius())
                        + keys.number(drawing, card, "dtemp").orElse(0.0);
        if (own != drawing.conditions().celsius()) {
            throw card.error("a temperature of its own (" + own + " °C) is not supported; all elements have that of the"
                    + " circuit, " + drawing.conditions().celsius() + " °C");
        }
    }
}
