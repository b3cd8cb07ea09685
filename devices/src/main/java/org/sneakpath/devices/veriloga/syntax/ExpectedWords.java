package org.sneakpath.devices.veriloga.syntax;

import static org.sneakpath.devices.veriloga.internal.grammar.VerilogLexer.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogLexer;

/** What may stand at a place, in words: an expression, a statement, a name, or the few words that are possible. */
final class ExpectedWords {
    private static final int SHOWN = 6;
    private static final Set<Integer> NAMES = Set.of(Identifier, POTENTIAL, FLOW, DOMAIN);
    private static final Set<Integer> OPERATORS = Set.of(
            PLUS,
            MINUS,
            TIMES,
            DIVIDE,
            MODULO,
            POWER,
            BIT_AND,
            BIT_OR,
            BIT_XOR,
            AND,
            OR_ELSE,
            EQUAL,
            UNEQUAL,
            LESS,
            LESS_EQUAL,
            GREATER,
            GREATER_EQUAL,
            SHIFT_LEFT,
            SHIFT_RIGHT,
            QUESTION);
    private static final Set<Integer> OPERANDS =
            Set.of(NUMBER, TEXT, SYSTEM, LPAREN, LBRACE, ARRAY_OPEN, PLUS, MINUS, NOT, TILDE);
    private static final Set<Integer> STATEMENTS =
            Set.of(SEMICOLON, BEGIN, IF, CASE, FOR, WHILE, REPEAT, AT, SYSTEM, ATTRIBUTES_OPEN);
    private static final Set<Integer> BLOCK_ITEMS = Set.of(REAL, INTEGER, STRING, PARAMETER, LOCALPARAM);
    private static final Set<Integer> ITEMS = Set.of(
            ALIASPARAM,
            ANALOG,
            BRANCH,
            GENVAR,
            GROUND,
            INPUT,
            OUTPUT,
            INOUT,
            INTEGER,
            LOCALPARAM,
            PARAMETER,
            REAL,
            STRING,
            SEMICOLON,
            ATTRIBUTES_OPEN);
    private static final Set<Integer> DESCRIPTIONS = Set.of(MODULE, NATURE, DISCIPLINE, ATTRIBUTES_OPEN);

    private ExpectedWords() {}

    /** Nothing if too much may stand there. */
    static String of(IntervalSet expected) {
        Set<Integer> types = new LinkedHashSet<>(expected.toList());
        List<String> phrases = new ArrayList<>();
        replace(types, DESCRIPTIONS, Set.of(), "a module, nature or discipline", phrases);
        replace(types, ITEMS, NAMES, "a declaration or an analog block", phrases);
        replace(types, STATEMENTS, NAMES, "a statement", phrases);
        replace(types, BLOCK_ITEMS, Set.of(), "a declaration", phrases);
        replace(types, OPERANDS, NAMES, "an expression", phrases);
        replace(types, OPERATORS, Set.of(), "an operator", phrases);
        replace(types, NAMES, Set.of(), "a name", phrases);
        if (types.size() + phrases.size() > 1) {
            types.remove(ATTRIBUTES_OPEN);
        }
        for (int type : types) {
            phrases.add(word(type));
        }
        if (phrases.size() > SHOWN) {
            return "";
        }
        int last = phrases.size() - 1;
        return last <= 0
                ? String.join("", phrases)
                : String.join(", ", phrases.subList(0, last)) + " or " + phrases.get(last);
    }

    private static void replace(
            Set<Integer> types, Set<Integer> signs, Set<Integer> also, String phrase, List<String> phrases) {
        if (types.containsAll(signs)) {
            types.removeAll(signs);
            types.removeAll(also);
            phrases.add(phrase);
        }
    }

    private static String word(int type) {
        return switch (type) {
            case Token.EOF -> "the end of the file";
            case NUMBER -> "a number";
            case TEXT -> "a string";
            case SYSTEM -> "a system task";
            default -> {
                String literal = VerilogLexer.VOCABULARY.getLiteralName(type);
                yield literal == null ? VerilogLexer.VOCABULARY.getDisplayName(type) : literal.replace("\\'", "'");
            }
        };
    }
}
