package org.sneakpath.circuit.spice.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.NgspiceRun;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.spice.deck.Deck;
import org.sneakpath.circuit.spice.deck.Expansion;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.Line;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.text.Token;

/** Random expressions have the value that ngspice gives them, in B sources and in .param. */
class ExpressionOtherToolTest {
    /** ngspice prints 15 digits and puts parameters into the text with about 16; chains of functions amplify that. */
    private static final double TOLERANCE = 1e-9;

    private static final int SAMPLES = 300;
    private static final int BATCH = 20;
    private static final Pattern RESULT = Pattern.compile("^([bq]\\d+) = (\\S+)$");
    private static final String HEAD = "* expressions\n.param p=0.7 q={-1.3} r=2k\nV1 x 0 0.6\nV2 y 0 -1.7\n";

    @TempDir
    Path folder;

    private static double volt(Control control, double x, double y) {
        return switch (((NodeVoltage) control).plus()) {
            case "x" -> x;
            case "y" -> y;
            default -> 0;
        };
    }

    private static double at(BoundExpression bound, double x, double y) {
        double[] u = bound.controls().stream()
                .mapToDouble(c -> volt(c, x, y) - (((NodeVoltage) c).minus().equals("y") ? y : 0))
                .toArray();
        double[] p =
                bound.parameters().stream().mapToDouble(ParameterNode::value).toArray();
        return bound.law().value(u, p, 0);
    }

    private static Token token(String text) {
        return Token.at(Line.of(text, new Location("expression", 1)), 0);
    }

    /** An expression, its value here, and its lines for ngspice. */
    private record Sample(String name, String text, double ours, String lines) {}

    @Test
    void randomLawsHaveTheValuesOfBehaviouralSourcesInNgspice() throws IOException, InterruptedException {
        Expansion empty =
                Deck.read(HEAD, "head", SpiceOptions.DEFAULT, new Diagnostics()).expand(Map.of(), new Diagnostics());
        RandomExpression source = new RandomExpression(7, true, "v(x)", "V(y)", "V(x,y)");
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; samples.size() < SAMPLES; k++) {
            String text = source.text(k, 4);
            BoundExpression bound = empty.top().bind(token(text), "b");
            double value = at(bound, 0.6, -1.7);
            // ngspice starts from zero volts and stops at what is not a number there
            if (bounded(value) && bounded(at(bound, 0, 0)) && robust(bound, value)) {
                String name = "b" + samples.size();
                samples.add(new Sample(name, text, value, "B" + name + " " + name + " 0 V=" + text + "\n"));
            }
        }
        compare(samples);
    }

    @Test
    void randomParametersHaveTheValuesOfNgspice() throws IOException, InterruptedException {
        RandomExpression source = new RandomExpression(8, false, "p", "q", "r");
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; samples.size() < SAMPLES; k++) {
            String text = source.text(k, 3);
            double value = parameter(text, 0);
            if (bounded(value) && robust(text, value)) {
                String name = "q" + samples.size();
                samples.add(new Sample(
                        name,
                        text,
                        value,
                        ".param z" + name + "={" + text + "}\nV" + name + " " + name + " 0 {z" + name + "}\n"));
            }
        }
        compare(samples);
    }

    private void compare(List<Sample> samples) throws IOException, InterruptedException {
        Map<String, Double> theirs = new HashMap<>();
        for (int k = 0; k < samples.size(); k += BATCH) {
            run(samples.subList(k, Math.min(k + BATCH, samples.size())), theirs);
        }
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Sample sample : samples) {
            Double value = theirs.get(sample.name());
            double scale = Math.max(1e-6, Math.abs(sample.ours()));
            if (value == null) {
                refused++;
            } else if (!(Math.abs(value - sample.ours()) <= TOLERANCE * scale)) {
                wrong.add(sample.text() + ": ours " + sample.ours() + ", ngspice " + value);
            }
        }
        System.out.println("ngspice: " + samples.size() + " expressions, " + refused + " refused there, " + wrong.size()
                + " with another value");
        assertEquals(List.of(), wrong);
        assertTrue(refused < samples.size() / 5, refused + " refused");
    }

    /** One bad expression stops ngspice; the rest of its batch is then tried in halves. */
    private void run(List<Sample> samples, Map<String, Double> values) throws IOException, InterruptedException {
        StringBuilder deck = new StringBuilder(HEAD);
        samples.forEach(sample -> deck.append(sample.lines()));
        Map<String, Double> found = ngspice(deck.toString());
        if (!found.isEmpty()) {
            values.putAll(found);
        } else if (samples.size() > 1) {
            run(samples.subList(0, samples.size() / 2), values);
            run(samples.subList(samples.size() / 2, samples.size()), values);
        }
    }

    /** The value with parameters p, q, r scaled by 1 + {@code shift}; NaN if it is refused as not finite. */
    private static double parameter(String text, double shift) {
        Map<String, Double> overrides =
                Map.of("p", 0.7 * (1 + shift), "q", -1.3 * (1 + shift), "r", 2000 * (1 + shift));
        try {
            return Deck.read(HEAD + ".param z={" + text + "}", "text", SpiceOptions.DEFAULT, new Diagnostics())
                    .expand(overrides, new Diagnostics())
                    .parameters()
                    .find("z")
                    .orElseThrow()
                    .value();
        } catch (SpiceException notFinite) {
            return Double.NaN;
        }
    }

    private static boolean robust(String text, double value) {
        double scale = Math.max(1e-6, Math.abs(value));
        return Math.abs(parameter(text, 1e-12) - value) < 1e-10 * scale
                && Math.abs(parameter(text, -1e-12) - value) < 1e-10 * scale;
    }

    private static boolean bounded(double value) {
        return Math.abs(value) < 1e6;
    }

    /** Whether rounding cannot decide the value: near a jump the two may differ and both be right. */
    private static boolean robust(BoundExpression bound, double value) {
        double a = at(bound, 0.6 * (1 + 1e-12), -1.7 * (1 + 1e-12));
        double b = at(bound, 0.6 * (1 - 1e-12), -1.7 * (1 - 1e-12));
        double scale = Math.max(1e-6, Math.abs(value));
        return Math.abs(a - value) < 1e-10 * scale && Math.abs(b - value) < 1e-10 * scale;
    }

    private Map<String, Double> ngspice(String elements) throws IOException, InterruptedException {
        String printed = NgspiceRun.printed(
                folder, elements + ".control\nset numdgt=15\nset width=200\nop\nprint all\nquit\n.endc\n.end\n");
        Map<String, Double> values = new HashMap<>();
        for (String line : printed.lines().toList()) {
            Matcher matcher = RESULT.matcher(line.strip());
            if (matcher.matches()) {
                values.put(matcher.group(1), Double.parseDouble(matcher.group(2)));
            }
        }
        return values;
    }
}
