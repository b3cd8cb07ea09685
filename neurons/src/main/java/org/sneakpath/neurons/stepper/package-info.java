/**
 * Stepping populations of neurons, and the exact adjoint of the steps taken.
 *
 * <h2>The problem</h2>
 * A layer is hundreds to thousands of copies of one small stiff circuit. At rest C/G is a few hundredths of a millisecond
 * and under drive a hundred times less, while states move in milliseconds: explicit steps that follow v would be needless
 * and, where h G/C exceeds 2, explode. Training needs the gradient of the numbers that were computed, for every neuron.
 *
 * <h2>The choice</h2>
 * All schemes are implicit in v. Primes are new values, u = v − E, h is the step:
 * <pre>
 *   BACKWARD_EULER        C(v'−v) + Σ(q(u',x')−q(u,x)) + h (Σ i(u',x') − I) = 0                 x' = x + h f(u',x')
 *   TRAPEZOIDAL           C(v'−v) + Σ(q(u',x')−q(u,x)) + h (Σ (i(u',x') + i(u,x))/2 − I) = 0    x' = x + h (f(u',x') + f(u,x))/2
 *   STAGGERED_EULER       C(v'−v) + Σ(q(u',x)−q(u,x)) + h (Σ i(u',x) − I) = 0, then             x' = x + h f(u',x')
 *   SEMI_IMPLICIT_EULER   as STAGGERED_EULER, then                                              x' = x + h f(u',x)
 * </pre>
 * States with bounds take mid(lo, hi, ·) of the right-hand side; where a bound holds a state, it passes no gradient on.
 * The coupled schemes eliminate the states of each branch, so that Newton stays scalar per neuron; the decoupled ones
 * solve one scalar equation and then each branch by itself. For the MIF neuron both equations of STAGGERED_EULER are
 * affine, which its model promises, and one evaluation solves each.
 *
 * <p>A coupled step that is long for its branches, so that one switches within it, has several solutions or only one far
 * off, and Newton on voltage and states together may cycle. A neuron that has not settled after 16 iterations, or has
 * settled where the reduced equation falls, is solved as one equation r(v') = 0 with its states eliminated at every v', in
 * a bracket that cannot fail while r is continuous ({@code ReducedMembrane}); the other neurons do not notice.
 *
 * <p>Layout: structure of arrays, the neuron innermost; one {@link org.sneakpath.devices.DeviceBatch} per branch; short
 * loops over all neurons. The adjoint equations stand in the two integrators, above the code that evaluates them.
 *
 * <h2>Not modelled</h2>
 * Step control and events: the grid is fixed, and how far it is from the continuous circuit is a question for
 * {@link org.sneakpath.neurons.stepper.RefinementAudit} or for the error-controlled reference engine. Gradients by
 * capacitance and battery voltages.
 *
 * <h2>Guarantees</h2>
 * Newton goes on to rounding (4 ulp of the terms of each equation) or to a bound on its iterations; what is left is
 * reported, not thrown. On the same scheme and grid, and where the solution is unique, waveforms and gradients agree with
 * {@link org.sneakpath.circuit.run.Transient} to 1e-9. Where a coupled step has several solutions, a bracketed one is the
 * first that the net charge meets on its way from the old voltage; plain Newton's need not be the nearest, but r rises
 * there, too. The report counts the bracketed steps: where there are many, a shorter step is the remedy. A neuron's numbers
 * do not depend, to the last bit, on which others are stepped beside it. Nothing is allocated per step.
 *
 * <h2>Cost</h2>
 * Forward, MIF neuron, STAGGERED_EULER: 2 exponentials per neuron-step, pullback 2 more; measured figures in
 * {@code neurons/VALIDATION.md}. Memory: 8·(1 + S) bytes per neuron-step for S states, and one byte per bounded state.
 * The pullback evaluates partial derivatives again; storing those of the MIF neuron's two branches would add 64 bytes to
 * its 26. A step that takes a bracket costs that neuron some 10 to 25 evaluations more.
 *
 * <h2>References</h2>
 * E. Hairer, G. Wanner, "Solving Ordinary Differential Equations II", Springer, 1996 (implicit one-step methods).
 * W. H. Press et al., "Numerical Recipes", 3rd ed., Cambridge, 2007, §9.4 (Newton in a bracket).
 * L. Qi, J. Sun, "A nonsmooth version of Newton's method", Math. Programming 58, 1993 (semi-smooth Newton).
 */
@NullMarked
package org.sneakpath.neurons.stepper;

import org.jspecify.annotations.NullMarked;
