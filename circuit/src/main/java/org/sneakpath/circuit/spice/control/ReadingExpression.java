package org.sneakpath.circuit.spice.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.spice.deck.Directive;
import org.sneakpath.circuit.spice.expression.BoundExpression;
import org.sneakpath.circuit.spice.measure.Combined;
import org.sneakpath.circuit.spice.measure.Measure;
import org.sneakpath.circuit.spice.text.Lexer;
import org.sneakpath.circuit.spice.text.Line;
import org.sneakpath.circuit.spice.text.Token;

/**
 * An expression of earlier measures. Their names are read as voltages of nodes that no circuit has, so that one reader of
 * expressions serves for everything.
 */
final class ReadingExpression {
    private static final String MARK = "measure#";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9.]*(?!\\s*\\()\\b");

    private ReadingExpression() {}

    static Combined of(Directive line, Token expression, List<Measure> earlier) {
        String text = expression.text();
        Matcher names = NAME.matcher(text);
        StringBuilder marked = new StringBuilder("{");
        int from = 0;
        while (names.find()) {
            String name = names.group().toLowerCase(Locale.ROOT);
            boolean known = earlier.stream().anyMatch(measure -> measure.name().equals(name));
            boolean number = names.start() > 0 && Character.isLetterOrDigit(text.charAt(names.start() - 1));
            marked.append(text, from, names.start());
            marked.append(known && !number ? "v(" + MARK + name + ")" : names.group());
            from = names.end();
        }
        marked.append(text.substring(from)).append('}');
        Token token =
                Lexer.tokens(Line.of(marked.toString(), expression.location())).get(0);
        BoundExpression bound = line.scope().bind(token, "measure");
        List<String> readings = new ArrayList<>();
        for (Control control : bound.controls()) {
            if (!(control instanceof NodeVoltage voltage) || !voltage.plus().startsWith(MARK)) {
                throw expression.error("PARAM= takes earlier measures and parameters, no voltages or currents; measure "
                        + "those first");
            }
            readings.add(voltage.plus().substring(MARK.length()));
        }
        return new Combined(text, bound.frozen(), readings);
    }
}
