package org.sneakpath.circuit.spice.element;

import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.Card;
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
        JunctionLine line = JunctionLine.read(drawing, card, words, KEYS);
        List<ParameterNode> initial = Transistors.initial(drawing, card, line.keys(), "vds", "vgs");
        line.keys().finish(card, "field-effect transistor");
        if (model.level().orElse(1) != 1) {
            throw card.error("model '" + model.card().name() + "': only level 1 is supported");
        }
        CompactDevices device = new CompactDevices(drawing, card, head.compact());
        Transistors.temperatures(drawing, model, device);
        device.warm(line.temperature());
        String drain =
                SeriesResistors.draw(drawing, card, head.nodes().get(0), "drain", model.value("rd"), line.size());
        String source =
                SeriesResistors.draw(drawing, card, head.nodes().get(2), "source", model.value("rs"), line.size());
        model.value("vt0").ifPresent(value -> device.set("vto", value));
        device.fromModel(model);
        device.set("area", line.size());
        model.refuse(Set.of("alpha", "vk", "isr"), "is not supported and would change results; remove it");
        model.ignore("mfg", "type");
        model.finish(drawing);
        Transistors.start(device, initial, new int[] {0}, new int[] {1});
        device.draw(drain, head.nodes().get(1), source);
    }
}
