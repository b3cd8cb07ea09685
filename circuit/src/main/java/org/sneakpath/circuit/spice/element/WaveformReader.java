package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.sneakpath.circuit.AmplitudeModulated;
import org.sneakpath.circuit.Exponential;
import org.sneakpath.circuit.FrequencyModulated;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.Token;

/**
 * Waveforms of independent sources. Brackets and commas are optional. Omitted numbers are as in ngspice: a rise or fall time that
 * is omitted or zero is the output step of the transient analysis, an omitted width or period its end.
 */
final class WaveformReader {
    private static final Set<String> KINDS = Set.of("pulse", "sin", "sine", "exp", "pwl", "sffm", "am");
    private static final Set<String> REFUSED =
            Set.of("trnoise", "trrandom", "external", "wavefile", "port", "pat", "lfsr");
    private static final double RADIANS = Math.PI / 180;

    /**
     * A waveform and the graph's numbers that it is made of, in its order.
     *
     * @param waveform checked
     * @param numbers as many as the waveform has
     */
    record Read(SourceWaveform waveform, List<ParameterNode> numbers) {}

    private final Drawing drawing;
    private final Card card;
    private final Words words;
    private final List<ParameterNode> given = new ArrayList<>();

    WaveformReader(Drawing drawing, Card card, Words words) {
        this.drawing = drawing;
        this.card = card;
        this.words = words;
    }

    /** Whether a word begins a waveform. */
    static boolean known(String word) {
        return KINDS.contains(word) || REFUSED.contains(word);
    }

    Read read() {
        Token kind = words.next("a waveform");
        if (REFUSED.contains(kind.word())) {
            throw kind.error("element '" + card.name() + "': waveform " + kind.word() + " is not supported; there are "
                    + KINDS.stream().sorted().toList());
        }
        try {
            if (kind.word().equals("pwl")) {
                return piecewise();
            }
            boolean bracket = words.accept('(');
            for (Token token : words.values("a number of the waveform")) {
                given.add(value(token));
            }
            if (bracket) {
                words.expect(')', "at the end of the waveform");
            }
            return switch (kind.word()) {
                case "pulse" -> pulse();
                case "sin", "sine" -> sine();
                case "exp" -> exponential();
                case "sffm" -> frequencyModulated();
                default -> amplitudeModulated();
            };
        } catch (IllegalArgumentException refused) {
            throw SpiceException.at(kind.location(), "element '" + card.name() + "': ", refused);
        }
    }

    private ParameterNode value(Token token) {
        return drawing.value(card.scope(), token, "a number of the waveform");
    }

    private ParameterNode number(int k, double otherwise) {
        return k < given.size() ? given.get(k) : drawing.graph().literal(otherwise);
    }

    /** A duration that is omitted, or zero, stands for another. */
    private ParameterNode duration(int k, double otherwise) {
        return k < given.size() && given.get(k).value() != 0
                ? given.get(k)
                : drawing.graph().literal(otherwise);
    }

    private ParameterNode degrees(int k) {
        return Values.scaled(drawing.graph(), number(k, 0), RADIANS);
    }

    private static double[] doubles(List<ParameterNode> nodes) {
        return nodes.stream().mapToDouble(ParameterNode::value).toArray();
    }

    private void atMost(int count) {
        if (given.size() > count) {
            throw new IllegalArgumentException("the waveform takes at most " + count + " numbers, not " + given.size());
        }
    }

    private Read pulse() {
        atMost(8);
        double step = drawing.conditions().step();
        double stop = drawing.conditions().stop();
        List<ParameterNode> n = List.of(
                number(0, 0),
                number(1, 0),
                number(2, 0),
                duration(3, step),
                duration(4, step),
                duration(5, stop),
                duration(6, stop));
        double[] v = doubles(n);
        double cycles =
                given.size() > 7 && given.get(7).value() != 0 ? given.get(7).value() : Double.POSITIVE_INFINITY;
        return new Read(new Pulse(v[0], v[1], v[2], v[3], v[4], v[5], v[6], cycles), n);
    }

    private Read sine() {
        atMost(7);
        if (given.size() > 6 && given.get(6).value() != 0) {
            throw new IllegalArgumentException("a sine of a limited number of cycles (7th number "
                    + given.get(6).value() + ") is not supported; multiply by a pulse in a B source");
        }
        double stop = drawing.conditions().stop();
        List<ParameterNode> n =
                List.of(number(0, 0), number(1, 0), duration(2, 1 / stop), number(3, 0), number(4, 0), degrees(5));
        double[] v = doubles(n);
        return new Read(new Sine(v[0], v[1], v[2], v[3], v[4], v[5]), n);
    }

