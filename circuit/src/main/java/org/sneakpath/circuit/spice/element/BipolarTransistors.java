package org.sneakpath.circuit.spice.element;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterGraph;
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
        keys.finish(card, "bipolar transistor");
        CompactDevices device = new CompactDevices(drawing, card, head.compact());
        Transistors.temperatures(drawing, model, device);
        device.warm(temperature);
        model.refuse(Set.of("irb"), "(current of half the base resistance) is not supported; remove it");
        model.refuse(Set.of("iss"), "(substrate diode) is not supported; draw it as a diode");
        model.refuse(Set.of("rco", "gamma", "qco"), "(quasi-saturation) is not supported; remove it");
        String collector = lead(drawing, card, head, 0, "collector", model.value("rc"), size);
        Optional<ParameterNode> rb = model.value("rb");
        fixedBaseResistance(drawing, model, rb);
        String base = lead(drawing, card, head, 1, "base", rb, size);
        String emitter = lead(drawing, card, head, 2, "emitter", model.value("re"), size);
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
        device.set("area", size);
        outerCapacitance(card, model, device, head.nodes().get(1), collector);
        model.ignore("level", "mfg", "vceo", "icrating", "type", "ns", "subs");
        model.finish(drawing);
        String substrate = head.nodes().size() > 3 ? head.nodes().get(3) : Drawing.GROUND;
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

    private static String lead(
            Drawing drawing,
            Card card,
            Transistors.Head head,
            int terminal,
            String name,
            Optional<ParameterNode> ohm,
            ParameterNode size) {
        String node = head.nodes().get(terminal);
        return ohm.isEmpty()
                ? node
                : SeriesResistors.draw(drawing, card, node, name, Values.quotient(drawing.graph(), ohm.get(), size));
    }
}
