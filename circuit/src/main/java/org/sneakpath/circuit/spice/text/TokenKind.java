package org.sneakpath.circuit.spice.text;

/** What a token of a netlist line is. */
public enum TokenKind {
    /** A name, a number or anything else between separators, also {@code a*b} where no blank is in it. */
    WORD,
    /** What stood between braces or single quotes; the text is without them. */
    EXPRESSION,
    /** What stood between double quotes; the text is without them. */
    STRING,
    /** One of {@code ( ) = ,}. */
    PUNCTUATION
}
