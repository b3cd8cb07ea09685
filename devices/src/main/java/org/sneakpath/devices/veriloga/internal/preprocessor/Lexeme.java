package org.sneakpath.devices.veriloga.internal.preprocessor;

import org.antlr.v4.runtime.Token;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogLexer;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;

/**
 * A word of the text.
 *
 * @param type as {@link VerilogLexer} numbers them
 * @param text as it is written; of an escaped identifier, without the backslash
 * @param place where it is written; in the text of a macro, where the macro is used
 */
public record Lexeme(int type, String text, SourcePlace place) {
    private static final int QUOTED = 40;

    boolean isEnd() {
        return type == Token.EOF;
    }

    /** Whether it ends a line or is blank, a comment or a continuation. */
    boolean isTrivia() {
        return switch (type) {
            case VerilogLexer.NEWLINE,
                    VerilogLexer.SPACE,
                    VerilogLexer.CONTINUATION,
                    VerilogLexer.LINE_COMMENT,
                    VerilogLexer.BLOCK_COMMENT -> true;
            default -> false;
        };
    }

    /** Whether it could be a name if no word were reserved: macros and their arguments may be called so. */
    boolean isWord() {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return first == '_' || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    }

    Lexeme at(SourcePlace elsewhere) {
        return new Lexeme(type, text, elsewhere);
    }

    /** The text between quotes, shortened, without control characters: for messages. */
    public String quoted() {
        return isEnd() ? "the end of the file" : quoted(text);
    }

    /** The text between quotes, shortened, without control characters: for messages. */
    public static String quoted(String text) {
        StringBuilder shown = new StringBuilder("'");
        for (int i = 0; i < text.length() && i < QUOTED; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return shown.append(text.length() > QUOTED ? "…'" : "'").toString();
    }
}
