/**
 * Parameters of a device from a measured current over voltage, with how far they are determined.
 *
 * <h2>The problem</h2>
 * A memristor's parameters stand in no data sheet; they are found by comparing a model's loop with a measured one. The loop
 * depends on them through a differential equation, some of them hardly, some only through a quotient, and a search by
 * differences is slow and stops wherever it likes.
 *
 * <h2>The choice</h2>
 * Least squares by Levenberg's and Marquardt's method on parameters that a transform keeps inside their ranges
 * ({@link org.sneakpath.analysis.device.fit.Transform}): the logarithm of the distance from a bound, the logistic function
 * between two. The measured voltage drives the model alone, without a circuit; states and their sensitivities are integrated
 * together ({@link org.sneakpath.analysis.device.fit.TraceSolver}), so that the Jacobian is the exact derivative of the numbers
 * computed, at the cost of a substitution a stage and unknown beside the solution. Several searches start around the one that the user gives
 * ({@link org.sneakpath.analysis.device.fit.StartPoints}).
 *
 * <h2>Not modelled</h2>
 * Charge: currents are those at rest. Errors of the voltage and of the time. Deviations that hang together, from a model that
 * is wrong or a slow drift: intervals are then too narrow. Parameters that are whole numbers by meaning are fitted like any
 * other; fix them.
 *
 * <h2>Guarantees</h2>
 * The same request gives the same result for any number of threads. Intervals are 95 % ones if deviations are independent, of
 * the size that the weight says, and small enough for the model to be straight over them. What the measurement cannot tell is
 * said to be so; its interval is its range.
 *
 * <h2>Cost</h2>
 * Per evaluation: five stages a step, at least one step a point. Measured: eight unknowns, 845 points and eight searches, 4 s of
 * processor time in all, the virtual machine's start included.
 *
 * <h2>References</h2>
 * J. J. Moré, "The Levenberg-Marquardt algorithm", Lecture Notes in Mathematics 630 (1978). E. Hairer, G. Wanner, "Solving
 * Ordinary Differential Equations II", 2nd ed. 1996. G. A. F. Seber, C. J. Wild, "Nonlinear Regression", 1989 (intervals).
 */
@NullMarked
package org.sneakpath.analysis.device.fit;

import org.jspecify.annotations.NullMarked;
