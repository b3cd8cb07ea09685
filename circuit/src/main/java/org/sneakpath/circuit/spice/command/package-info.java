/**
 * The analyses of a {@code .control} block, read as if they were cards.
 *
 * <h2>The problem</h2>
 * Most netlists published for ngspice say what to compute only in its command language, between {@code .control} and
 * {@code .endc}: {@code tran $&deltime $&totaltime uic} with {@code let deltime = stime/10} before it. To read the cards alone
 * is to compute nothing; to carry the language out is another simulator.
 *
 * <h2>The choice</h2>
 * Where the cards ask for no analysis, a {@link org.sneakpath.circuit.spice.command.CommandBlock} goes through the block once,
 * from top to bottom, and makes a card of each analysis. What a {@link org.sneakpath.circuit.spice.command.CommandRole} says of a
 * command is one of five things:
 * <ul>
 *   <li>an analysis, {@code op dc ac tran noise}, becomes a card, the first of its kind; so does an option before the first;
 *   <li>{@code let} and {@code set} give {@code $&name} and {@code $name} their text in the lines after them; {@code let} of
 *       numbers, parameters and {@code .csparam} names stays an expression, so that it follows the parameters;
 *   <li>{@code meas} of an analysis that was read becomes a line of {@code .measure}, left out if it is not understood;
 *   <li>what shows, writes or works on results is passed over;
 *   <li>what changes the circuit or branches ends the reading: what stands before it holds all the same.
 * </ul>
 * One warning says which commands were read and where reading ended.
 *
 * <h2>Not modelled</h2>
 * Loops, conditions, {@code alter}, vectors as values, results in arguments of analyses, a second analysis of one kind.
 *
 * <h2>Guarantees</h2>
 * No command is taken for a card that does not stand in the block on the path that ngspice takes. A name that nothing set is a
 * {@link org.sneakpath.circuit.spice.text.SpiceException} with file:line.
 *
 * <h2>Cost</h2>
 * Linear in the characters of the block and of what its names stand for; the latter are bounded by the limit of a line's length,
 * all lines together.
 *
 * <h2>References</h2>
 * H. Vogt et al., "Ngspice User's Manual", version 39, chapter 17.
 */
@NullMarked
package org.sneakpath.circuit.spice.command;

import org.jspecify.annotations.NullMarked;
