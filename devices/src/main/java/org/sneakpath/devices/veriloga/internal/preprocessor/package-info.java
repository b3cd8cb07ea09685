/**
 * Directives and macros of Verilog: text to the words that are left of it.
 *
 * <h2>The problem</h2>
 * Models live on macros: whole lists of parameters, statements of several lines, constants from included files. An error must
 * be told at a place that the author can look at, though the word it concerns may have come through three macros and an
 * include. And a few lines of macros can stand for more words than there is memory.
 *
 * <h2>The choice</h2>
 * Macros replace words by words, not text by text: a {@link org.sneakpath.devices.veriloga.internal.preprocessor.Lexeme}
 * carries its place along, and the grammar's own lexer makes words of a file and of what a {@code `define} holds. Blanks, ends
 * of lines and comments are words too, until nobody needs them. Sources of words (files, texts of macros) lie on a stack.
 * Arguments are expanded before they are put in, so a macro may stand in its own argument, {@code `MAX(a, `MAX(b, c))}, while
 * one in its own text is refused. Words of a macro's text get the place of its outermost use; words of an argument keep the
 * place where they are written.
 *
 * <h2>Not modelled</h2>
 * Words cannot be glued together by macros. Defaults of macro parameters, {@code `define} in the text of a macro (the
 * {@code `ifdef} family works there). {@code `timescale}, {@code `line}, {@code `default_discipline} and other settings of
 * simulators are read over with the rest of their line.
 *
 * <h2>Guarantees</h2>
 * Files and macros lie at most 64 deep inside each other; at most 4 Mi characters and 1,000,000 words are read from files and
 * texts of macros together, of which 500,000 may be left; a macro has at most 100 parameters, a name 1024 characters. Beyond,
 * and at anything malformed, a {@link org.sneakpath.devices.veriloga.syntax.VerilogException} says where. Conditions are closed
 * in the file or macro that opens them. Text that a condition leaves out may be anything.
 *
 * <h2>Cost</h2>
 * In proportion to the words read and produced, about 0.1 µs each once warm; words in arguments count once for every
 * macro they stand in.
 *
 * <h2>References</h2>
 * IEEE Std 1364-2005, clause 19. Accellera, Verilog-AMS Language Reference Manual 2.4, 2014, clause 10 (compiler directives) and
 * annex D (standard definitions).
 */
@NullMarked
package org.sneakpath.devices.veriloga.internal.preprocessor;

import org.jspecify.annotations.NullMarked;
