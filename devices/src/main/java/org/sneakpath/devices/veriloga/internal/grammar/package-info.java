/**
 * What ANTLR 4 generates from {@code VerilogLexer.g4} and {@code VerilogGrammar.g4}: lexer, parser and visitor.
 *
 * <h2>The problem</h2>
 * The words and rules of the language should be readable as such.
 *
 * <h2>The choice</h2>
 * Two grammars of our own, under {@code src/main/antlr4}; the classes are made anew by every build and are in no repository.
 * ANTLR makes them public, hence a package that is closed to other modules. They are not {@code @NullMarked}.
 *
 * <h2>Not modelled</h2>
 * What the grammars leave out is refused by name in {@code syntax}.
 *
 * <h2>Guarantees</h2>
 * Lexer and parser share their tables between threads safely. The tables grow with what is parsed, never with how often.
 *
 * <h2>Cost</h2>
 * 0.13 s of processor time for the first text.
 *
 * <h2>References</h2>
 * T. Parr, The Definitive ANTLR 4 Reference, 2nd ed., 2013.
 */
package org.sneakpath.devices.veriloga.internal.grammar;
