/**
 * Circuits as drawn: netlists, sources, and what a solve gives back.
 *
 * <h2>The problem</h2>
 * Every other module claims something about a circuit. This one solves any circuit of resistors, capacitors, coupled
 * inductors, independent, controlled and behavioural sources, switches and compact models, and tells the exact gradient of
 * what it computed.
 *
 * <h2>The choice</h2>
 * A {@link org.sneakpath.circuit.Netlist} is an immutable list of named {@link org.sneakpath.circuit.Element}s, drawn with a
 * {@link org.sneakpath.circuit.NetlistBuilder}. Solvers in {@code org.sneakpath.circuit.run} compile it to modified nodal
 * analysis in charge form,
 * <pre>
 *   d/dt q(y, p) + j(y, p, t) = 0,     y = (node voltages, branch currents, device states)
 * </pre>
 * Currents are unknowns of those elements that set a voltage or hold a flux
 * ({@link org.sneakpath.circuit.Element#currentUnknown}); what listens to another element's current,
 * {@link org.sneakpath.circuit.BranchCurrent}, listens to such an unknown.
 *
 * <p>A behavioural source carries its law as {@code org.sneakpath.devices.equation.Equations}, so that a memristor drawn as
 * two sources and a capacitor is evaluated as fast as a built-in model, all instances at once. Sharp switches and laws with
 * conditions jump; where they do is told to the integrator as switching functions. Waveforms of independent sources have the
 * meaning of SPICE's, are continuous from the right, and tell both sides of a jump.
 *
 * <p>A netlist can be put into another one, any number of times, with a prefix and some nodes joined
 * ({@link org.sneakpath.circuit.Inclusion}); what is built is flat.
 *
 * <p>A compact model may have unknowns of its own: nodes between its parts, a temperature, the current of a branch whose
 * voltage it prescribes. They are nodes of the circuit named after the device, {@code n1#di}, to which nothing else is joined;
 * {@link org.sneakpath.circuit.Netlist#unit} says what stands there. A state without a given initial value starts as the model
 * says for the device's parameters, and gradients by those know it.
 *
 * <p>A source has up to three faces: its waveform, the direct value that it takes at operating points and in sweeps, and a
 * {@link org.sneakpath.circuit.Phasor} for small signals. A capacitor's or an inductor's initial value is that of its own
 * charge or flux, not of a node.
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
 * Transmission lines, saturation of coupled inductors, subcircuits (they are flattened before), heat, but where a compact
 * model has a node for it: temperatures are given, one for the circuit and others for single devices.
 *
 * <h2>Guarantees</h2>
 * A netlist that was built has unique names, admissible values, names that refer to something, a path from every node
 * to ground, couplings that windings can have, and no loop of voltages whose current nothing determines. What can only be seen with numbers is reported as a {@link org.sneakpath.circuit.SolveStatus}, never thrown.
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
