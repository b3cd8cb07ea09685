/**
 * What numbers of a netlist a result depends on, and how much: exact gradients, ranked.
 *
 * <h2>The problem</h2>
 * A designer has a result (a voltage at some time, a delay, an energy) and hundreds of numbers that may have made it. Changing
 * them one by one costs a run each and leaves the question how far to change them.
 *
 * <h2>The choice</h2>
 * An {@link org.sneakpath.analysis.sensitivity.Objective} is put in the words of a {@code .measure} line and read by the
 * netlist's own reader, so that it means what it would mean there. One run gives the waveforms y_k at the accepted points, the
 * measure gives dL/dy_k and dL/dt_k, one sweep back through the steps (or one transposed solve at an operating point) gives
 * the derivative by every number of every element, and the parameter graph of the netlist carries them on to
 * <pre>
 *   dL/dp        and, without units,    (p/L) · dL/dp
 * </pre>
 * for every {@code .param} and every parameter of a subcircuit instance. Measures see a waveform as the polygon through the
 * accepted points, so those points are put where it matters: on every time that the objective names, close on both sides of
 * every crossing, and on every extreme, for which the circuit is run a second time once it is known where they are. An
 * integral is not that of the polygon, whose gradient is off by h²/4 times the curvature for whatever an event moves, but is
 * made from the inner stages of the steps with the scheme's own weights ({@link org.sneakpath.circuit.run.InnerPoints}), as if it were one more charge of the circuit. The scheme
 * is that of {@code simulate}, but TR-BDF2 where crossings or extremes are asked for: points of ESDIRK4 lie too far apart for
 * straight lines between them.
 *
 * <h2>Not modelled</h2>
 * Numbers written in the middle of an expression, which are constants of the law: give them a name with {@code .param}. The
 * temperature. The time of an extreme. Times at which a source jumps, and counts of cycles: they are named in a warning.
 * {@code .step}: the file's own values count.
 *
 * <h2>Guarantees</h2>
 * The gradient is that of the numbers computed, with step lengths as they are; it converges with {@code --reltol} as the
 * waveforms do. Parameters of a law that an element shares with its subcircuit are in the file under both names; on the
 * screen only once.
 *
 * <h2>Cost</h2>
 * One run forward, a second one where crossings or extremes are asked for, and one sweep back for each objective, whatever
 * the number of parameters. Memory: 8 bytes per unknown, stage and point, which
 * {@code --adjoint-memory} bounds; 64 bytes a step and 8 bytes per point for the time and every column that is asked for, which
 * nothing bounds.
 *
 * <h2>References</h2>
 * J. Vlach, K. Singhal, "Computer Methods for Circuit Analysis and Design", 2nd ed. 1994, chapter 6 (normalised sensitivity).
 * R. Serban, A. C. Hindmarsh, "CVODES", ASME IDETC 2005 (adjoints of integrals and of end values).
 */
@NullMarked
package org.sneakpath.analysis.sensitivity;

import org.jspecify.annotations.NullMarked;
