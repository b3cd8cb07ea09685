package org.sneakpath.circuit.spice.element;

import java.util.Optional;
import java.util.Set;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.Switch;
import org.sneakpath.circuit.SwitchLaw;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterGraph;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/**
 * S and W lines, and their models.
 *
 * <pre>
 *   SW, CSW           VT VH RON ROFF (IT IH)         threshold ± hysteresis, sharp; negative VH (LTspice): smooth
 *   VSWITCH, ISWITCH  VON VOFF RON ROFF (ION IOFF)   smooth between the two values
 * </pre>
 * As ngspice, SW with VON and VOFF (or VSWITCH with VT and VH) is read by the parameters that are there.
 */
final class Switches {
    private static final double ON = 1;
    private static final double OFF = 1e12;

    private final Drawing drawing;
    private final Card card;

    private Switches(Drawing drawing, Card card) {
        this.drawing = drawing;
        this.card = card;
    }

    static void draw(Drawing drawing, Card card) {
        new Switches(drawing, card).draw();
    }

    private void draw() {
        Words words = Lines.afterName(card);
        String plus = card.scope().node(words.next("the switch's first node"));
        String minus = card.scope().node(words.next("the switch's second node"));
        boolean byVoltage = card.kind() == 's';
        Control control = Lines.control(drawing, card, words);
        Token named = words.next("a model's name");
        ModelParameters model = Lines.requireModel(
                drawing, card, named, byVoltage ? Set.of("sw", "vswitch") : Set.of("csw", "iswitch"));
        boolean on = words.accept("on");
        if (!on) {
            words.accept("off");
        }
        if (words.more()) {
            throw words.error(
                    "'" + words.next("").text() + "' is not understood in a switch; ON or OFF may stand here");
        }
        if (!drawing.spans(card, plus, minus)) {
            return;
        }
        ParameterNode[] law = law(model, byVoltage);
        model.ignore("lser", "vser", "ilimit", "level", "epsilon", "noiseless");
        model.finish(drawing);
        String name = Lines.name(card);
        boolean smooth = law[1].value() < 0;
        ParameterNode width = smooth ? Values.scaled(drawing.graph(), law[1], -1) : law[1];
        drawing.add(
                card,
                () -> new Switch(
                        name,
                        plus,
                        minus,
                        control,
                        new SwitchLaw(law[0].value(), width.value(), law[2].value(), law[3].value(), smooth),
                        on));
        drawing.bind(name, Place.SWITCH, 0, law[0]);
        drawing.bind(name, Place.SWITCH, 1, width);
        drawing.bind(name, Place.SWITCH, 2, law[2]);
        drawing.bind(name, Place.SWITCH, 3, law[3]);
    }

    /** Threshold, half width (negative: smooth), on, off. */
    private ParameterNode[] law(ModelParameters model, boolean byVoltage) {
        ParameterGraph graph = drawing.graph();
        ParameterNode on = model.value("ron").orElseGet(() -> graph.literal(ON));
        ParameterNode off = model.value("roff").orElseGet(() -> graph.literal(OFF));
        boolean smoothType = model.type().equals("vswitch") || model.type().equals("iswitch");
        Optional<ParameterNode> upper = model.value(byVoltage ? "von" : "ion");
        Optional<ParameterNode> lower = model.value(byVoltage ? "voff" : "ioff");
        Optional<ParameterNode> threshold = model.value(byVoltage ? "vt" : "it");
        Optional<ParameterNode> hysteresis = model.value(byVoltage ? "vh" : "ih");
        boolean byLimits = upper.isPresent() || lower.isPresent() || (smoothType && threshold.isEmpty());
        if (!byLimits) {
            return new ParameterNode[] {
                threshold.orElseGet(() -> graph.literal(0)), hysteresis.orElseGet(() -> graph.literal(0)), on, off
            };
        }
        ParameterNode high = upper.orElseGet(() -> graph.literal(byVoltage ? 1 : 1e-3));
        ParameterNode low = lower.orElseGet(() -> graph.literal(0));
        ParameterNode middle = combination(graph, high, low, 0.5);
        if (high.value() == low.value()) {
            return new ParameterNode[] {middle, graph.literal(0), on, off};
        }
        boolean rising = high.value() > low.value();
        // Below `on`, a control that opens when it rises is one whose resistances are exchanged.
        ParameterNode half = combination(graph, high, low, -0.5);
        ParameterNode width = Values.scaled(graph, half, rising ? -1 : 1);
        return new ParameterNode[] {middle, width, rising ? on : off, rising ? off : on};
    }

    /** (high + low)/2 for a weight of ½, (high − low)/2 for one of −½. */
    private static ParameterNode combination(
            ParameterGraph graph, ParameterNode high, ParameterNode low, double weight) {
        Expression law = Expression.sum(
                Expression.product(new Constant(0.5), new ParameterValue(0)),
                Expression.product(new Constant(weight), new ParameterValue(1)));
        return Values.of(graph, law, high, low);
    }
}
