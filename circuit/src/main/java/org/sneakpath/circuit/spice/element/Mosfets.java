package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterGraph;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.semiconductor.MosfetParameters;
import org.sneakpath.devices.semiconductor.Polarity;

/**
 * M lines, level 1: {@code M1 d g s b model [L=] [W=] [AD=] [AS=] [PD=] [PS=] [NRD=] [NRS=] [M=]}. RD and RS (or RSH times squares)
 * are resistors to the nodes {@code m1#drain} and {@code m1#source}.
 */
final class Mosfets {
    private static final Set<String> KEYS =
            Set.of("l", "w", "ad", "as", "pd", "ps", "nrd", "nrs", "m", "off", "ic", "temp", "dtemp");
    private static final List<String> GEOMETRY = List.of("l", "w", "ad", "as", "pd", "ps", "m");
    private static final Set<String> UNSUPPORTED =
            Set.of("xj", "ucrit", "uexp", "utra", "vmax", "neff", "delta", "theta", "eta", "kappa", "nfs");
    private static final List<String> PROCESS =
            List.of("kp", "tox", "gamma", "phi", "vto", "uo", "u0", "nsub", "nss", "tpg");

    private final Drawing drawing;
    private final Card card;

    private Mosfets(Drawing drawing, Card card) {
        this.drawing = drawing;
        this.card = card;
    }

    static void draw(Drawing drawing, Card card) {
        new Mosfets(drawing, card).draw();
    }

    private void draw() {
        Words words = Lines.afterName(card);
        Transistors.Head head = Transistors.head(drawing, card, words, 4, Set.of("nmos", "pmos"));
        if (head.nodes().size() != 4) {
            throw card.error("a MOSFET has four nodes: drain, gate, source, bulk");
        }
        ModelParameters model = head.model();
        double level = model.level().orElse(1);
        if (level != 1) {
            throw card.error("model '" + model.card().name() + "' is of level " + level
                    + "; only level 1 (Shichman and Hodges) is supported");
        }
        boolean off = words.accept("off");
        Options keys = Options.read(words, KEYS, Set.of());
        CompactDevices device = new CompactDevices(drawing, card, head.compact());
        Transistors.temperatures(drawing, model, device);
        process(model, device);
        device.fromModel(model);
        for (String name : GEOMETRY) {
            keys.value(drawing, card, name).ifPresent(value -> device.set(name, value));
        }
        ParameterGraph graph = drawing.graph();
        ParameterNode nrd = keys.value(drawing, card, "nrd").orElseGet(() -> graph.literal(1));
        ParameterNode nrs = keys.value(drawing, card, "nrs").orElseGet(() -> graph.literal(1));
        Optional<ParameterNode> rsh = model.value("rsh");
        double m = device.value("m");
        String drain = lead(head.nodes().get(0), "drain", model.value("rd"), rsh, nrd, m);
        String source = lead(head.nodes().get(2), "source", model.value("rs"), rsh, nrs, m);
        Transistors.hints(drawing, card, off, keys);
        device.warm(Transistors.temperature(drawing, card, keys));
        List<ParameterNode> initial = Transistors.initial(drawing, card, keys, "vds", "vgs", "vbs");
        keys.finish(card, "MOSFET");
        model.refuse(UNSUPPORTED, "is not part of level 1 and would change results; remove it");
        model.ignore("type", "mfg", "vds", "ron", "qg");
        model.finish(drawing);
        Transistors.start(device, initial, new int[] {0}, new int[] {1}, new int[] {3});
        device.draw(drain, head.nodes().get(1), source, head.nodes().get(3));
    }

    /** What UO, NSUB, NSS, TPG and TOX imply of KP, PHI, GAMMA and VTO, where those are not given. */
    private void process(ModelParameters model, CompactDevices device) {
        List<ParameterNode> inputs = new ArrayList<>();
        Map<String, Expression> given = new LinkedHashMap<>();
        for (String name : PROCESS) {
            Optional<ParameterNode> value = name.equals("vto") ? model.value("vto", "vt0") : model.value(name);
            value.ifPresent(node -> {
                given.put(name, new ParameterValue(inputs.size()));
                inputs.add(node);
            });
        }
        Polarity polarity = model.type().equals("nmos") ? Polarity.N : Polarity.P;
        try {
            MosfetParameters.resolve(polarity, given).forEach((name, law) -> {
                device.set(
                        name,
                        law instanceof ParameterValue p
                                ? inputs.get(p.index())
                                : Values.of(drawing.graph(), law, inputs.toArray(new ParameterNode[0])));
            });
        } catch (IllegalArgumentException refused) {
            throw card.error("model '" + model.card().name() + "': " + refused.getMessage());
        }
    }

    private String lead(
            String terminal,
            String name,
            Optional<ParameterNode> fixed,
            Optional<ParameterNode> rsh,
            ParameterNode squares,
            double m) {
        ParameterGraph graph = drawing.graph();
        Optional<ParameterNode> ohm =
                fixed.isPresent() ? fixed : rsh.map(sheet -> Values.product(graph, sheet, squares));
        return ohm.isEmpty()
                ? terminal
                : SeriesResistors.draw(drawing, card, terminal, name, Values.scaled(graph, ohm.get(), 1 / m));
    }
}
