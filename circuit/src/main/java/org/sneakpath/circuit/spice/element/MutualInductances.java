package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.MutualInductance;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;

/**
 * K lines: {@code K1 L1 L2 0.9}. With more than two inductors every pair is coupled, as in LTspice; the couplings of such a
 * line are called {@code k1, k1#2, k1#3} …
 */
final class MutualInductances {
    private MutualInductances() {}

    static void draw(Drawing drawing, Card card) {
        Words words = Lines.afterName(card);
        List<Token> all = words.values("an inductor's name or the coupling");
        if (words.accept("k") && words.accept('=')) {
            all = new ArrayList<>(all);
            all.add(words.value("the coupling"));
        }
        if (all.size() < 3) {
            throw card.error("a coupling names two inductors and a number: K1 L1 L2 0.9");
        }
        ParameterNode k = drawing.value(card.scope(), all.get(all.size() - 1), "a coupling");
        List<String> inductors = all.subList(0, all.size() - 1).stream()
                .map(token -> card.scope().element(token.word(), token))
                .toList();
        String name = Lines.name(card);
        int count = 0;
        for (int i = 0; i < inductors.size(); i++) {
            for (int j = i + 1; j < inductors.size(); j++) {
                count++;
                String own = count == 1 ? name : name + "#" + count;
                String first = inductors.get(i);
                String second = inductors.get(j);
                drawing.add(card, () -> new MutualInductance(own, first, second, k.value()));
                drawing.bind(own, Place.COUPLING, 0, k);
            }
        }
    }
}
