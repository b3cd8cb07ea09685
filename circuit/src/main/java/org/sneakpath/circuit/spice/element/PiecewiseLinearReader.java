package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterGraph;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;

/**
 * PWL: points in pairs, or {@code FILE=name} of a file with pairs; {@code r=} or {@code repeat forever} repeats, {@code td=}
 * delays, {@code +t} is relative to the time before, LTspice's {@code time_scale_factor=} and {@code value_scale_factor=}
 * multiply what stands before or after them.
 */
final class PiecewiseLinearReader {
    private static final Set<String> KEYS = Set.of("r", "td", "time_scale_factor", "value_scale_factor");

    private final Drawing drawing;
    private final Card card;
    private final Words words;
    private OptionalDouble repeatFrom = OptionalDouble.empty();
    private ParameterNode delay;
    private double timeScale = 1;
    private double valueScale = 1;

    PiecewiseLinearReader(Drawing drawing, Card card, Words words) {
        this.drawing = drawing;
        this.card = card;
        this.words = words;
        this.delay = drawing.graph().literal(0);
    }

    /** Reads what follows the word PWL. */
    WaveformReader.Read read() {
        boolean bracket = words.accept('(');
        keys();
        boolean forever = words.accept("repeat");
        if (forever) {
            if (!words.accept("forever")) {
                throw words.error("only 'repeat forever' is supported, not a number of repetitions");
            }
            words.accept('(');
        }
        List<ParameterNode> numbers;
        if (words.accept("file")) {
            words.accept('=');
            Token name = words.value("the name of a file");
            keys();
            closing(bracket, forever);
            keys();
            numbers = ofFile(name);
        } else {
            List<Token> tokens = points(bracket, forever);
            keys();
            closing(bracket, false);
            numbers = written(tokens);
        }
        return waveform(numbers, forever);
    }

    private void closing(boolean bracket, boolean inner) {
        if (inner) {
            words.accept(')');
            words.accept("endrepeat");
        }
        if (bracket) {
            words.accept(')');
        }
    }

    private void keys() {
        while (words.nextIsKey(KEYS)) {
            String key = words.key();
            Token token = words.value("the value of " + key);
            switch (key) {
                case "r" -> {
                    double from = drawing.number(card.scope(), token, "the repetition's start (s)");
                    repeatFrom = from < 0 ? OptionalDouble.empty() : OptionalDouble.of(from);
                }
                case "td" -> delay = value(token);
                case "time_scale_factor" -> timeScale = drawing.number(card.scope(), token, key);
                default -> valueScale = drawing.number(card.scope(), token, key);
            }
        }
    }

    private ParameterNode value(Token token) {
        return drawing.value(card.scope(), token, "a number of the waveform");
    }

    /** Brackets around pairs and around the whole are optional. */
    private List<Token> points(boolean bracket, boolean forever) {
        List<Token> tokens = new ArrayList<>();
        int depth = (bracket ? 1 : 0) + (forever ? 1 : 0);
        while (words.more() && !words.nextIsKey()) {
            if (words.accept('(')) {
                depth++;
            } else if (words.nextIs(')')) {
                if (depth == 0) {
                    break;
                }
                words.accept(')');
                depth--;
                if (bracket && depth == 0) {
                    break;
                }
            } else if (!words.accept(',') && !words.accept("endrepeat")) {
                if (!bracket && (words.nextIs("ac") || words.nextIs("dc"))) {
                    break;
                }
                tokens.add(words.value("a time or a value"));
            }
        }
        return tokens;
    }

    /** Times and values in turn, delays and scales in them. */
    private List<ParameterNode> written(List<Token> tokens) {
        ParameterGraph graph = drawing.graph();
        List<ParameterNode> numbers = new ArrayList<>();
        for (int k = 0; k < tokens.size(); k++) {
            boolean time = k % 2 == 0;
            ParameterNode number = Values.scaled(graph, value(tokens.get(k)), time ? timeScale : valueScale);
            if (time && k > 0 && tokens.get(k).text().startsWith("+")) {
                number = Values.sum(graph, numbers.get(k - 2), number);
            } else if (time) {
                number = delayed(number);
            }
            numbers.add(number);
        }
        return numbers;
    }

    private List<ParameterNode> ofFile(Token name) {
        ParameterGraph graph = drawing.graph();
        List<ParameterNode> numbers = new ArrayList<>();
        for (double number : drawing.data().numbers(name.text(), name.location())) {
            boolean time = numbers.size() % 2 == 0;
            ParameterNode scaled = graph.literal(number * (time ? timeScale : valueScale));
            numbers.add(time ? delayed(scaled) : scaled);
        }
        return numbers;
    }

    private ParameterNode delayed(ParameterNode time) {
        return delay.value() == 0 ? time : Values.sum(drawing.graph(), time, delay);
    }

    private WaveformReader.Read waveform(List<ParameterNode> numbers, boolean forever) {
        if (numbers.isEmpty() || numbers.size() % 2 != 0) {
            throw new IllegalArgumentException(
                    "a PWL source takes pairs of time and value; there are " + numbers.size() + " numbers");
        }
        List<Double> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int k = 0; k < numbers.size(); k += 2) {
            times.add(numbers.get(k).value());
            values.add(numbers.get(k + 1).value());
        }
        OptionalDouble start = repeatFrom;
        if (forever) {
            start = OptionalDouble.of(times.get(0));
        } else if (start.isPresent()) {
            start = OptionalDouble.of(start.getAsDouble() + delay.value());
        }
        return new WaveformReader.Read(new PiecewiseLinear(times, values, start), numbers);
    }
}
