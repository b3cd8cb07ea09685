package org.sneakpath.circuit.spice.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.spice.analysis.OutputVariable;
import org.sneakpath.circuit.spice.deck.Directive;
import org.sneakpath.circuit.spice.element.Words;
import org.sneakpath.circuit.spice.expression.BoundExpression;
import org.sneakpath.circuit.spice.measure.ColumnSignal;
import org.sneakpath.circuit.spice.measure.ConstantSignal;
import org.sneakpath.circuit.spice.measure.Crossing;
import org.sneakpath.circuit.spice.measure.ExpressionSignal;
import org.sneakpath.circuit.spice.measure.GivenPoint;
import org.sneakpath.circuit.spice.measure.Interval;
import org.sneakpath.circuit.spice.measure.Measure;
import org.sneakpath.circuit.spice.measure.Measurement;
import org.sneakpath.circuit.spice.measure.Place;
import org.sneakpath.circuit.spice.measure.Point;
import org.sneakpath.circuit.spice.measure.Reduced;
import org.sneakpath.circuit.spice.measure.Reduction;
import org.sneakpath.circuit.spice.measure.Signal;
import org.sneakpath.circuit.spice.measure.SlopeAt;
import org.sneakpath.circuit.spice.measure.ValueAt;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.circuit.spice.text.TokenKind;

/** {@code .measure} lines: TRIG/TARG, WHEN, FIND … WHEN/AT, DERIV, AVG RMS MIN MAX PP INTEG over FROM/TO, PARAM. */
final class MeasureLines {
    private static final Map<String, Reduction> REDUCTIONS = Map.of(
            "avg", Reduction.AVERAGE,
            "rms", Reduction.ROOT_MEAN_SQUARE,
            "integ", Reduction.INTEGRAL,
            "integral", Reduction.INTEGRAL,
            "min", Reduction.MINIMUM,
            "max", Reduction.MAXIMUM,
            "pp", Reduction.PEAK_TO_PEAK,
            "min_at", Reduction.PLACE_OF_MINIMUM,
            "max_at", Reduction.PLACE_OF_MAXIMUM);
    /** What optimisers and printers want to know; nothing is measured by it. */
    private static final Set<String> GOALS = Set.of("goal", "minval", "weight", "print");

    private static final Set<String> KEYS =
            Set.of("val", "rise", "fall", "cross", "td", "from", "to", "at", "goal", "minval", "weight", "print");

    private final Directive line;
    private final Words words;
    private final Names names;
    private double delay;

    private MeasureLines(Directive line, Names names) {
        this.line = line;
        this.names = names;
        this.words = Words.afterFirst(line.tokens(), line.where());
    }

    static Measure read(Directive line, Names names, List<Measure> earlier) {
        return new MeasureLines(line, names).read(earlier);
    }

    private Measure read(List<Measure> earlier) {
        String analysis = "tran";
        Set<String> analyses = Set.of("tran", "dc", "ac", "noise", "op", "tr");
        if (words.more() && analyses.contains(words.peek("an analysis").word())) {
            analysis = words.next("an analysis").word();
        }
        String name = words.next("the measure's name").word();
        Token form = words.peek("what is measured");
        Measurement measurement = measurement(form, earlier);
        while (words.nextIsKey(GOALS)) {
            words.key();
            words.value("a value");
        }
        if (words.more()) {
            throw words.error(".measure " + name + ": '" + words.next("").text() + "' is not understood here");
        }
        return new Measure(name, analysis.equals("tr") ? "tran" : analysis, measurement);
    }

    private Measurement measurement(Token form, List<Measure> earlier) {
        Reduction reduction = REDUCTIONS.get(form.word());
        if (reduction != null) {
            words.next("a reduction");
            return reduced(reduction);
        }
        switch (form.word()) {
            case "trig" -> {
                words.next("trig");
                Point trigger = point();
                if (!words.accept("targ")) {
                    throw words.error("TARG is expected after TRIG");
                }
                return new Interval(trigger, point());
            }
            case "when" -> {
                return new Place(when());
            }
            case "find" -> {
                words.next("find");
                Signal signal = signal();
                return new ValueAt(signal, where());
            }
            case "deriv", "derivative" -> {
                words.next("deriv");
                Signal signal = signal();
                return new SlopeAt(signal, where());
            }
            case "param" -> {
                words.next("param");
                words.accept('=');
                return combined(earlier);
            }
            default ->
                throw form.error(
                        "'" + form.text() + "' is no measure that is known; there are TRIG … TARG, WHEN, FIND, "
                                + "DERIV, AVG, RMS, MIN, MAX, PP, INTEG, MIN_AT, MAX_AT, PARAM");
        }
    }

