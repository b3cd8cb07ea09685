/**
 * How an array is taken through time.
 *
 * <h2>The problem</h2>
 * m·n cells with states, dx/dt = f(v, x), and currents i(v, x), joined by lines whose potentials follow at once, or through their
 * capacitance:
 * <pre>
 *   C_w·du_w/dt + L_w·x_w + i = 0        v = u_w − u_b        u = base potential + x
 *   C_b·du_b/dt + L_b·x_b − i = 0        dx/dt = f(v, x), lower ≤ x ≤ upper
 * </pre>
 * A state moves in nanoseconds or not at all, and rates of neighbours differ by many decades. Every state couples to its own cell
 * only, and through the lines to all others.
 *
 * <h2>The choice</h2>
 * Diagonally implicit schemes ({@link org.sneakpath.crossbar.step.StepScheme}), the same that the circuit simulator has. At a stage
 * the states of each cell are eliminated by hand, after which it looks like a conductor to the lines ({@code StateElimination});
 * what is left is a read of an array of conductors ({@code StageSolver}). Its matrix L + c + g is kept from stage to stage and step
 * to step ({@code StageLines}): a write moves few cells, and an iteration with an old matrix is a solve and an evaluation, where a
 * new matrix would cost six of them. Potentials of lines without capacitance are found at every stage to the same accuracy, so that
 * the order of a scheme is that of its ordinary differential equations. Potentials are deviations from what lines would be at
 * without cells, as in reads: thin wires cost no digits.
 *
 * <p><b>Bounds.</b> x = mid(lower, upper, r + w·f): a state comes to rest at its bound and leaves it when the rate turns round. In a
 * step in which it arrives, its history goes on outwards, so that an arrival at a steady rate is exact and costs no short steps; from
 * the next step on its rate counts as zero.
 *
 * <p><b>Error.</b> {@code StepError} compares with the embedded formula, state by state relative to its range, and line node by
 * line node relative to the largest potential where there is capacitance. One step gets a tenth of what the run may be wrong by
 * (a five-hundredth in schemes of second order, which take more of them), stages a fiftieth of that. Steps end at corners of the
 * drives. Displacement currents jump there: a short step of SDIRK2, which does not want to know them, goes first, no shorter than
 * accuracy asks: what it leaves of them is differences of potentials over its length, and rounded accordingly.
 *
 * <p><b>Pullback.</b> {@code StepAdjoint} walks back over the stages; each asks for one solve with the transpose of its own matrix.
 * Stages are kept while half of a budget of memory lasts; before that only where segments of steps began, from which they are
 * taken again.
 *
 * <p>{@link org.sneakpath.crossbar.step.CellDynamics} is the seam to the cells: anything that conducts and has states.
 * {@link org.sneakpath.crossbar.step.DeviceCells} are one branch, {@link org.sneakpath.crossbar.cell.DynamicCells} have inner nodes,
 * {@link org.sneakpath.crossbar.cell.GatedCells} are behind transistors and depend on the potential of their bit line, too: the
 * matrix of such an array is not symmetric, and is solved around a symmetric one ({@code LineMatrix}).
 *
 * <h2>Not modelled</h2>
 * Events inside a step: a rate that jumps where a voltage or state crosses something is stepped over by short steps, not located.
 * States that slide along a jump of their own rate, such as a switch whose load line leaves it neither on nor off, are followed by
 * steps as short as they chatter; give the switch a width. Latency: all cells take the same steps. Where a step is so long that a
 * cell's current falls with its voltage more steeply than the lines around it hold, its stages have several solutions; the one
 * found is near the guess, and a step that finds none is shortened.
 *
 * <h2>Guarantees</h2>
 * A stage is accepted when Kirchhoff's law and the equations of all states hold within a part of the step's own tolerance, or to
 * rounding where steps are given. Accepted steps are within their share of the tolerance by estimate. On the same scheme and grid,
 * states agree with those of {@link org.sneakpath.circuit.run.Transient} to 1e-9 of their range as long as no state arrives at a bound
 * within a step of several stages, whose history the simulator ends there. Nothing that grows with the array is allocated per step,
 * unless stages are kept.
 *
 * <h2>Cost</h2>
 * A step of ESDIRK4 takes five stages, seven to ten solves and twice as many evaluations of all cells; a factorisation when cells
 * have changed much, and with capacitance whenever the step changes. Kept stages: 8·(2 + S) + 2·S bytes a cell, five a step. The
 * pullback factors at every stage.
 *
 * <h2>References</h2>
 * C. A. Kennedy, M. H. Carpenter, Appl. Numer. Math. 44, 2003 (ESDIRK4). R. Alexander, SIAM J. Numer. Anal. 14(6), 1977 (SDIRK2).
 * R. E. Bank et al., IEEE Trans. CAD 4(4), 1985 (TR-BDF2). E. Hairer, G. Wanner, "Solving ordinary differential equations II", IV.8
 * (stopping Newton's method), VI.1 (index 1). L. Qi, J. Sun, Math. Programming 58, 1993 (semi-smooth Newton).
 */
@NullMarked
package org.sneakpath.crossbar.step;

import org.jspecify.annotations.NullMarked;
