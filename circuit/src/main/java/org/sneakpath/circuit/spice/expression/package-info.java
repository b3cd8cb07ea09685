/**
 * Expressions and parameters of netlists: read once, bound many times, differentiable.
 *
 * <h2>The problem</h2>
 * A crossbar netlist writes one memristor's equations once and instantiates them four thousand times, each with a dozen
 * parameters. Its expressions mix voltages, currents, time, parameters of four nested scopes, functions used before they are
 * defined, and a syntax in which five programs disagree. Afterwards a gradient is wanted with respect to any parameter.
 *
 * <h2>The choice</h2>
 * An expression goes through three forms. <em>Syntax</em> is what is written. A <em>template</em> is what it means in its
 * definition: functions are inserted with arguments as shared subgraphs, voltages and currents are numbered controls u_k, names
 * are numbered parameters p_j, and what is left is an {@link org.sneakpath.devices.equation.Expression}. A
 * {@link org.sneakpath.circuit.spice.expression.BoundExpression} is the same expression object with lists that say what u_k and
 * p_j are in one instance. So all instances share one law, which is differentiated and compiled once.
 *
 * <p>Every parameter of every instance is a {@link org.sneakpath.circuit.spice.expression.ParameterNode} of the
 * {@link org.sneakpath.circuit.spice.expression.ParameterGraph}; nodes are made after their inputs, so that one sweep from the
 * last to the first pulls a gradient back to the parameters that were written.
 *
 * <p>{@code idt()} and {@code ddt()} become a node each (see {@link org.sneakpath.circuit.spice.expression.Memory}), so that
 * laws have no memory. Random functions draw from the counter-based streams by instance path and place in the text:
 * one more device never changes the others.
 *
 * <p>What programs disagree about (powers of negative numbers, log, u(0)) is in {@code Functions} and {@code ExpressionReader};
 * it was measured with ngspice 39 where its manual is silent: there {@code (-2)^3} is 8.
 *
 * <h2>Not modelled</h2>
 * Strings as parameters, vectors, complex numbers, {@code @element[parameter]}, frequency-dependent sources (LAPLACE),
 * {@code delay()}; randomness that changes during a run.
 *
 * <h2>Guarantees</h2>
 * The same text, seed and overrides give the same numbers. Recursion, unknown names, wrong argument counts and expressions that
 * grow beyond the limits end in a message with file:line.
 *
 * <h2>Cost</h2>
 * Reading and lowering is linear in the text with functions inserted; binding costs one look-up a name.
 *
 * <h2>References</h2>
 * H. Vogt et al., "Ngspice User's Manual", version 39, chapters 2.9 and 5.1; V. R. Pratt, "Top down operator precedence",
 * POPL 1973; A. Griewank, A. Walther, "Evaluating Derivatives", 2nd ed., SIAM 2008, chapter 3.
 */
@NullMarked
package org.sneakpath.circuit.spice.expression;

import org.jspecify.annotations.NullMarked;
