/**
 * Arrays of conductances with their wires: exact reads, and gradients through them.
 *
 * <h2>The problem</h2>
 * Cells at the crossings of m word lines and n bit lines turn voltages on the word lines into currents out of the bit lines.
 * Between perfect lines this is the product I_j = Σ_i G_ij·V_i. Real lines have resistance: cells far from driver and sense
 * circuit see less voltage, and current sneaks through other cells. What is wanted are the currents into the virtual
 * grounds, all node voltages, and the derivatives of a loss by every voltage and every conductance.
 *
 * <pre>
 *   V[i] --driver-- w(i,0) --wordWire-- w(i,1) -- ... -- w(i,n−1)            right end open
 *                     |                   |                                  cell (i,j) joins w(i,j) to b(i,j)
 *   top end open      b(0,j) --bitWire-- b(1,j) -- ... -- b(m−1,j) --sense-- 0 V
 * </pre>
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.crossbar.Crossbar} is the façade. Kirchhoff's law is solved directly, without approximating the wires
 * ({@link org.sneakpath.crossbar.read}). The current into a virtual ground is taken as the sum of the cell currents of its
 * column, which is well-conditioned for thin wires too, where the difference of two node voltages over a tiny resistance is
 * not. A resistance of zero merges nodes; with no resistance at all a read is the product, bit for bit.
 *
 * <p>A read of ohmic cells is linear: {@link org.sneakpath.crossbar.ReadOperator} is its matrix, from min(m, n) solves, after
 * which any number of inputs costs one product. Since the network is reciprocal, one solve of the same matrix with the
 * virtual grounds lifted to dL/dI gives the derivatives by all conductances,
 * <pre>
 *   dL/dG_ij = −a_ij·∂i_ij/∂G_ij        a_ij: voltage of cell (i,j) in that solve
 * </pre>
 * (S. W. Director, R. A. Rohrer, 1969). These are derivatives of the numbers computed, exact to rounding; for curved cells
 * the array is linearised at the solution.
 *
 * <p>A cell may be any compact model with two terminals and one branch, of the library or of a user's file
 * ({@link org.sneakpath.crossbar.Cell.Device}). What a program sets is then one named parameter or state q, within its range;
 * G in the formula above is q, and states are held.
 *
 * <h2>Not modelled</h2>
 * Capacitance and inductance of lines; select transistors; lines driven or sensed at both ends; lines that are broken,
 * shorted or have unequal segments; any change of a cell by being read. Amplifiers and converters are in
 * {@link org.sneakpath.crossbar.periphery}.
 *
 * <h2>Guarantees</h2>
 * Every read says what relative Kirchhoff residual it reached and whether that met the tolerance. Any combination of zero
 * and non-zero line resistances, any finite conductances from zero up, and any shape are solved. Results depend on the
 * arguments only, bit for bit. Arrays handed in are copied or filled, never kept. A crossbar belongs to one thread. Once
 * each kind has been asked for, reads, operators and pullbacks of ohmic cells allocate nothing that grows with the array.
 *
 * <h2>Cost</h2>
 * Ohmic cells, both wires 1 ohm, one thread of a shared two-core server (best of many, in-process, warm):
 * <pre>
 *   array       analysis   program + read   further read   operator (incl. program)   its pullback
 *   5 × 80         7 ms        0.06 ms         0.03 ms            0.12 ms                0.10 ms
 *   61 × 6         1 ms        0.06 ms         0.03 ms            0.13 ms                0.11 ms
 *   64 × 64       30 ms         3.4 ms         0.5 ms               23 ms                  21 ms
 *   128 × 128     60 ms          26 ms         2.1 ms
 *   256 × 256    300 ms         290 ms          17 ms
 * </pre>
 * Curved cells, same array and machine, states anywhere in their range and up to 0.3 V: one factorisation, solve and evaluation of
 * all cells an iteration, and one factorisation for the gradient.
 * <pre>
 *   64 × 64, 4096 cells       program + read   iterations   pullback after it
 *   sinh, in Java                  7.9 ms           3             2.6 ms
 *   Yakopcic, by its state         5.0 ms           2             2.5 ms
 *   Stanford-PKU, by its gap      10.4 ms           4             2.5 ms
 *   128 × 128, Stanford-PKU         84 ms           5              17 ms
 * </pre>
 * The analysis happens once per geometry, at construction. Memory of the factor: 1.5 MB at 64 × 64, 7 MB at 128 × 128, 35 MB at
 * 256 × 256; the operator keeps 8·m·n·min(m, n) bytes of fields for its pullback. Flops are stated where they are spent.
 *
 * <h2>References</h2>
 * A. Chen, "A comprehensive crossbar array model with solutions for line resistance and nonlinear device characteristics",
 * IEEE Trans. Electron Devices 60(4), 2013 (the circuit). S. W. Director, R. A. Rohrer, "The generalized adjoint network and
 * network sensitivities", IEEE Trans. Circuit Theory 16(3), 1969 (the adjoint).
 */
@NullMarked
package org.sneakpath.crossbar;

import org.jspecify.annotations.NullMarked;
