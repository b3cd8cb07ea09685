/**
 * Equations of devices as expression graphs: differentiated symbolically, compiled to bytecode, with an interpreter as twin.
 *
 * <h2>The problem</h2>
 * A device written in a netlist is an expression in text. Newton's method wants its value and all its partial derivatives,
 * for many instances, millions of times, as fast as if somebody had written them in Java by hand.
 *
 * <h2>The choice</h2>
 * An immutable graph of few kinds of nodes; symbolic derivatives on that graph.
 *
 * <h2>Not modelled</h2>
 * Memory: an expression has no state, so ddt and idt are the business of who owns the equation.
 *
 * <h2>Guarantees</h2>
 * The derivative is that of the value returned.
 *
 * <h2>Cost</h2>
 * Stated by each class.
 *
 * <h2>References</h2>
 * A. Griewank, A. Walther, Evaluating Derivatives, 2nd ed., SIAM 2008.
 */
@NullMarked
package org.sneakpath.devices.equation;

import org.jspecify.annotations.NullMarked;
