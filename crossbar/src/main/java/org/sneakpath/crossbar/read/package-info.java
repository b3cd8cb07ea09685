/**
 * How an array is solved.
 *
 * <h2>The problem</h2>
 * 2·m·n line nodes, two families of chains coupled by the cells:
 * <pre>
 *   (L_w + c_w + g)·x_w − g·x_b = f_w        word lines, L_w: segments and ends
 *   (L_b + c_b + g)·x_b − g·x_w = f_b        bit lines, likewise
 * </pre>
 * with g the slopes of the cells, c shunts to ground and f injected currents, in a read those of the cells between lines at
 * rest. Any line resistance may be zero or open. The matrix is symmetric positive definite, but
 * 1/R of a good wire exceeds a cell's conductance by six decades and more, and a strong driver or a weak one can lie
 * anywhere.
 *
 * <h2>The choice</h2>
 * Two solvers stand behind one seam, {@link org.sneakpath.crossbar.read.ReadSolver}: elimination for small or thin arrays and for
 * cells whose current falls, relaxation for the others. Three decisions make the digits of both independent of those ratios:
 * <ul>
 *   <li>The unknowns x are deviations from the base potentials ({@link org.sneakpath.crossbar.read.BasePotentials}), those of the
 *       lines when no cell conducts. A thin wire makes them small, not inexact. Currents at the ends are sums of cell currents by
 *       the same shares.
 *   <li>Nodes joined by zero resistance are one unknown ({@code ArrayNodes}); drivers and senses are conductances to
 *       terminals (Norton form), so that there are no sources in the matrix.
 *   <li>Nothing is ever subtracted in eliminating: neither in star–mesh transformations ({@code StarMesh}), the Cholesky
 *       factorisation with pivots formed as sums of conductances, nor along a line ({@code LadderStep}). Nothing can break down.
 *       What hangs on no terminal is left with a pivot of exactly zero, and held at x = 0.
 * </ul>
 *
 * <p>Elimination follows geometric nested dissection ({@code DissectionOrder}), the natural order along the longer side for thin arrays;
 * the fill pattern is analysed once ({@code EliminationPattern}).
 *
 * <p>Relaxation ({@code LineRelaxation}) solves all bit lines under given word lines, then all word lines under given bit lines. An error
 * that is rough over the lines is gone at once, since lines meet in cells only; one that is smooth over h cells lasts where
 * h·√(r·g) is not small. A crossbar of blocks of cells, with the sums of their slopes and the resistances between their
 * middles ({@code CoarseCrossbar}), takes it away: potentials are interpolated linearly along lines and constant across them.
 * With blocks as large as h·√(r·g) = 0.35 allows ({@code CoarsePlan}) a cycle leaves 1 % of the error in mild arrays and a tenth
 * in harsh ones, whatever their size, so that neither conjugate gradients nor many levels are needed; where conductances are
 * unlike on large scales, Anderson mixing ({@code LineMixing}) makes up for it. Passes run on several threads in chunks that do
 * not depend on their number ({@code LineTeam}), and what comes out is audited from branch currents ({@code LineAudit}).
 *
 * <p>{@link org.sneakpath.crossbar.read.TerminalResponse} turns a solver into cell voltages for driven rows
 * (a read) or lifted columns (its adjoint); {@link org.sneakpath.crossbar.read.OhmicRead} and
 * {@link org.sneakpath.crossbar.read.NewtonRead} find the state of the two kinds of cells.
 *
 * <p>A library's sparse Cholesky in the same order was tried first. It was up to 1.5 times faster from 128 × 128 on, but gave
 * currents wrong by 0.6 % for segments of 1e-13 ohm behind 150 ohm, under a residual that looked perfect, and in ordinary
 * arrays up to seventy times larger errors (2.5e-14 of the largest current), iterative refinement included.
 *
 * <h2>Not modelled</h2>
 * States that move while they are read, unless they settle, when the read is that of where they have come to rest. Several right-hand
 * sides share nothing in relaxation.
 *
 * <h2>Guarantees</h2>
 * The residual returned is measured, from branch currents, on the numbers returned; so is the sum of all that Kirchhoff's law
 * misses, which bounds the error of every terminal current of cells that do not fall. Solutions of curved cells converge
 * monotonically: each Newton step is shortened until it reduces the largest misfit. For a law that rises with the voltage the
 * solution is the only one. One that falls somewhere may have several; the solution is
 * followed from rest ({@code BranchFromRest}) and says what was met on the way ({@link org.sneakpath.crossbar.read.SolutionBranch}). A read
 * that misses its tolerance says why and what to try ({@link org.sneakpath.crossbar.read.Obstacle}).
 *
 * <h2>Cost</h2>
 * Relaxation: 22 flops and 96 bytes from memory per cell and cycle, 40 bytes of memory a cell. Cycles to 1e-12 of the largest
 * current at 1 ohm a segment, 10 kΩ to 1 MΩ: 5 (64 × 64), 7 (256), 9 (512 to 4096); at 20 and 100 ohm, 1 to 10 kΩ, 512 × 512: 12
 * and 17.
 *
 * <p>Curved cells: a solve for each Newton step, as exact as the step asks for, so that all steps together take about twice the
 * cycles of a linear read: 13 for 4 steps of sinh cells at 64 × 64, 29 for 6 at 256 × 256. Cells behind gates: 10 kernel solves a step
 * where transistors saturate, 3 where they are open, of 5 cycles each. Falling cells: some hundred solves where they are
 * hundreds, ten thousands where lines hardly hold them; a read ends after 1e10 cells times solves, which is some ten minutes.
 *
 * <p>Elimination, n × n: 11 (n = 32), 15 (64), 18 (128), 22 (256) kept conductances per node, 12 bytes each; elimination takes 14 to 19·n³
 * flops at about 1 Gflop/s, bound by scattered access; a solve takes 4 flops per kept conductance and a residual 40 flops per
 * cell. Thin m × n, m ≪ n: about 0.9·m kept conductances per node, 1.6·m³·n flops.
 *
 * <h2>References</h2>
 * A. George, "Nested dissection of a regular finite element mesh", SIAM J. Numer. Anal. 10, 1973. C. O'Cinneide, "Relative-error
 * bounds for the LU decomposition via the GTH algorithm", Numer. Math. 73, 1996. W. Oettli, W. Prager, "Compatibility of
 * approximate solution of linear equations with given error bounds", Numer. Math. 6, 1964.
 */
@NullMarked
package org.sneakpath.crossbar.read;

import org.jspecify.annotations.NullMarked;
