package org.sneakpath.devices.veriloga.internal.preprocessor;

import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

/** Counts what preprocessing reads and produces, and refuses texts that grow beyond all reason. */
final class Bounds {
    /** Files and macro expansions inside each other. */
    static final int DEPTH = 64;
    /** Characters read from files and from the texts of macros. */
    static final int CHARACTERS = 4 << 20;
    /** Words read from files and from the texts of macros, blanks included. */
    static final int WORDS = 1_000_000;
    /** Words that are left after preprocessing. */
    static final int RESULT = 500_000;
    /** Parameters of a macro. */
    static final int PARAMETERS = 100;
    /** Characters of a name or number. */
    static final int NAME = 1024;

    private int characters;
    private int words;

    void file(SourcePlace place, String text) {
        if (text.length() > CHARACTERS) {
            throw new VerilogException(
                    place, "the file has " + text.length() + " characters; at most " + CHARACTERS + " are taken");
        }
    }

    void word(Lexeme word) {
        characters += Math.max(1, word.text().length());
        words++;
        if (characters > CHARACTERS || words > WORDS) {
            throw new VerilogException(
                    word.place(),
                    "the text with its macros expanded is longer than " + CHARACTERS + " characters or " + WORDS
                            + " words; does a macro multiply itself?");
        }
    }

    void parameters(int count, Lexeme last) {
        if (count > PARAMETERS) {
            throw new VerilogException(last.place(), "a macro has at most " + PARAMETERS + " parameters");
        }
    }

    void result(int size, Lexeme word) {
        if (size >= RESULT) {
            throw new VerilogException(
                    word.place(), "the text with its macros expanded has more than " + RESULT + " words");
        }
    }

    void depth(int depth, Lexeme use) {
        if (depth > DEPTH) {
            throw new VerilogException(
                    use.place(),
                    use.quoted() + " stands inside more than " + DEPTH
                            + " included files and macros; does a file include itself?");
        }
    }
}
