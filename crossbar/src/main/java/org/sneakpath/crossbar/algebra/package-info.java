/**
 * Equations that an array solves in the feedback of amplifiers: linear systems, least squares, eigenvectors.
 *
 * <h2>The problem</h2>
 * A crossbar multiplies. Put into the feedback of operational amplifiers it divides: the amplifiers move the voltages of the word
 * lines until the currents of the bit lines are what is asked for. How right is the answer with amplifiers of finite gain and
 * lines that have resistance, does the loop settle at all, and how fast?
 *
 * <h2>The choice</h2>
 * Each circuit is a netlist for the circuit simulator, built of the same cells and lines that reads use, with operational
 * amplifiers as controlled sources ({@link org.sneakpath.crossbar.periphery.OperationalAmplifier}); nothing is idealised behind
 * its back. Matrices of both signs take two arrays, the second on inverted voltages.
 * <ul>
 *   <li>{@link org.sneakpath.crossbar.algebra.LinearSystemCircuit}: A·x = b, by an operating point.
 *   <li>{@link org.sneakpath.crossbar.algebra.LeastSquaresCircuit}: least |X·w − y|², by an operating point.
 *   <li>{@link org.sneakpath.crossbar.algebra.EigenvectorCircuit}: A·v = λ·v of the largest eigenvalue, by a transient, since it
 *       grows out of zero, which solves the equations too.
 * </ul>
 * An operating point exists whether or not anything would settle there. {@link org.sneakpath.crossbar.algebra.Stability} tells:
 * the amplifiers are replaced by sources, what each input sees of each output is asked of the simulator's adjoint, and the
 * greatest real part of the natural frequencies follows. Gradients of the first two circuits by matrix and right-hand side are the
 * simulator's.
 *
 * <h2>Not modelled</h2>
 * Capacitance of lines and of inputs; a second pole, slewing, offset and noise of amplifiers; curved cells (use the netlist);
 * gradients of the eigenvector circuit, other than those of its transient; preconditioning or scaling of matrices.
 *
 * <h2>Guarantees</h2>
 * Between perfect lines the solutions are those of the closed forms with finite gain that the classes state, to rounding, and
 * their distance from the exact answer falls as 1/A0. Stability is that of the linear circuit, within the supplies.
 *
 * <h2>Cost</h2>
 * One thread of a shared two-core server, elements of both signs, netlist included:
 * <pre>
 *   unknowns    solve      gradient     stability          with wires
 *       4       1.0 ms      0.2 ms        2 ms          1.0 ms    0.2 ms     3 ms
 *       8       1.1 ms      0.2 ms        5 ms          1.8 ms    0.4 ms     8 ms
 *      16       1.6 ms      0.3 ms        9 ms          6.2 ms    2.0 ms    48 ms
 * </pre>
 * Meant for tens of unknowns; the simulator's matrix has 2·n² nodes more where lines have resistance.
 *
 * <h2>References</h2>
 * Z. Sun et al., "Solving matrix equations in one step with cross-point resistive arrays", PNAS 116(10), 2019,
 * doi:10.1073/pnas.1815682116. Z. Sun et al., "Time complexity of in-memory solution of linear systems", IEEE Trans. Electron
 * Devices 67(7), 2020, doi:10.1109/TED.2020.2992435. Z. Sun et al., "One-step regression and classification with cross-point
 * resistive memory arrays", Science Advances 6(5), 2020, doi:10.1126/sciadv.aay2378. Z. Sun et al., "In-memory eigenvector
 * computation in time O(1)", Advanced Intelligent Systems 2(8), 2020, doi:10.1002/aisy.202000042.
 */
@NullMarked
package org.sneakpath.crossbar.algebra;

import org.jspecify.annotations.NullMarked;
