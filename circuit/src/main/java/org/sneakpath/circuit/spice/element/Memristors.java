package org.sneakpath.circuit.spice.element;

import java.util.Optional;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.devices.library.Yakopcic;

/**
 * Xyce's {@code YMEMRISTOR name n+ n− model [xo=]} of level 3 (Yakopcic), as a native device with the state x. Its random
 * variations and its other levels are refused by name.
 */
final class Memristors {
    private static final double YAKOPCIC = 3;
    private static final Set<String> RANDOM = Set.of(
            "resnoise",
            "resseed",
            "reslambda",
            "restd",
            "resepstd",
            "resdelta",
            "resdeltagrad",
            "apnoise",
            "annoise",
            "vpnoise",
            "vnnoise",
            "xpnoise",
            "xnnoise");

    private Memristors() {}

    static void draw(Drawing drawing, Card card) {
        Words words = Lines.afterName(card);
        Token kind = card.tokens().get(0);
        if (!kind.word().equals("ymemristor")) {
            throw card.error("Y lines of kind '" + kind.text() + "' are not supported; YMEMRISTOR is");
        }
        words.next("the memristor's name");
        String plus = card.scope().node(words.next("the memristor's first node"));
        String minus = card.scope().node(words.next("the memristor's second node"));
        ModelParameters parameters =
                Lines.requireModel(drawing, card, words.next("a model's name"), Set.of("memristor"));
        double level = parameters.level().orElse(0);
        if (level != YAKOPCIC) {
            throw card.error(
                    "model '" + parameters.card().name() + "': memristors of level " + (int) level
                            + " are not supported, only level 3 (Yakopcic); write level 2 (TEAM) as a subcircuit with B sources");
        }
        Options keys = Options.read(words, Set.of("xo", "x0", "r_init"), Set.of());
        Optional<ParameterNode> own = keys.value(drawing, card, "xo");
        Optional<ParameterNode> spelled = own.isPresent() ? own : keys.value(drawing, card, "x0");
        Optional<ParameterNode> ofModel = parameters.value("xo", "x0");
        Optional<ParameterNode> start = spelled.isPresent() ? spelled : ofModel;
        keys.finish(card, "memristor of level 3");
        parameters.refuse(RANDOM, "(random variation) is not supported; set it to zero");
        CompactDevices device = new CompactDevices(drawing, card, new Yakopcic());
        device.fromModel(parameters);
        parameters.ignore("level");
        parameters.finish(drawing);
        start.ifPresent(node -> device.state(0, node));
        if (drawing.spans(card, plus, minus)) {
            device.draw(plus, minus);
        }
    }
}
