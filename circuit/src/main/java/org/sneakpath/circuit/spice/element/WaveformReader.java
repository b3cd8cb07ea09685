package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.AmplitudeModulated;
import org.sneakpath.circuit.Exponential;
import org.sneakpath.circuit.FrequencyModulated;
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
                return new PiecewiseLinearReader(drawing, card, words).read();
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
}
