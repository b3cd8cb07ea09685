package org.sneakpath.circuit.spice.element;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterGraph;
import org.sneakpath.circuit.spice.expression.ParameterNode;

/**
 * J lines: {@code J1 d g s model [area]}. RD and RS, divided by the area, are resistors to the nodes {@code j1#drain} and
 * {@code j1#source}.
 */
final class FieldEffectTransistors {
    private static final Set<String> KEYS = Set.of("area", "m", "off", "ic", "temp", "dtemp");

    private FieldEffectTransistors() {}

    static void draw(Drawing drawing, Card card) {
        Words words = Lines.afterName(card);
        Transistors.Head head = Transistors.head(drawing, card, words, 3, Set.of("njf", "pjf"));
        ModelParameters model = head.model();
        ParameterGraph graph = drawing.graph();
        Optional<ParameterNode> area = Optional.empty();
        boolean off = false;
        while (words.more() && !words.nextIsKey()) {
            if (words.accept("off")) {
                off = true;
            } else {
                area = Optional.of(drawing.value(card.scope(), words.value("the area"), "an area"));
            }
        }
        Options keys = Options.read(words, KEYS, Set.of());
        Optional<ParameterNode> spelled = keys.value(drawing, card, "area");
        ParameterNode factor = (spelled.isPresent() ? spelled : area).orElseGet(() -> graph.literal(1));
        Optional<ParameterNode> m = keys.value(drawing, card, "m");
        ParameterNode size = m.isPresent() ? Values.product(graph, factor, m.get()) : factor;
        Transistors.hints(drawing, card, off, keys);
        OptionalDouble temperature = Transistors.temperature(drawing, card, keys);
        keys.finish(card, "field-effect transistor");
        if (model.level().orElse(1) != 1) {
            throw card.error("model '" + model.card().name() + "': only level 1 is supported");
        }
        CompactDevices device = new CompactDevices(drawing, card, head.compact());
        Transistors.temperatures(drawing, model, device);
        device.warm(temperature);
        String drain = lead(drawing, card, head.nodes().get(0), "drain", model.value("rd"), size);
        String source = lead(drawing, card, head.nodes().get(2), "source", model.value("rs"), size);
        model.value("vt0").ifPresent(value -> device.set("vto", value));
        device.fromModel(model);
        device.set("area", size);
        model.refuse(Set.of("alpha", "vk", "isr"), "is not supported and would change results; remove it");
        model.ignore("mfg", "type");
        model.finish(drawing);
        device.draw(drain, head.nodes().get(1), source);
    }

    private static String lead(
            Drawing drawing, Card card, String node, String name, Optional<ParameterNode> ohm, ParameterNode size) {
        return ohm.isEmpty()
                ? node
                : SeriesResistors.draw(drawing, card, node, name, Values.quotient(drawing.graph(), ohm.get(), size));
    }
}
