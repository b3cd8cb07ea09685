package org.sneakpath.circuit.spice.element;

import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * D lines: {@code D1 anode cathode model [area] [OFF]}. RS is a resistor RS/(area m) between the anode and the node
 * {@code d1#internal}.
 */
final class Diodes {
    private static final Set<String> KEYS = Set.of("area", "m", "pj", "ic", "temp", "dtemp", "off", "w", "l");
    private static final Set<String> UNSUPPORTED = Set.of(
            "ikr",
            "ibvl",
            "nbvl",
            "isw",
            "jsw",
            "cjsw",
            "cjp",
            "jtun",
            "jtunsw",
            "ron",
            "roff",
            "vfwd",
            "vrev",
            "revilimit",
            "ilimit",
            "tcv",
            "tbv1",
            "tbv2",
            "trs",
            "trs1",
            "trs2",
            "vp",
            "rth0");
    private static final String WHY =
            "is not supported, and leaving it out would change results; remove it, or draw the "
                    + "effect with other elements";

    private Diodes() {}

    static void draw(Drawing drawing, Card card) {
        Words words = Lines.afterName(card);
        String anode = card.scope().node(words.next("the anode"));
        String cathode = card.scope().node(words.next("the cathode"));
        ModelParameters model = Lines.requireModel(drawing, card, words.next("a model's name"), Set.of("d"));
        JunctionLine line = JunctionLine.read(drawing, card, words, KEYS);
        line.keys().ignore("w", "l", "pj");
        List<ParameterNode> initial = Transistors.initial(drawing, card, line.keys(), "vd");
        line.keys().finish(card, "diode");
        if (!drawing.spans(card, anode, cathode)) {
            return;
        }
        String inside = SeriesResistors.draw(drawing, card, anode, "internal", model.value("rs"), line.size());
        CompactDevices device = new CompactDevices(drawing, card, DeviceLibrary.model("diode"));
        Transistors.temperatures(drawing, model, device);
        device.warm(line.temperature());
        device.fromModel(model);
        model.value("cj0", "cj").ifPresent(value -> device.set("cjo", value));
        model.value("pb").ifPresent(value -> device.set("vj", value));
        model.value("mj").ifPresent(value -> device.set("m", value));
        model.value("ik").ifPresent(value -> device.set("ikf", value));
        model.value("js").ifPresent(value -> device.set("is", value));
        device.set("area", line.size());
        model.ignore("level", "mfg", "iave", "vpk", "type", "vceo", "icrating", "area", "is_max");
        model.refuse(UNSUPPORTED, WHY);
        model.finish(drawing);
        Transistors.start(device, initial, new int[] {0});
        device.draw(inside, cathode);
    }
}
