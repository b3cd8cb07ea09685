package org.sneakpath.circuit.spice.element;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterNode;

/**
 * Q lines, Gummel–Poon: {@code Q1 c b e [s] model [area]}. RC, RB and RE, divided by the area, are resistors to the nodes
 * {@code q1#collector}, {@code q1#base} and {@code q1#emitter}. A substrate that is not named is ground.
 */
final class BipolarTransistors {
    private static final Set<String> KEYS = Set.of("area", "areab", "areac", "m", "off", "ic", "temp", "dtemp");

    private BipolarTransistors() {}

    static void draw(Drawing drawing, Card card) {
        Words words = Lines.afterName(card);
        Transistors.Head head = Transistors.head(drawing, card, words, 4, Set.of("npn", "pnp"));
        ModelParameters model = head.model();
        JunctionLine line = JunctionLine.read(drawing, card, words, KEYS);
        List<ParameterNode> initial = Transistors.initial(drawing, card, line.keys(), "vbe", "vce");
        line.keys().finish(card, "bipolar transistor");
        CompactDevices device = new CompactDevices(drawing, card, head.compact());
        Transistors.temperatures(drawing, model, device);
        device.warm(line.temperature());
        model.refuse(Set.of("irb"), "(current of half the base resistance) is not supported; remove it");
        model.refuse(Set.of("iss"), "(substrate diode) is not supported; draw it as a diode");
        model.refuse(Set.of("rco", "gamma", "qco"), "(quasi-saturation) is not supported; remove it");
        String collector =
                SeriesResistors.draw(drawing, card, head.nodes().get(0), "collector", model.value("rc"), line.size());
        Optional<ParameterNode> rb = model.value("rb");
        fixedBaseResistance(drawing, model, rb);
        String base = SeriesResistors.draw(drawing, card, head.nodes().get(1), "base", rb, line.size());
        String emitter =
                SeriesResistors.draw(drawing, card, head.nodes().get(2), "emitter", model.value("re"), line.size());
        device.fromModel(model);
        alias(model, device, "va", "vaf");
        alias(model, device, "vb", "var");
        alias(model, device, "ik", "ikf");
        alias(model, device, "pe", "vje");
        alias(model, device, "me", "mje");
        alias(model, device, "pc", "vjc");
        alias(model, device, "mc", "mjc");
        alias(model, device, "ccs", "cjs");
        alias(model, device, "ps", "vjs");
        alias(model, device, "ms", "mjs");
        device.set("area", line.size());
        outerCapacitance(card, model, device, head.nodes().get(1), collector);
        model.ignore("level", "mfg", "vceo", "icrating", "type", "ns", "subs");
        model.finish(drawing);
        String substrate = head.nodes().size() > 3 ? head.nodes().get(3) : Drawing.GROUND;
        boolean lateral =
                model.type().equals("pnp"); // its substrate lies at the base, that of the others at the collector
        Transistors.start(
                device,
                initial,
                lateral ? new int[] {1, 3} : new int[] {1},
                lateral ? new int[] {0} : new int[] {0, 3});
        device.draw(collector, base, emitter, substrate);
    }

    /** RBM, the least base resistance at high currents, is RB where nothing is said; here it is always. */
    private static void fixedBaseResistance(Drawing drawing, ModelParameters model, Optional<ParameterNode> rb) {
        double least = model.number("rbm").orElse(0.0);
        double base = rb.map(ParameterNode::value).orElse(0.0);
        if (least != 0 && least != base) {
            drawing.warn(
                    "rbm",
                    model.card().where(),
                    "model '" + model.card().name() + "': RBM=" + least + " is not used; the base resistance stays RB="
                            + base + " ohm at all currents");
        }
    }

    /** XCJC below 1 puts a part of the collector's capacitance between the outer base and the inner collector. */
    private static void outerCapacitance(
            Card card, ModelParameters model, CompactDevices device, String outerBase, String collector) {
        double inner = model.number("xcjc").orElse(1.0);
        double cjc = device.value("cjc");
        if (inner == 1 || cjc == 0) {
            return;
        }
        throw card.error(
                "model '" + model.card().name() + "': XCJC=" + inner + " is not supported; leave it out, and draw "
                        + "a diode of IS=0 and CJO=" + (1 - inner) * cjc + " F from " + outerBase + " to " + collector);
    }

    private static void alias(ModelParameters model, CompactDevices device, String alias, String name) {
        model.value(alias).ifPresent(value -> device.set(name, value));
    }
}