    private Read exponential() {
        atMost(6);
        double step = drawing.conditions().step();
        ParameterNode rise = number(2, 0);
        ParameterNode fall = given.size() > 4
                ? given.get(4)
                : Values.sum(drawing.graph(), rise, drawing.graph().literal(step));
        List<ParameterNode> n = List.of(number(0, 0), number(1, 0), rise, duration(3, step), fall, duration(5, step));
        double[] v = doubles(n);
        return new Read(new Exponential(v[0], v[1], v[2], v[3], v[4], v[5]), n);
    }

    private Read frequencyModulated() {
        atMost(7);
        double stop = drawing.conditions().stop();
        List<ParameterNode> n = List.of(
                number(0, 0),
                number(1, 0),
                duration(2, 1 / stop),
                number(3, 0),
                duration(4, 1 / stop),
                degrees(5),
                degrees(6));
        double[] v = doubles(n);
        return new Read(new FrequencyModulated(v[0], v[1], v[2], v[3], v[4], v[5], v[6]), n);
    }

    private Read amplitudeModulated() {
        atMost(7);
        double stop = drawing.conditions().stop();
        List<ParameterNode> n = List.of(
                number(0, 0),
                number(1, 0),
                duration(2, 1 / stop),
                duration(3, 1 / stop),
                number(4, 0),
                degrees(5),
                degrees(6));
        double[] v = doubles(n);
        return new Read(new AmplitudeModulated(v[0], v[1], v[2], v[3], v[4], v[5], v[6]), n);
    }

    /** Points in pairs; {@code r=} or {@code repeat forever} repeats, {@code td=} delays, {@code +t} is relative. */
    private Read piecewise() {
        boolean bracket = words.accept('(');
        if (words.nextIs("file") || words.nextIsKey(Set.of("file"))) {
            throw words.error(
                    "element '" + card.name() + "': PWL FILE is not supported; write the points into the netlist");
        }
        boolean forever = words.accept("repeat");
        if (forever) {
            if (!words.accept("forever")) {
                throw words.error("only 'repeat forever' is supported, not a number of repetitions");
            }
            words.accept('(');
        }
        List<Token> tokens = points(bracket, forever);
        OptionalDouble repeatFrom = OptionalDouble.empty();
        ParameterNode delay = drawing.graph().literal(0);
        for (int pass = 0; pass < 2; pass++) {
            if (words.nextIsKey(Set.of("r"))) {
                words.key();
                double from = drawing.number(card.scope(), words.value("a time"), "the repetition's start (s)");
                repeatFrom = from < 0 ? OptionalDouble.empty() : OptionalDouble.of(from);
            } else if (words.nextIsKey(Set.of("td"))) {
                words.key();
                delay = value(words.value("a delay"));
            }
        }
        if (bracket) {
            words.accept(')');
        }
        return linear(tokens, repeatFrom, delay, forever);
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

    private Read linear(List<Token> tokens, OptionalDouble repeatFrom, ParameterNode delay, boolean forever) {
        if (tokens.isEmpty() || tokens.size() % 2 != 0) {
            throw new IllegalArgumentException(
                    "a PWL source takes pairs of time and value; there are " + tokens.size() + " numbers");
        }
        List<ParameterNode> numbers = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        boolean delayed = delay.value() != 0;
        for (int k = 0; k < tokens.size(); k += 2) {
            ParameterNode time = value(tokens.get(k));
            if (tokens.get(k).text().startsWith("+") && k > 0) {
                time = Values.sum(drawing.graph(), numbers.get(k - 2), time);
            } else if (delayed) {
                time = Values.sum(drawing.graph(), time, delay);
            }
            ParameterNode y = value(tokens.get(k + 1));
            numbers.add(time);
            numbers.add(y);
            times.add(time.value());
            values.add(y.value());
        }
        OptionalDouble start = forever ? OptionalDouble.of(times.get(0)) : repeatFrom;
        if (delayed && start.isPresent() && !forever) {
            start = OptionalDouble.of(start.getAsDouble() + delay.value());
        }
        return new Read(new PiecewiseLinear(times, values, start), numbers);
    }
}
