/**
 * Newton's method for circuits and what to do when it fails.
 *
 * <h2>The problem</h2>
 * F(y) = 0 where some equations are in amperes and others in volts, conductances span fifteen decades, and device equations
 * explode a volt away from the solution.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.circuit.nonlinear.Newton} stops only when both tests hold: every residual is small against the sum
 * of the absolute values of its own terms, and the next update is small against the unknowns. The update is that of the
 * factors at hand, so that a linear system costs one factorisation.
 *
 * <p>By default factors are reused ({@link org.sneakpath.circuit.nonlinear.JacobianUse#REUSED}), within a solve and in the
 * solves that follow. An iteration with old factors contracts: δ_{k+1} ≈ θ δ_k, so that the error after δ_k is θ/(1 − θ)‖δ_k‖;
 * it stops when that is within the tolerances, and makes new factors when θ exceeds 0.3 or when the iterations still to be
 * expected cost more than factoring. Of a time step's J = A + wB, with w = 1/(h d), factors made for w_s serve while w is
 * within 25 % of w_s; updates are then multiplied by c = 2/(1 + w/w_s), half way between what directions governed by A (1) and
 * by B (w_s/w) need. A linear circuit at constant step is factored once. Where a reused iteration diverges, makes the residual
 * grow or meets a limited device, it goes back to where it was and on as exact Newton. Residuals are evaluated without the
 * Jacobian where that will not be factored.
 *
 * <p>Steps of time whose own tolerance is thirty times Newton's, and of which nobody asks for gradients, go one step
 * further ({@link org.sneakpath.circuit.nonlinear.JacobianUse#TRUSTED}): an update of at most 300 tolerances that is the last
 * by twice the θ measured before with the same factors is taken without another evaluation
 * ({@link org.sneakpath.circuit.nonlinear.NonlinearSystem#conclude}). For the largest of these θ is below 1/600; were it
 * thirty times what was measured, the error would be nearly half of what the step may be wrong by. Where the next update was
 * computed to judge the one before, it is taken too, so that what is left is rather the error behind it: that is why Newton's
 * tolerance need not be further below that of the steps.
 *
 * <p> Models may limit branch voltages; a limited point is
 * never accepted. Updates are halved while they make the residual grow.
 * {@link org.sneakpath.circuit.nonlinear.RobustNewton} goes on with gmin stepping, source stepping and pseudo-transient
 * continuation, in that order, and reports which it tried. {@code toRounding} goes on until updates no longer shrink, so
 * that two programs that solve the same equations can be compared to rounding.
 *
 * <h2>Not modelled</h2>
 * Quasi-Newton updates of factors (Broyden); arc-length continuation through folds.
 *
 * <h2>Guarantees</h2>
 * Where a method converges, it does so on the system itself, whatever eased it on the way, and the system was evaluated last, or
 * concluded, at the point that is returned. With reused factors the error left is up to one tolerance, and of the same sign from step to
 * step where the solution moves steadily: whoever takes a thousand steps chooses tolerances well below those of the steps.
 * Exact Newton, to rounding, depends on no earlier solve. Failure is a status with the index of the worst unknown.
 *
 * <h2>Cost</h2>
 * Exact: one factorisation, one or two solves and at least one evaluation per update. Reused: one evaluation and one solve per
 * update. A 32×32 array of VTEAM cells with wires, 1000 steps: at relative tolerance 1e-5 exact Newton takes 1023 updates and
 * as many factorisations, with reused factors 1136 updates and 4 factorisations; at 1e-9, 1191 and 1191 against 2631 and 20. A ring of 100 relaxation oscillators, 9 000 attempted steps of
 * ESDIRK4: 107 000 evaluations without trust, 70 000 with it, and an error of the periods of 2e-6 and 3e-6. Nothing is allocated per update but where pivots
 * are searched for or a matrix is suspected of being singular.
 *
 * <h2>References</h2>
 * E. Hairer, G. Wanner, "Solving ordinary differential equations II", 2nd ed., Springer, 1996, IV.8 (stopping test). A. C.
 * Hindmarsh et al., "SUNDIALS", ACM Trans. Math. Softw. 31(3), 2005 (reuse under a changed weight). C. T. Kelley, "Solving
 * nonlinear equations with Newton's method", SIAM, 2003. L. W. Nagel, "SPICE2: a computer program to
 * simulate semiconductor circuits", UCB/ERL M520, 1975 (limiting, gmin and source stepping). C. T. Kelley, D. E. Keyes,
 * "Convergence analysis of pseudo-transient continuation", SIAM J. Numer. Anal. 35(2), 1998.
 */
@NullMarked
package org.sneakpath.circuit.nonlinear;

import org.jspecify.annotations.NullMarked;