    private Measurement combined(List<Measure> earlier) {
        Token rest = words.rest("an expression", KEYS);
        return ReadingExpression.of(line, rest.to(rest), earlier);
    }

    private Reduced reduced(Reduction reduction) {
        Signal signal = signal();
        Point from = GivenPoint.START;
        Point to = GivenPoint.END;
        while (words.more() && !words.nextIsKey(GOALS)) {
            if (words.nextIsKey(Set.of("from"))) {
                words.key();
                from = new GivenPoint(number("the window's start"), true);
            } else if (words.nextIsKey(Set.of("to"))) {
                words.key();
                to = new GivenPoint(number("the window's end"), true);
            } else if (words.accept("trig")) {
                from = point();
            } else if (words.accept("targ")) {
                to = point();
            } else {
                break;
            }
        }
        return new Reduced(reduction, signal, from, to);
    }

    private Point where() {
        if (words.nextIsKey(Set.of("at"))) {
            words.key();
            return new GivenPoint(number("a place on the axis"), false);
        }
        if (words.nextIs("when")) {
            return when();
        }
        throw words.error("AT= or WHEN is expected");
    }

    private Point when() {
        words.next("when");
        Signal left = signal();
        words.expect('=', "between what is compared");
        Signal right = signal();
        return crossing(left, right);
    }

    /** TRIG and TARG: AT=value, or a signal with VAL=. */
    private Point point() {
        if (words.nextIsKey(Set.of("at"))) {
            words.key();
            return new GivenPoint(number("a place on the axis"), false);
        }
        Signal left = signal();
        Signal right;
        if (words.nextIsKey(Set.of("val"))) {
            words.key();
            right = signal();
        } else {
            words.expect('=', "or VAL= after the signal");
            right = signal();
        }
        return crossing(left, right);
    }

    private Point crossing(Signal left, Signal right) {
        Crossing.Edge edge = Crossing.Edge.CROSS;
        int number = 1;
        double from = delay;
        double to = Double.POSITIVE_INFINITY;
        boolean bounded = delay != 0;
        while (words.nextIsKey(Set.of("rise", "fall", "cross", "td", "from", "to"))) {
            String key = words.key();
            switch (key) {
                case "td", "from" -> {
                    from = number("a delay");
                    bounded = true;
                    if (key.equals("td")) {
                        delay = from;
                    }
                }
                case "to" -> to = number("an end");
                default -> {
                    edge = Crossing.Edge.valueOf(key.toUpperCase(Locale.ROOT));
                    number = count();
                }
            }
        }
        return new Crossing(left, right, edge, number, bounded ? from : Double.NEGATIVE_INFINITY, to);
    }

    private int count() {
        if (words.accept("last")) {
            return Crossing.LAST;
        }
        Token token = words.value("a number or LAST");
        double value = line.scope().number(token, "a count");
        if (!(value >= 1 && value < Integer.MAX_VALUE)) {
            throw token.error("crossings are counted from 1, not " + token.text());
        }
        return (int) value;
    }

    private double number(String what) {
        return line.scope().number(words.value(what), what);
    }

    /** A column, a level, or an expression up to the next keyword. */
    private Signal signal() {
        int mark = words.mark();
        Token first = words.peek("a signal");
        if (first.kind() == TokenKind.WORD && !first.is("par")) {
            List<OutputVariable> outputs = new ArrayList<>();
            if (OutputLines.variable(line, words, names, outputs) && ended()) {
                return new ColumnSignal(outputs.get(0).name());
            }
            words.back(mark);
        }
        if (words.accept("par")) {
            words.accept('(');
            Token inner = words.value("an expression");
            words.expect(')', "after the expression");
            return expression(inner);
        }
        return expression(words.value("a signal or a level"));
    }

    private boolean ended() {
        if (!words.more() || words.nextIsKey() || words.nextIs('=')) {
            return true;
        }
        String next = words.peek("a keyword").word();
        return !next.isEmpty() && Character.isLetter(next.charAt(0));
    }

    private Signal expression(Token token) {
        BoundExpression bound = line.scope().bind(token.to(token), "measure");
        if (!bound.memories().isEmpty()) {
            throw token.error("integrals and derivatives in a measure are not supported; use INTEG and DERIV");
        }
        if (bound.constant()) {
            return new ConstantSignal(bound.value());
        }
        return new ExpressionSignal(
                token.text(),
                bound.frozen(),
                bound.controls().stream().map(MeasureLines::column).toList());
    }

    private static String column(Control control) {
        if (control instanceof BranchCurrent current) {
            return OutputVariable.current(current.element()).name();
        }
        NodeVoltage v = (NodeVoltage) control;
        return new OutputVariable(OutputVariable.Quantity.VOLTAGE, OutputVariable.Part.WHOLE, v.plus(), v.minus())
                .name();
    }
}
