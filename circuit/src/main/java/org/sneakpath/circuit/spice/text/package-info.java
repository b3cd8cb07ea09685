/**
 * From files to lines of words that know where they stand.
 *
 * <h2>The problem</h2>
 * SPICE text is fifty years of punched-card habits: the first line is a title, a plus sign continues the card before it
 * (also across comments and in the middle of an expression), case does not count, five programs disagree about what starts a
 * comment, and a line may pull in other files. Later stages should see none of that.
 *
 * <h2>The choice</h2>
 * A {@link org.sneakpath.circuit.spice.text.SourceReader} joins physical lines to logical
 * {@link org.sneakpath.circuit.spice.text.Line}s, strips comments, follows {@code .include} and {@code .lib}, and
 * keeps the lines of {@code .control} blocks apart. A {@link org.sneakpath.circuit.spice.text.Lexer} cuts a line into
 * {@link org.sneakpath.circuit.spice.text.Token}s: words, bracketed or quoted expressions as one token each, and
 * {@code ( ) = ,}. A token knows its characters' place in the line, so that an expression written without brackets can
 * be had as it was written, and the line knows file and number of each of them. Words keep their spelling (file names
 * need it); {@link org.sneakpath.circuit.spice.text.Token#word()} is lower case.
 *
 * <p>What a line names that is no netlist, the points of a PWL source, is read through
 * {@link org.sneakpath.circuit.spice.text.DataFiles}, found and bounded as includes are.
 *
 * <p>Bytes are read as UTF-8 where they are valid UTF-8 and as Latin-1 otherwise, so that a µ survives either way.
 *
 * <h2>Not modelled</h2>
 * Schematic files; {@code .if} blocks; encrypted libraries; the control language of ngspice, of which {@code org.sneakpath.circuit.spice.command}
 * reads analyses.
 *
 * <h2>Guarantees</h2>
 * Work and memory are bounded by {@link org.sneakpath.circuit.spice.text.SpiceOptions}: lines, bytes, depth of includes. A
 * file outside the folder of the first one is refused unless allowed, symbolic links followed first. Whatever is wrong is
 * a {@link org.sneakpath.circuit.spice.text.SpiceException} that begins with file:line.
 *
 * <h2>Cost</h2>
 * Linear in the characters; about 100 bytes a token.
 *
 * <h2>References</h2>
 * H. Vogt et al., "Ngspice User's Manual", version 39, chapter 2; T. Quarles et al., "SPICE3 Version 3f5 User's Manual".
 */
@NullMarked
package org.sneakpath.circuit.spice.text;

import org.jspecify.annotations.NullMarked;
