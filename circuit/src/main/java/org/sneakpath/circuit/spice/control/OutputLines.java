package org.sneakpath.circuit.spice.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sneakpath.circuit.spice.analysis.OutputVariable;
import org.sneakpath.circuit.spice.analysis.OutputVariable.Part;
import org.sneakpath.circuit.spice.analysis.OutputVariable.Quantity;
import org.sneakpath.circuit.spice.deck.Directive;
import org.sneakpath.circuit.spice.element.Words;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.Token;

/** {@code .save}, {@code .print} and {@code .probe} lines: results to keep. */
final class OutputLines {
    private static final Set<String> ANALYSES = Set.of("tran", "dc", "ac", "op", "noise", "tr");
    private static final Map<String, Part> PARTS = Map.of(
            "",
            Part.WHOLE,
            "r",
            Part.REAL,
            "i",
            Part.IMAGINARY,
            "m",
            Part.MAGNITUDE,
            "p",
            Part.PHASE,
            "db",
            Part.DECIBEL);

    private static final Set<String> CURRENTS = Set.of("[i]", "[id]", "[current]");
    /** First letters of elements whose one current is what CURRENTS ask for. */
    private static final String TWO_ENDS = "rclvd";

    private OutputLines() {}

    static List<OutputVariable> read(Directive line, Names names, Diagnostics diagnostics) {
        Words words = new Words(line.tokens(), line.where());
        words.next("a keyword");
        if (words.more() && ANALYSES.contains(words.peek("an analysis").word())) {
            words.next("an analysis");
        }
        List<OutputVariable> outputs = new ArrayList<>();
        while (words.more()) {
            if (words.accept(',')) {
                continue;
            }
            if (words.nextIsKey()) {
                // Xyce's FORMAT=, FILE= and their kin
                words.key();
                words.value("a value");
                continue;
            }
            if (!variable(line, words, names, outputs)) {
                Token skipped = words.next("an output");
                diagnostics.warn(
                        "output " + skipped.word(),
                        skipped.location(),
                        line.keyword() + ": '" + skipped.text() + "' is not understood as an output and is left out");
                skipBrackets(words);
            }
        }
        return outputs;
    }

    private static void skipBrackets(Words words) {
        int depth = 0;
        while (words.more() && (depth > 0 || words.nextIs('('))) {
            depth += words.accept('(') ? 1 : words.accept(')') ? -1 : 0;
            if (depth > 0 && words.more() && !words.nextIs('(') && !words.nextIs(')')) {
                words.next("an output");
            }
        }
    }

    /** Reads one output, if it is one that is understood; otherwise nothing is passed. */
    static boolean variable(Directive line, Words words, Names names, List<OutputVariable> outputs) {
        int mark = words.mark();
        Token head = words.next("an output");
        String word = head.word();
        if (!words.nextIs('(')) {
            if (word.equals("all") || word.equals("allv")) {
                outputs.add(OutputVariable.all());
                return true;
            }
            if (word.endsWith("#branch")) {
                names.element(word.substring(0, word.length() - "#branch".length()))
                        .ifPresent(element -> outputs.add(OutputVariable.current(element)));
                return true;
            }
            Optional<OutputVariable> current = current(word, names);
            if (current.isPresent()) {
                outputs.add(current.get());
                return true;
            }
            words.back(mark);
            return false;
        }
        char first = word.isEmpty() ? ' ' : word.charAt(0);
        Part part = PARTS.get(word.substring(1));
        if (part == null || (first != 'v' && first != 'i' && !word.equals("n"))) {
            words.back(mark);
            return false;
        }
        words.accept('(');
        Token name = words.next("a node or an element");
        String second = "0";
        if (words.accept(',')) {
            second = line.scope().node(words.next("a node"));
        }
        words.expect(')', "after the output's name");
        Optional<OutputVariable> found = switch (first) {
            case 'v' ->
                Optional.of(
                        new OutputVariable(Quantity.VOLTAGE, part, line.scope().node(name), second));
            case 'i' ->
                names.element(name.word()).map(element -> new OutputVariable(Quantity.CURRENT, part, element, "0"));
            default -> Optional.of(state(line, name));
        };
        outputs.add(found.orElseThrow(() -> name.error("there is no element '" + name.text() + "'")));
        return true;
    }

    /** ngspice's {@code @r1[i]} and {@code @d1[id]} for the current of an element with two ends, {@code i(r1)}. */
    private static Optional<OutputVariable> current(String word, Names names) {
        int bracket = word.indexOf('[');
        if (!word.startsWith("@") || bracket < 2 || !CURRENTS.contains(word.substring(bracket))) {
            return Optional.empty();
        }
        return names.element(word.substring(1, bracket))
                .filter(element -> TWO_ENDS.indexOf(element.charAt(element.lastIndexOf('.') + 1)) >= 0)
                .map(OutputVariable::current);
    }

    /** Xyce's N(node) is a node's voltage, N(device:state) a state. */
    private static OutputVariable state(Directive line, Token name) {
        int colon = name.word().lastIndexOf(':');
        return colon < 0
                ? OutputVariable.voltage(line.scope().node(name))
                : new OutputVariable(
                        Quantity.STATE,
                        Part.WHOLE,
                        name.word().substring(0, colon) + "." + name.word().substring(colon + 1),
                        "0");
    }
}
