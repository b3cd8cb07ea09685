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
 * factors at hand, so that a linear system costs one factorisation. Models may limit branch voltages; a limited point is
 * never accepted. Updates are halved while they make the residual grow.
 * {@link org.sneakpath.circuit.nonlinear.RobustNewton} goes on with gmin stepping, source stepping and pseudo-transient
 * continuation, in that order, and reports which it tried. {@code toRounding} goes on until updates no longer shrink, so
 * that two programs that solve the same equations can be compared to rounding.
 *
 * <h2>Not modelled</h2>
 * Reuse of a factorisation over several updates; arc-length continuation through folds.
 *
 * <h2>Guarantees</h2>
 * Where a method converges, it does so on the system itself, whatever eased it on the way, and the system was evaluated last
 * at the point that is returned. Failure is a status with the index of the worst unknown.
 *
 * <h2>Cost</h2>
 * One factorisation, one or two solves and at least one evaluation per update. Nothing is allocated per update but where pivots
 * are searched for or a matrix is suspected of being singular.
 *
 * <h2>References</h2>
 * C. T. Kelley, "Solving nonlinear equations with Newton's method", SIAM, 2003. L. W. Nagel, "SPICE2: a computer program to
 * simulate semiconductor circuits", UCB/ERL M520, 1975 (limiting, gmin and source stepping). C. T. Kelley, D. E. Keyes,
 * "Convergence analysis of pseudo-transient continuation", SIAM J. Numer. Anal. 35(2), 1998.
 */
@NullMarked
package org.sneakpath.circuit.nonlinear;

import org.jspecify.annotations.NullMarked;
