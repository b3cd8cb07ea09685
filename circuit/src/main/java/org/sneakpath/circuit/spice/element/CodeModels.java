package org.sneakpath.circuit.spice.element;

import java.util.Optional;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.deck.ModelCard;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.library.PershinDiVentra;

/**
 * XSPICE's {@code A} line for one code model, ngspice's {@code memristor}:
 * <pre>
 *   Aname [%gd] n+ n− model        .model model memristor(rmin= rmax= rinit= alpha= beta= vt=)
 * </pre>
 * It is the threshold model of Pershin and Di Ventra, a native device whose state x = (R − rmin)/(rmax − rmin) starts at
 * {@code rinit}. Other code models are refused by name.
 */
final class CodeModels {
    private static final String MEMRISTOR = "memristor";
    private static final double R_INIT = 7e3;
    /** (p0 − p1)/(p2 − p1) */
    private static final Expression SHARE = Expression.quotient(
            Expression.difference(new ParameterValue(0), new ParameterValue(1)),
            Expression.difference(new ParameterValue(2), new ParameterValue(1)));

    private CodeModels() {}

    static void draw(Drawing drawing, Card card) {
        Token named = card.tokens().get(card.tokens().size() - 1);
        Optional<ModelCard> found = card.scope().model(named.word());
        if (found.isEmpty() || !found.get().type().equals(MEMRISTOR)) {
            throw card.error("XSPICE code models (A lines) are not supported but for " + MEMRISTOR + "; "
                    + found.map(model -> "model '" + model.name() + "' is of type " + model.type())
                            .orElseGet(() -> card.scope().missingModel(named.word())));
        }
        Words words = Lines.afterName(card);
        words.accept("%gd");
        boolean bracket = words.accept('(');
        String plus = card.scope().node(words.next("the memristor's first node"));
        words.accept(',');
        String minus = card.scope().node(words.next("the memristor's second node"));
        if (bracket) {
            words.expect(')', "after the memristor's nodes");
        }
        ModelParameters parameters = Lines.requireModel(drawing, card, words.next("a model's name"), Set.of(MEMRISTOR));
        if (words.more()) {
            throw words.error("element '" + card.name() + "': a memristor has two nodes and a model; '"
                    + words.next("").text() + "' is one word too many");
        }
        device(drawing, card, parameters, plus, minus);
    }

    private static void device(Drawing drawing, Card card, ModelParameters parameters, String plus, String minus) {
        CompactModel model = new PershinDiVentra();
        CompactDevices device = new CompactDevices(drawing, card, model);
        ParameterNode least = given(drawing, parameters, model, "rmin");
        ParameterNode greatest = given(drawing, parameters, model, "rmax");
        ParameterNode start =
                parameters.value("rinit").orElseGet(() -> drawing.graph().literal(R_INIT));
        if (!(least.value() < greatest.value())) {
            throw card.error("model '" + parameters.card().name() + "' ("
                    + parameters.card().where() + "): rmin = " + least.value() + " ohm must be less than rmax = "
                    + greatest.value() + " ohm");
        }
        if (!(start.value() >= least.value() && start.value() <= greatest.value())) {
            throw card.error("model '" + parameters.card().name() + "' ("
                    + parameters.card().where() + "): rinit = "
                    + start.value() + " ohm is outside rmin to rmax, " + least.value() + " to " + greatest.value()
                    + " ohm; start within them");
        }
        device.set("rmin", least);
        device.set("rmax", greatest);
        device.fromModel(parameters);
        parameters.finish(drawing);
        ParameterNode x = Values.of(drawing.graph(), SHARE, start, least, greatest);
        if (drawing.spans(card, plus, minus)) {
            device.state(0, x);
            device.draw(plus, minus);
        }
    }

    private static ParameterNode given(Drawing drawing, ModelParameters parameters, CompactModel model, String name) {
        return parameters
                .value(name)
                .orElseGet(() -> drawing.graph()
                        .literal(model.parameters()
                                .get(model.parameterIndex(name))
                                .defaultValue()));
    }
}
