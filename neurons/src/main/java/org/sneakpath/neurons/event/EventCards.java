package org.sneakpath.neurons.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.circuit.spice.text.SpiceException;

/**
 * Events as they are written in netlists: in comments, so that any simulator reads the circuit and passes over them.
 * <pre>
 *   *event NAME: CONDITION ; CLAUSE ; CLAUSE …
 *   *+ CLAUSE …                                          a continuation
 *
 *   CONDITION   a &gt; b   or   a &lt; b                       g = a − b, or b − a
 *   CLAUSE      v(node) := expression                    also i(inductor) := …, state(device.state) := …
 *               rising                                   only where the condition was not met when the step began
 *               spike value                              what it counts as in the spikes; 1 where nothing is said
 *               silent                                   counts as none
 *               gradient shape slope                     a {@link SurrogateShape}, with its usual slope where none is given
 *               gradient held                            no derivative of whether it happens; so where nothing is said
 *               detached                                 cotangents of what is set do not reach the condition
 * </pre>
 * Expressions are those of the netlist: voltages, currents, parameters, functions; and {@code state(device.state)}. All of an event's
 * assignments are of one moment, and see what was before any of them. Example, with {@code .param vth=1}:
 * <pre>
 *   *event fire: v(m) &gt; vth ; v(m) := v(m) - vth ; gradient fast-sigmoid 25
 * </pre>
 */
public final class EventCards {
    private static final Pattern CALL = Pattern.compile("(v|i|state)\\s*\\(\\s*([^()\\s,]+)\\s*\\)");
    private static final String EXAMPLE = "fire: v(m) > 0.5 ; v(m) := 0";

    private final EventExpressions expressions;

    private EventCards(EventExpressions expressions) {
        this.expressions = expressions;
    }

    /**
     * The events of a netlist, in their order.
     *
     * @param netlist its text
     * @param file its name in messages
     * @param reader reads that netlist with more lines at its end
     * @throws SpiceException where a card is wrong, with its line
     */
    public static List<NeuronEvent> read(String netlist, String file, NetlistReader reader) {
        EventCards cards = new EventCards(new EventExpressions(reader));
        List<Draft> drafts =
                CardText.find(netlist, file, "event").stream().map(cards::draft).toList();
        if (drafts.isEmpty()) {
            return List.of();
        }
        cards.expressions.bind();
        return drafts.stream().map(cards::event).toList();
    }

    /** A card taken apart; expressions by their numbers. */
    private static final class Draft {
        final CardText name;
        final int above;
        final int below;
        final List<String> assigned = new ArrayList<>();
        final List<Integer> values = new ArrayList<>();
        boolean rising;
        boolean detached;
        double spike = 1;
        EventGradient gradient = new EventGradient.Held();

        Draft(CardText name, int above, int below) {
            this.name = name;
            this.above = above;
            this.below = below;
        }
    }

    private Draft draft(CardText card) {
        int colon = card.text().indexOf(':');
        if (colon <= 0 || card.text().startsWith(":=", colon)) {
            throw card.error("an event begins with its name and a colon, such as '*event " + EXAMPLE + "'");
        }
        List<CardText> clauses = card.part(colon + 1, card.text().length()).split(';');
        Draft draft = condition(card.part(0, colon), clauses.get(0));
        for (CardText clause : clauses.subList(1, clauses.size())) {
            if (!clause.isEmpty()) {
                clause(draft, clause);
            }
        }
        return draft;
    }

    private Draft condition(CardText name, CardText condition) {
        String text = condition.text();
        int more = text.indexOf('>');
        int less = text.indexOf('<');
        int at = Math.max(more, less);
        boolean once = at > 0 && text.chars().filter(c -> c == '<' || c == '>').count() == 1;
        if (!once || text.startsWith("=", at + 1)) {
            throw condition.error("event '" + name.text() + "': '" + text
                    + "' is no condition; write a > b or a < b, once, such as 'v(m) > 0.5'; of several make one by min() and"
                    + " max()");
        }
        int left = expressions.add(condition.part(0, at));
        int right = expressions.add(condition.part(at + 1, text.length()));
        return more > 0 ? new Draft(name, left, right) : new Draft(name, right, left);
    }

    private void clause(Draft draft, CardText clause) {
        int assigns = clause.text().indexOf(":=");
        if (assigns >= 0) {
            draft.assigned.add(target(clause.part(0, assigns)));
            draft.values.add(
                    expressions.add(clause.part(assigns + 2, clause.text().length())));
            return;
        }
        List<String> words = Arrays.asList(clause.word().split("\\s+", 4));
        switch (words.get(0)) {
            case "rising" -> draft.rising = words.size() == 1 || refuse(clause);
            case "detached" -> draft.detached = words.size() == 1 || refuse(clause);
            case "silent" -> draft.spike = words.size() == 1 || refuse(clause) ? 0 : 1;
            case "spike" -> draft.spike = number(clause, words, 1);
            case "gradient" -> draft.gradient = gradient(clause, words);
            default -> refuse(clause);
        }
    }

    private static boolean refuse(CardText clause) {
        throw clause.error(
                "'" + clause.text() + "' is no clause of an event; there are v(node) := expression, rising, spike"
                        + " value, silent, gradient shape slope, detached");
    }

    private static EventGradient gradient(CardText clause, List<String> words) {
        if (words.size() == 2 && words.get(1).equals("held")) {
            return new EventGradient.Held();
        }
        Optional<SurrogateShape> shape = words.size() < 2
                ? Optional.empty()
                : Arrays.stream(SurrogateShape.values())
                        .filter(known -> known.text().equals(words.get(1)))
                        .findFirst();
        if (shape.isEmpty()) {
            throw clause.error("'" + clause.text() + "': there is no such gradient; there are held, "
                    + String.join(", ", SurrogateShape.texts()));
        }
        double slope = words.size() == 2 ? shape.get().usualSlope() : number(clause, words, 2);
        try {
            return new EventGradient.Surrogate(shape.get(), slope);
        } catch (IllegalArgumentException outside) {
            throw SpiceException.at(clause.location(), outside);
        }
    }

    private static double number(CardText clause, List<String> words, int index) {
        if (words.size() == index + 1) {
            try {
                return Double.parseDouble(words.get(index));
            } catch (NumberFormatException e) {
                throw new SpiceException(
                        clause.location(), "'" + words.get(index) + "' in '" + clause.text() + "' is no number", e);
            }
        }
        throw clause.error("'" + clause.text() + "' takes one number");
    }

    /** What an assignment sets, as unknowns are called. */
    private static String target(CardText target) {
        Matcher call = CALL.matcher(target.word());
        if (!call.matches()) {
            throw target.error(
                    "'" + target.text() + "' cannot be set; an event sets v(node), i(inductor) or state(device.state)");
        }
        return call.group(1).equals("i") ? "i(" + call.group(2) + ")" : call.group(2);
    }

    private NeuronEvent event(Draft draft) {
        try {
            EventLaw law = expressions.law(draft.above, draft.below, draft.values, draft.assigned);
            return new NeuronEvent(draft.name.word(), law, draft.rising, draft.spike, draft.gradient, draft.detached);
        } catch (IllegalArgumentException wrong) {
            throw SpiceException.at(draft.name.location(), "event '" + draft.name.text() + "': ", wrong);
        }
    }
}
