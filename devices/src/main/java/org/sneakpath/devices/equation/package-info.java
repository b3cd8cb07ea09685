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
 * alone is computed before the loop. Hyperbolic functions of one argument share e^|a| and its reciprocal. Intervals are carried
 * through the graph, so that what cannot be 0 (a parameter by its range, 1 + e^a) is divided by without a test.
 *
 * <p>A {@link org.sneakpath.devices.equation.Kernel} works on arrays that its caller hands in, a
 * {@link org.sneakpath.devices.equation.BatchKernel} on those of a {@link org.sneakpath.devices.DeviceBatch}; one generator
 * writes both, told by {@code Arguments} where things are. In a batch kernel, quotients of one divisor share its reciprocal
 * ({@code Reciprocals}): a value and its derivatives divide by the same things over and over, and a division is the dearest
 * of plain operations. The rest of {@code NormalForm} is for batch kernels and vectorised ones: signs go outward and cancel,
 * products are put in the order that uses what the value computes anyway ({@code Products}), limits out of reach are left out
 * ({@code Limits}). Its interpreter does the same, so that both stay equal bit by bit.
 *
 * <p>An exponential is tested for going on along its tangent, which takes a jump, and HotSpot moves nothing over a jump.
 * Exponentials that do not wait for each other are therefore computed first and tested afterwards, so that a processor works on
 * them at the same time; those whose argument cannot be large are not tested. For the Stanford model both took the rates from
 * 29 to 26 ns, and the currents from 17 to 16.
 *
 * <p>Branches stay branches. With both sides computed and one selected, a loop of plain arithmetic takes 0.80 ns an instance
 * where the branch takes 0.82 at random and 0.68 on one side; HotSpot 17 makes a jump of the selection and does not vectorise
 * it, nor with its flags for that. A loop without any choice is vectorised (0.37 ns), and for that divisors are tested only where
 * they must be: the currents of a volatile memristor went from 4.9 to 2.5 ns by it.
 *
 * <p>A third way of evaluation is for thousands of instances of equations without many choices
 * ({@link org.sneakpath.devices.equation.Equations#vectorise}), in double or single precision: blocks of instances go through one pass
 * after the other ({@code RowProgram}), each a loop of some ten operations that HotSpot does vectorise, the exponential included
 * ({@code RowFunctions}). HotSpot 17 vectorises no loop of more than some twenty operations, nor one that finds several rows in one array,
 * which is why rows are arrays of their own and why a kernel that is one long loop stays scalar. Comparisons, conjunctions of them, and
 * choices between what is finite become sums and products ({@code Masks}), and exponentials that differ by a factor one
 * ({@code Exponentials}); tests of equality, and comparisons and choices of what may be infinite or no number, stay scalar. A NaN that is
 * compared in vectors is one in what follows, where the other kernels say that nothing holds. The
 * reset of an integrate-and-fire neuron went from 2.6 to 0.7 ns a step by it. Rows stand apart within a
 * page ({@code RowSpacing}).
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
 * <p>HotSpot compiles methods of up to 8,000 bytes, which is about 1,000 operations. What needs more is cut into parts
 * ({@code Partition}); blocks of 32 instances go through all of them, and what one part has computed and another needs waits in
 * an array of each thread's own. Forty iterations of Newton for a conductor behind a resistance, written out (577 operations
 * without derivatives), take 3.1 µs with all partials, where parts that share nothing took 6.0 µs, and 3.0 µs with those by
 * parameter, where they took 11.8 µs.
 *
 * <h2>References</h2>
 * A. Griewank, A. Walther, Evaluating Derivatives, 2nd ed., SIAM 2008, for sharing between values and derivatives. A. V. Aho, M.
 * S. Lam, R. Sethi, J. D. Ullman, Compilers, 2nd ed., 2007, §6.1 (directed acyclic graphs by value numbers) and §9.5 (anticipated
 * expressions: what both sides of a branch need goes before it). ngspice 39, measured, for the conventions.
 */
@NullMarked
package org.sneakpath.devices.equation;

import org.jspecify.annotations.NullMarked;
