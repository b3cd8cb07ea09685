/**
 * Circuits as drawn: netlists, sources, and what a solve gives back.
 *
 * <h2>The problem</h2>
 * Every other module claims something about a circuit. This one solves any circuit of resistors, capacitors, inductors,
 * independent sources and compact models, slowly enough to be obvious, and tells the exact gradient of what it computed.
 *
 * <h2>The choice</h2>
 * A {@link org.sneakpath.circuit.Netlist} is an immutable list of named {@link org.sneakpath.circuit.Element}s, drawn with a
 * {@link org.sneakpath.circuit.NetlistBuilder}. Solvers in {@code org.sneakpath.circuit.run} compile it to modified nodal
 * analysis in charge form,
 * <pre>
 *   d/dt q(y, p) + j(y, p, t) = 0,     y = (node voltages, branch currents of V and L, device states)
 * </pre>
 *
 * <h2>Signs</h2>
 * <pre>
 *        i →                                 from ──(→)── to          plus ──(+ −)── minus
 *   a ──[ element ]── b                      a current source           a voltage source fixes
 *      +    v     −                          pushes i from → to         v = v(plus) − v(minus)
 *
 *   v = v(a) − v(b)         voltage of a two-terminal element (V)
 *   i from a to b           its current, through the element (A)
 *   v · i                   power that it absorbs (W); a source that delivers has a negative product
 * </pre>
 * At every node the currents that leave it through elements add up to zero. The same convention holds for the branches of
 * compact models, for the current of a voltage source (from plus to minus through the source) and of an inductor.
 *
 * <h2>Not modelled</h2>
 * Controlled sources, coupled inductors, transmission lines, subcircuits, temperature differences between elements.
 *
 * <h2>Guarantees</h2>
 * A netlist that was built has unique names, admissible values, a path from every node to ground and no loop of voltage
 * sources. What can only be seen with numbers is reported as a {@link org.sneakpath.circuit.SolveStatus}, never thrown.
 *
 * <h2>Cost</h2>
 * Building is linear in the number of elements. Waveforms hold 8 bytes a sample.
 *
 * <h2>References</h2>
 * C.-W. Ho, A. E. Ruehli, P. A. Brennan, "The modified nodal approach to network analysis", IEEE Trans. Circuits Syst.
 * 22(6), 1975.
 */
@NullMarked
package org.sneakpath.circuit;

import org.jspecify.annotations.NullMarked;
