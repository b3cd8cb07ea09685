/**
 * SPICE netlists: text in, a circuit and what to do with it out.
 *
 * <h2>The problem</h2>
 * Memristor models are published as SPICE subcircuits, in the spelling of whatever program their author had. A tool that wants
 * them retyped is not used.
 *
 * <h2>The choice</h2>
 * Four stages, each in a package of its own that knows nothing of the next: text to lines of tokens ({@code text}); tokens to
 * expressions over a graph of parameters ({@code expression}); lines to flat cards, subcircuits expanded ({@code deck}); cards to
 * elements ({@code element}) and to analyses and measures ({@code control}). {@link org.sneakpath.circuit.spice.SpiceNetlist}
 * joins them: it is a parsed file, and {@link org.sneakpath.circuit.spice.SpiceNetlist#elaborate} gives the circuit for one
 * set of parameter values, as an {@link org.sneakpath.circuit.spice.Elaboration}. Stepping a parameter is elaborating again, so
 * that whatever depends on it follows.
 *
 * <p>Device models that a netlist brings along in files are read by whoever {@code SpiceOptions} names for it ({@code hdl}).
 *
 * <p>A gradient of a solve by elements becomes one by parameters, {@link org.sneakpath.circuit.spice.Elaboration#pullback}.
 *
 * <h2>Not modelled</h2>
 * Lists of what is not read stand with the packages that refuse it.
 *
 * <h2>Guarantees</h2>
 * The same text gives the same circuit, random functions included. What is wrong is a
 * {@link org.sneakpath.circuit.spice.text.SpiceException} that begins with file:line; what is passed over is a warning.
 *
 * <h2>Cost</h2>
 * About ten microseconds an element after expansion.
 *
 * <h2>References</h2>
 * T. Quarles, A. R. Newton, D. O. Pederson, A. Sangiovanni-Vincentelli, "SPICE3 Version 3f5 User's Manual", 1993. H. Vogt et al.,
 * "Ngspice User's Manual", version 39.
 */
@NullMarked
package org.sneakpath.circuit.spice;

import org.jspecify.annotations.NullMarked;
