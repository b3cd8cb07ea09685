/**
 * A netlist's structure: definitions within definitions, and what becomes of them when instances are put in their place.
 *
 * <h2>The problem</h2>
 * Subcircuits nest, have defaults that refer to each other, local parameters, functions and models, and are used before they
 * are defined. What a name means depends on where it is written and on which instance is looked at.
 *
 * <h2>The choice</h2>
 * A deck sorts the lines once into a tree of definitions. Expanding it walks the
 * instances and yields flat {@link org.sneakpath.circuit.spice.deck.Card}s: the tokens as they were written, with a
 * {@link org.sneakpath.circuit.spice.deck.Scope} that says what the names in them mean there. Nothing is substituted as text.
 *
 * <p>Names are joined with points: node {@code n} of instance {@code x1} is {@code x1.n}, its resistor {@code r1} is
 * {@code x1.r1}. (ngspice writes {@code r.x1.r1} for the latter; that spelling is understood where an element is named.)
 * Parameters are looked up in the instance, then in the instances around it, then at the top, as in ngspice and LTspice;
 * functions, models and subcircuits in the definitions around the text. What an instance passes
 * wins over a {@code .param} within the subcircuit, and that over the default in the heading, as in ngspice. {@code m=} on an instance that does not declare it makes that many in parallel.
 *
 * <p>Elements, models and commands between {@code .if} and {@code .endif} count where the condition, an expression of
 * parameters, holds in their instance; every instance decides for itself, and anew for every stepped value.
 *
 * <h2>Not modelled</h2>
 * Optional ports, string parameters; {@code .param}, {@code .func} and {@code .subckt} within {@code .if}.
 *
 * <h2>Guarantees</h2>
 * Recursion, unknown names and wrong numbers of nodes are errors with file:line and the nearest name. Elements and depth are
 * limited. The order of lines within a definition never matters.
 *
 * <h2>Cost</h2>
 * Linear in the text plus the elements after expansion: about 1 µs and 200 bytes an element.
 *
 * <h2>References</h2>
 * H. Vogt et al., "Ngspice User's Manual", version 39, sections 2.5 to 2.10.
 */
@NullMarked
package org.sneakpath.circuit.spice.deck;

import org.jspecify.annotations.NullMarked;
