/**
 * Parts of a circuit that take time steps of their own.
 *
 * <h2>The problem</h2>
 * Of a hundred weakly coupled relaxation oscillators a few switch at any moment, within nanoseconds, while the others charge
 * for microseconds. One step for all is as short as the one that switches needs: 97 000 steps a millisecond of a hundred
 * oscillators, each of which by itself takes 7 900.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.circuit.multirate.Partition} divides the nodes among parts that are joined by small capacitors and
 * resistors alone. A part sees the unknowns w of others as known functions of time,
 * <pre>
 *   d/dt (C y − Σ C_k w_k(t)) + G y + j₀ + Σ laws(y) − Σ g_k w_k(t) = 0
 * </pre>
 * and takes steps of ESDIRK4 through a window of time, with the scheme's own estimate of the error, interpolant, controller and
 * first guesses of {@code circuit.time}. Its equations are dense, its Jacobian is its own alone: what others bring is not in it.
 *
 * <p><b>Waveform relaxation.</b> In a window, the part whose next step would end first goes first. What others do beyond the
 * end of their last step is guessed by the parabola of that step. When all have arrived, every step is asked whether the
 * inputs it took are still those that the others say: an input that is off by δw moves an unknown by C_k δw/C (through a
 * resistor by at most g_k δw T/C in a window of length T). Where that is more than half of what a step may be wrong by,
 * the step and all behind it are taken anew, of the same lengths and with the old stages for guesses, and those who listen are
 * asked again. Each pass shrinks what is off by the share of the coupling, a twentieth in the ring of the benchmark; two to
 * three passes do. What is left when nobody has anything to complain about is the solution of the whole circuit to within the
 * tolerance of its steps: no step stays whose inputs were guessed wrongly.
 *
 * <p><b>Charge.</b> A window begins with the charges that currents have left, not with those that its unknowns and inputs
 * would have: what was heard wrongly below the tolerance does not add up over windows. Without this, periods are off ten times
 * as much.
 *
 * <p><b>Windows</b> grow while few steps have to be taken anew, and shrink where there are many. Where parts do not come to
 * agree, or one finds no step, the window is tried again a quarter as long; where that ends, the circuit goes on as a whole from
 * the unknowns at the end of the last window. What was heard wrongly in that window, below the tolerance, is then no longer made
 * good in the charges.
 *
 * <p><b>Output.</b> A window is shown in pieces; within them each unknown comes from the step of its own part. A piece ends where some
 * part has passed two of its steps, so that who looks a few times within a piece misses no flank of any. With one step instead of
 * two there are six times as many pieces; by ends of steps of the busiest part alone, {@code .measure} finds flanks of the others
 * off by 4e-3 of a period.
 *
 * <h2>Not modelled</h2>
 * Parts are only looked for among resistors, capacitors, constant sources and behavioural currents without jumps, and nodes
 * that constant voltage sources hold. At these are only resistors and current sources, and capacitors to ground or to one another:
 * the current of a source that carries charge of other nodes is a rate. Anything else, and the circuit takes one step as a whole:
 * compact models, states that rest ({@code circuit.internal.Rests}), switches, sources of time, sources of voltage between two
 * nodes of which neither is ground, nodes that hang together through charges alone; also with fewer than {@code 4} parts, with one
 * of more than {@code 12} unknowns, with another scheme than ESDIRK4, with times at which steps must end, with noise, and where
 * Newton's method is to factor every Jacobian or currents are to be tighter than by default. Gradients: runs that are recorded for
 * them take one step as a whole. Threads.
 *
 * <p>Of the control of errors in {@code circuit.time} two allowances are missing: that for the rounding of charges, and that for
 * steps too short for the times of their stages. Where a part would need them its steps shrink until the walk ends, and the whole,
 * which has them, goes on.
 *
 * <p>The contraction that Newton's method trusts is also that of earlier factors of the part. Forgetting it costs 5 % more updates and
 * changes periods of the ring below by 4e-7.
 *
 * <h2>Guarantees</h2>
 * Errors of steps are controlled as in {@code circuit.time}, but for what is said above, inputs to half of that. Equal input gives
 * equal output, bit for
 * bit. Charge is kept to rounding in each part, and between parts to what one window hears wrongly. A ring of a hundred
 * oscillators is chaotic: after a millisecond two tolerances, of one step for all too, differ by a part of a period.
 *
 * <h2>Cost</h2>
 * A hundred oscillators, a millisecond: 870 000 steps of two unknowns, 500 000 taken anew, 10 million Newton updates, at some
 * 0.35 µs; a third of what one step for all takes. Until the window is over a step keeps 17 numbers per unknown and 12 per input.
 *
 * <h2>References</h2>
 * E. Lelarasmee, A. E. Ruehli, A. L. Sangiovanni-Vincentelli, "The waveform relaxation method for time-domain analysis of large
 * scale integrated circuits", IEEE Trans. CAD 1(3), 1982. C. W. Gear, D. R. Wells, "Multirate linear multistep methods", BIT 24,
 * 1984 (fastest first). V. Savcenco, W. Hundsdorfer, J. G. Verwer, "A multirate time stepping strategy for stiff ordinary
 * differential equations", BIT 47, 2007.
 */
@NullMarked
package org.sneakpath.circuit.multirate;

import org.jspecify.annotations.NullMarked;
