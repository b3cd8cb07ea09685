package org.sneakpath.devices.veriloga.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogLexer;
import org.sneakpath.devices.veriloga.internal.preprocessor.Lexeme;

/**
 * Refuses texts that are nested deeper than a recursive parser should follow, before one sees them. An upper bound of the
 * depth is known from the words alone: open brackets and blocks, and at each of these levels the words that may nest without
 * a bracket (signs, {@code ?}, {@code if} and its like) since the last comma or semicolon. Operators between two operands
 * make the tree deeper though not the parser; they have a bound of their own.
 */
final class NestingBound {
    /** Brackets, blocks, branches and signs inside each other. */
    static final int NESTING = 128;
    /** Binary operators of an expression, and of those around it. */
    static final int OPERATORS = 1000;

    /** What was counted when a bracket or block was opened. */
    private record Level(int nesting, int operators) {}

    private final Deque<Level> levels = new ArrayDeque<>();
    private Level start = new Level(0, 0);
    private int nesting;
    private int operators;

    private NestingBound() {}

    /**
     * Looks at all the words.
     *
     * @throws VerilogException at the first word that is too deep
     */
    static void check(List<Lexeme> words) {
        NestingBound bound = new NestingBound();
        boolean afterOperand = false;
        for (int i = 0; i < words.size(); i++) {
            boolean elseFollows = i + 1 < words.size() && words.get(i + 1).type() == VerilogLexer.ELSE;
            bound.count(words.get(i), afterOperand, elseFollows);
            afterOperand = endsOperand(words.get(i).type());
        }
    }

    private void count(Lexeme word, boolean afterOperand, boolean elseFollows) {
        switch (word.type()) {
            case VerilogLexer.LPAREN,
                    VerilogLexer.LBRACKET,
                    VerilogLexer.LBRACE,
                    VerilogLexer.ARRAY_OPEN,
                    VerilogLexer.ATTRIBUTES_OPEN,
                    VerilogLexer.BEGIN,
                    VerilogLexer.CASE -> {
                levels.push(start);
                nesting++;
                start = new Level(nesting, operators);
            }
            case VerilogLexer.RPAREN, VerilogLexer.RBRACKET, VerilogLexer.RBRACE, VerilogLexer.ATTRIBUTES_CLOSE ->
                close();
            case VerilogLexer.END, VerilogLexer.ENDCASE -> {
                close();
                endStatement(elseFollows);
            }
            case VerilogLexer.SEMICOLON -> endStatement(elseFollows);
            case VerilogLexer.COMMA -> reset();
            case VerilogLexer.QUESTION,
                    VerilogLexer.NOT,
                    VerilogLexer.TILDE,
                    VerilogLexer.IF,
                    VerilogLexer.FOR,
                    VerilogLexer.WHILE,
                    VerilogLexer.REPEAT,
                    VerilogLexer.AT -> nesting++;
            case VerilogLexer.PLUS, VerilogLexer.MINUS -> {
                if (afterOperand) {
                    operators++;
                } else {
                    nesting++;
                }
            }
            case VerilogLexer.TIMES,
                    VerilogLexer.DIVIDE,
                    VerilogLexer.MODULO,
                    VerilogLexer.POWER,
                    VerilogLexer.BIT_AND,
                    VerilogLexer.BIT_OR,
                    VerilogLexer.BIT_XOR,
                    VerilogLexer.AND,
                    VerilogLexer.OR_ELSE,
                    VerilogLexer.EQUAL,
                    VerilogLexer.UNEQUAL,
                    VerilogLexer.LESS,
                    VerilogLexer.LESS_EQUAL,
                    VerilogLexer.GREATER,
                    VerilogLexer.GREATER_EQUAL,
                    VerilogLexer.SHIFT_LEFT,
                    VerilogLexer.SHIFT_RIGHT -> operators++;
            default -> {}
        }
        if (nesting > NESTING) {
            throw new VerilogException(
                    word.place(),
                    word.quoted() + " is nested more than " + NESTING
                            + " deep (brackets, blocks, branches and signs together); use intermediate variables or case");
        }
        if (operators > OPERATORS) {
            throw new VerilogException(
                    word.place(),
                    word.quoted() + " belongs to an expression of more than " + OPERATORS
                            + " operators; use intermediate variables");
        }
    }

    private void close() {
        if (!levels.isEmpty()) {
            nesting = start.nesting() - 1;
            operators = start.operators();
            start = levels.pop();
        }
    }

    private void endStatement(boolean elseFollows) {
        operators = start.operators();
        if (!elseFollows) {
            nesting = start.nesting();
        }
    }

    private void reset() {
        nesting = start.nesting();
        operators = start.operators();
    }

    private static boolean endsOperand(int type) {
        return switch (type) {
            case VerilogLexer.Identifier,
                    VerilogLexer.POTENTIAL,
                    VerilogLexer.FLOW,
                    VerilogLexer.DOMAIN,
                    VerilogLexer.SYSTEM,
                    VerilogLexer.NUMBER,
                    VerilogLexer.TEXT,
                    VerilogLexer.INF,
                    VerilogLexer.RPAREN,
                    VerilogLexer.RBRACKET,
                    VerilogLexer.RBRACE,
                    VerilogLexer.ATTRIBUTES_CLOSE -> true;
            default -> false;
        };
    }
}
