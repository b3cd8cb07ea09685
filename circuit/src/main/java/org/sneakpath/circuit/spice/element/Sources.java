package org.sneakpath.circuit.spice.element;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Phasor;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;

/**
 * V and I lines: {@code V1 a b [DC] value [AC magnitude [phase]] [waveform]}, in any order. A source without a direct value rests
 * at its waveform's value at time zero.
 */
final class Sources {
    private static final Set<String> SKIPPED = Set.of("distof1", "distof2");
    private static final Set<String> KEYS = Set.of("dc", "ac", "r", "m", "rser", "cpar", "td", "scale");

    private final Drawing drawing;
    private final Card card;
    private Optional<ParameterNode> direct = Optional.empty();
    private Optional<WaveformReader.Read> waveform = Optional.empty();
    private Phasor ac = Phasor.NONE;

    private Sources(Drawing drawing, Card card) {
        this.drawing = drawing;
        this.card = card;
    }

    static void draw(Drawing drawing, Card card) {
        new Sources(drawing, card).draw();
    }

    private void draw() {
        Words words = Lines.afterName(card);
        String plus = card.scope().node(words.next("the source's first node"));
        String minus = card.scope().node(words.next("the source's second node"));
        while (words.more()) {
            part(words);
        }
        String name = Lines.name(card);
        WaveformReader.Read read = waveform.orElseGet(this::resting);
        double dc =
                direct.map(ParameterNode::value).orElseGet(() -> read.waveform().at(0));
        if (card.kind() == 'v') {
            drawing.add(card, () -> new VoltageSource(name, plus, minus, read.waveform(), dc, ac));
        } else if (drawing.spans(card, plus, minus)) {
            drawing.add(card, () -> new CurrentSource(name, plus, minus, read.waveform(), dc, ac));
        } else {
            return;
        }
        List<ParameterNode> numbers = read.numbers();
        for (int k = 0; k < numbers.size(); k++) {
            drawing.bind(name, Place.WAVEFORM, k, numbers.get(k));
        }
        direct.ifPresent(node -> drawing.bind(name, Place.DIRECT, 0, node));
    }

    private WaveformReader.Read resting() {
        ParameterNode value = direct.orElseGet(() -> drawing.graph().literal(0));
        return new WaveformReader.Read(new Dc(value.value()), List.of(value));
    }

    private void part(Words words) {
        if (words.accept(',')) {
            return;
        }
        Token first = words.peek("a source's value");
        String word = first.word();
        if (words.accept("dc")) {
            words.accept('=');
            direct = Optional.of(value(words.value("a direct value"), "a direct value (V or A)"));
        } else if (words.accept("ac")) {
            words.accept('=');
            phasor(words);
        } else if (SKIPPED.contains(word)) {
            words.next("a keyword");
            words.values("distortion inputs, which are skipped");
        } else if (WaveformReader.known(word) && !words.nextIsKey()) {
            waveform = Optional.of(new WaveformReader(drawing, card, words).read());
        } else if (words.nextIsKey(KEYS)) {
            key(words);
        } else {
            direct = Optional.of(value(words.value("a direct value"), "a source's value (V or A)"));
        }
    }

    private void key(Words words) {
        String key = words.key();
        Token token = words.value("the value of " + key);
        if (drawing.number(card.scope(), token, key) != (key.equals("m") || key.equals("scale") ? 1 : 0)) {
            throw token.error("element '" + card.name() + "': " + key + "=" + token.text()
                    + " of a source is not supported; draw it as an element of its own");
        }
    }

    private void phasor(Words words) {
        double[] numbers = {1, 0};
        for (int k = 0; k < 2 && number(words); k++) {
            words.accept(',');
            numbers[k] = drawing.number(
                    card.scope(), words.value("a magnitude or a phase"), "a magnitude (V or A) or phase (degrees)");
        }
        ac = new Phasor(numbers[0], numbers[1]);
    }

    /** Whether what follows is a value, not a keyword of the line. */
    private boolean number(Words words) {
        if (!words.more() || words.nextIsKey()) {
            return false;
        }
        String word = words.peek("a value").word();
        return !WaveformReader.known(word) && !word.equals("dc") && !SKIPPED.contains(word);
    }

    private ParameterNode value(Token token, String what) {
        return drawing.value(card.scope(), token, what);
    }
}
