/**
 * Equations of devices as expression graphs: differentiated symbolically, compiled to bytecode, with an interpreter as twin.
 *
 * <h2>The problem</h2>
 * A device written in a netlist or a model file is an expression in text, such as a rate that is
 * {@code V > voff ? koff*(V/voff-1)^3*exp(-exp((x-xoff)/wc)) : …}. Newton's method wants its value and all its partial
 * derivatives, for many instances and millions of times, no slower than if somebody had written them in Java by hand;
 * the adjoint wants the derivatives by parameters too; and a time stepper wants to know where the expression may jump.
 * None of them may get a NaN from an iterate that is merely far off.
 *
 * <h2>The choice</h2>
 * An {@link org.sneakpath.devices.equation.Expression} is an immutable graph of nine kinds of nodes. Derivatives are graphs
 * of the same kind, written in terms of the value where they can be: e^a is its own, tanh has 1 − tanh², a^p has a^p·p/a.
 * {@link org.sneakpath.devices.equation.Equations} make equal subgraphs one object, across the outputs and all their
 * derivatives, so what is common is computed once. Automatic differentiation on tapes was the alternative; it does the same
 * work again at every evaluation, while here there is nothing left at run time but arithmetic.
 *
 * <p>{@link org.sneakpath.devices.equation.Equations#compile} writes one hidden class per task (values; values and
 * partials; partials by parameter; by time; switching functions), at the first call that asks for it. Its one method holds
 * the loop over instances. A choice is a real branch: what only one side needs is computed on that side, and choices on the
 * same condition share a branch, so that ∂rate/∂V and ∂rate/∂x find the exponentials of the rate there. What depends on time
 * alone is computed before the loop. Hyperbolic functions of one argument share e^|a|.
 *
 * <p>Conventions where mathematics leaves room, each as ngspice has it or its continuous neighbour, so that what starts
 * there starts here:
 *
 * <ul>
 *   <li>exp goes on along its tangent beyond ln 1e99 = 227.96, where ngspice stops it at 1e99; sinh and cosh likewise (ngspice
 *       lets them overflow). The derivative is that of the line. exp(−exp(x)) and its derivative are 0 for any large x.
 *   <li>a/0 is a/1e-32; ln 0 and log10 0 are −1e99; √ has the slope 5e31 at 0. Roots and logarithms of negative numbers are
 *       NaN; ngspice aborts there.
 *   <li>Powers: see {@link org.sneakpath.devices.equation.BinaryFunction}. ngspice takes |a|^b for every spelling.
 *   <li>At a kink the derivative is that of the side which the value is said to belong to: min and max of equals take the first
 *       argument, a ramp is flat at 0, a table has the slope to the right; only |a| has 0, between both sides. Where a function
 *       jumps, the derivative ignores the jump.
 *   <li>A condition holds where it is not 0, so NaN is true, as in C.
 * </ul>
 *
 * <p>Simplification (listed at {@link org.sneakpath.devices.equation.Expression}) folds and drops, and never reorders; 0·x is
 * 0 whatever x is.
 *
 * <h2>Not modelled</h2>
 * Memory: an expression has no state, so ddt, idt and random numbers are the business of who owns the equation. Units. Higher
 * derivatives work, but nothing is tuned for them. No algebra is attempted beyond the rules named: x − x stays. A switching
 * function of floor and its kin is a sine, whose sign is the same again two jumps later: a step over two jumps hides both.
 *
 * <h2>Guarantees</h2>
 * The derivative is that of the value returned, on whichever branch the arguments lie. Both twins give the same bits, as does
 * any split of the instances. Kernels are thread-safe; compiled ones allocate nothing after the first call of each task.
 * Equality, hashing, derivatives and evaluation take time in proportion to the number of distinct nodes, or n log n, and no
 * stack in proportion to depth. Text of an expression reads back to an equal one.
 *
 * <h2>Cost</h2>
 * Per instance about one machine operation a node, plus exponentials (5 ns each). Measured on one core of a shared server, 1,024
 * instances, value and both partials: VTEAM's rate 18 ns above threshold and 1 ns below; its read law 3 ns; a threshold switch
 * with a tanh 12 ns; interpreted 20 to 40 times that. Making a kernel takes some ms a task in a cold virtual machine, below 1 ms
 * in a warm one.
 *
 * <p>HotSpot compiles methods of up to 8,000 bytes, which is about 1,000 operations. Results that need more are split over
 * several loops that share no work; a single result that alone needs more, or more than 200 nested branches, is interpreted, at
 * about 5 ns a node and one allocation of 8 bytes a node per call.
 *
 * <h2>References</h2>
 * A. Griewank, A. Walther, Evaluating Derivatives, 2nd ed., SIAM 2008, for sharing between values and derivatives. A. V. Aho, M.
 * S. Lam, R. Sethi, J. D. Ullman, Compilers, 2nd ed., 2007, §6.1 (directed acyclic graphs by value numbers) and §9.5 (anticipated
 * expressions: what both sides of a branch need goes before it). ngspice 39, measured, for the conventions.
 */
@NullMarked
package org.sneakpath.devices.equation;

import org.jspecify.annotations.NullMarked;
