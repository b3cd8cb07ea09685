/**
 * What stands between a word and a bit line, as a solve of the array sees it: a current with its slopes, whatever is inside.
 *
 * <h2>The problem</h2>
 * A cell is a memristor, or a memristor behind a selector (1S1R) or an access transistor (1T1R); each of these may have inner nodes
 * and states of its own. The array needs i(w, b; gate, q) of every cell at its line potentials, with exact derivatives by both
 * potentials, by the gate and by what is programmed, q, thousands of times over.
 *
 * <h2>The choice</h2>
 * Inner nodes are solved for in every cell and eliminated, so that the array keeps two nodes a cell and one linear kernel. A device of
 * one branch is a batch as it is ({@code BranchDevice}); one with inner nodes, or with states that settle while they are read, is
 * solved by Newton's method ({@code EliminatedDevice}); two devices in series share one node, found by Newton's method within
 * a bracket ({@code SeriesLaw}), which neither the exponential of a selector nor a switch leads astray. A transistor's current depends on
 * both of its ends against the bulk, so that ∂i/∂w ≠ −∂i/∂b: such arrays are not reciprocal, and are solved by
 * {@code read.TangentSolver}. {@link org.sneakpath.crossbar.cell.AccessTransistors} evaluates transistors, here and where cells are
 * written. {@link org.sneakpath.crossbar.cell.Component} is a model with its numbers,
 * {@link org.sneakpath.crossbar.cell.ProgrammedQuantity} what of it a program sets. In transients, where states move,
 * {@link org.sneakpath.crossbar.cell.DynamicCells} and {@link org.sneakpath.crossbar.cell.GatedCells} are the same cells with all
 * derivatives by their states.
 *
 * <h2>Not modelled</h2>
 * Charges of cells in a read; currents of gates and bulks; gate lines with resistance; cells that exchange heat or charge with
 * their neighbours; devices of more than two terminals other than an access transistor.
 *
 * <h2>Guarantees</h2>
 * Derivatives are those of the currents returned, by the implicit function theorem, exact to second order in what an inner
 * iteration leaves. A model that cannot stand in a cell is refused with the reason. A cell whose inner equations are not solved
 * gives NaN, and its read then says that it did not converge.
 *
 * <h2>Cost</h2>
 * A branch: one evaluation of its model. Two in series: 2 to 4 evaluations of both from a near guess, some 10 from none. Inner nodes: 3
 * to 6 evaluations and 2k³/3 flops each for k unknowns. Cells are worked on in blocks, in arrays made once.
 *
 * <p>Program and read of n × n cells, 10 kΩ to 1 MΩ, lines of 1 ohm, in process and warm, best of many on a shared two-core server; the
 * same netlists take ngspice 39 2.8 s (sinh), 3.8 s (diode) and 4.6 s (level 1 transistor) at 64 × 64:
 * <pre>
 *   cell                                64 × 64    128 × 128   256 × 256   Newton steps   kernel solves
 *   sinh                                 1.6 ms       16 ms       53 ms        4 … 6          4 … 6
 *   1S1R, sinh selector, ohmic           2.4 ms       11 ms       82 ms        3 … 4          3 … 4
 *   1S1R, diode, Yakopcic                8.5 ms       45 ms                    6 … 8          6 … 8
 *   1T1R, EKV, ohmic                     7.6 ms       41 ms      300 ms        3 … 4         9 … 14
 *   1T1R, EKV, Yakopcic                   22 ms      180 ms      880 ms        5 … 7        29 … 60
 * </pre>
 * Cells whose states settle take 20 to 100 such solves.
 *
 * <h2>References</h2>
 * P. Deuflhard, "A modified Newton method for the solution of ill-conditioned systems of nonlinear equations", Numer. Math. 22,
 * 1974 (the test of steps). C. Enz, F. Krummenacher, E. Vittoz, Analog Integr. Circuits Signal Process. 8, 1995 (transistors
 * against the bulk).
 */
@NullMarked
package org.sneakpath.crossbar.cell;

import org.jspecify.annotations.NullMarked;
