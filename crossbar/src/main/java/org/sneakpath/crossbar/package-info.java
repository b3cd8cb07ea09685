/**
 * Arrays of conductances with their wires: exact solutions, and gradients through them.
 *
 * <h2>The problem</h2>
 * Cells at the crossings of m word lines and n bit lines turn voltages on the word lines into currents out of the bit lines.
 * Between perfect lines this is the product I_j = Σ_i G_ij·V_i. Real lines have resistance: cells far from driver and sense
 * circuit see less voltage, and current sneaks through other cells. What is wanted are the currents into the virtual
 * grounds, all node voltages, and the derivatives of a loss by every voltage, every conductance and every line resistance.
 *
 * <pre>
 *   near --driver-- w(i,0) --segment-- w(i,1) -- ... -- w(i,n−1) --far-- far        cell (i,j) joins w(i,j) to b(i,j)
 *                     |                  |
 *   far --far--     b(0,j) --segment-- b(1,j) -- ... -- b(m−1,j) --sense-- near
 * </pre>
 *
 * Every resistance may be anything from zero (one node) to infinite (nothing there), each line and each segment its own
 * ({@link org.sneakpath.crossbar.Lines}): unequal wires, lines driven and sensed at both ends, broken and shorted segments, ends
 * that are not connected. A read has the word lines at given potentials and the bit lines at virtual grounds, both ends of a
 * line alike; {@link org.sneakpath.crossbar.Bias} puts any potential on any end.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.crossbar.Crossbar} is the façade. Kirchhoff's law is solved directly, without approximating the wires
 * ({@link org.sneakpath.crossbar.read}). The current at an end of a line is taken as the sum of the currents of its cells, each
 * times its share of that end if the line were a ladder without cells; one end alone has all. This is well-conditioned for
 * thin wires too, where the difference of two node voltages over a tiny resistance is not. A resistance of zero merges nodes;
 * with no resistance at all a read is the product, bit for bit. A piece of the network that hangs on no terminal is at 0 V.
 *
 * <p>A read of ohmic cells is linear: {@link org.sneakpath.crossbar.ReadOperator} is its matrix, from min(m, n) solves, after
 * which any number of inputs costs one product. Since the network is reciprocal, one solve of the same matrix with the
 * virtual grounds lifted to dL/dI gives the derivatives by all conductances,
 * <pre>
 *   dL/dG_ij = −a_ij·∂i_ij/∂G_ij        a_ij: voltage of cell (i,j) in that solve
 *   dL/dr = J·K                         J: current through r, K: that of the adjoint network
 * </pre>
 * (S. W. Director, R. A. Rohrer, 1969), and those by all potentials. J and K follow from the currents of cells, so that r = 0
 * is no exception. These are derivatives of the numbers computed, exact to rounding; for curved cells the array is linearised
 * at the solution.
 *
 * <p>A cell may be any compact model with two terminals, of the library or of a user's file
 * ({@link org.sneakpath.crossbar.Cell.Device}), alone, behind a selector ({@link org.sneakpath.crossbar.SelectorCell}) or behind an access
 * transistor with gate lines ({@link org.sneakpath.crossbar.TransistorCell}). What a program sets is then one named parameter or state q,
 * within its range; G in the formula above is q, and states are held, or settle where the cell says so.
 *
 * <p>Around an array: {@link org.sneakpath.crossbar.mapping} puts weights on conductances, {@link org.sneakpath.crossbar.periphery}
 * drives and senses it, {@link org.sneakpath.crossbar.write} takes it through time and programs it, {@link
 * org.sneakpath.crossbar.study} asks what its lines cost, {@link org.sneakpath.crossbar.algebra} closes loops around it.
 *
 * <h2>Not modelled</h2>
 * Inductance of lines; resistance of gate lines; shorts between lines; heat that passes from cell to cell. A read changes no cell;
 * capacitance of lines counts in transients only.
 *
 * <h2>Guarantees</h2>
 * Every solution says what relative Kirchhoff residual it reached, whether that met the tolerance, and what no terminal current
 * is wrong by more than ({@link org.sneakpath.crossbar.ReadStatus}). Any combination of zero, finite and open line
 * resistances, any finite conductances from zero up, and any shape can be asked for. Results depend on the arguments only, bit
 * for bit. Arrays handed in are copied or filled, never kept. A crossbar belongs to one thread. Once
 * each kind has been asked for, reads, operators and pullbacks of ohmic cells allocate nothing that grows with the array.
 *
 * <h2>Cost</h2>
 * Ohmic cells, both wires 1 ohm, one thread of a shared two-core server (best of many, in-process, warm):
 * <pre>
 *   array       analysis   program + read   further read   operator (incl. program)   its pullback
 *   5 × 80         7 ms        0.06 ms         0.03 ms            0.12 ms                0.10 ms
 *   61 × 6         1 ms        0.06 ms         0.03 ms            0.13 ms                0.11 ms
 * </pre>
 * Beyond some 2,000 cells arrays are solved by relaxation, on two threads from 32,000 on, and need no analysis; program and read,
 * to 1e-10 of the largest current: 128 × 128 0.8 ms, 256 × 256 3 ms, 512 × 512 13 ms, operators in 0.2, 0.9 and 6.5 s.
 *
 * <p>Cells that are not ohmic: see {@link org.sneakpath.crossbar.cell}.
 *
 * <p>The analysis of elimination happens once per geometry, at construction; its factor takes 1.5 MB at 64 × 64. An operator whose pullback
 * has been asked for keeps 8·m·n·min(m, n) bytes of fields, but no more than 256 MiB.
 * All gradients of a read, by every conductance, potential and line resistance, take 1.0 to 1.3 further reads (64 × 64 to
 * 256 × 256). Flops are stated where they are spent.
 *
 * <h2>References</h2>
 * A. Chen, "A comprehensive crossbar array model with solutions for line resistance and nonlinear device characteristics",
 * IEEE Trans. Electron Devices 60(4), 2013 (the circuit). S. W. Director, R. A. Rohrer, "The generalized adjoint network and
 * network sensitivities", IEEE Trans. Circuit Theory 16(3), 1969 (the adjoint).
 */
@NullMarked
package org.sneakpath.crossbar;

import org.jspecify.annotations.NullMarked;
