/**
 * Time: stepping schemes, step control, events, dense output, and the record of the steps taken.
 *
 * <h2>The problem</h2>
 * Networks are stiff (the membrane of a neuron relaxes within one step), device states are slow until they switch within
 * nanoseconds, sources have corners and jumps, switches flip. Training wants a fixed grid and the same scheme as a batched
 * stepper; the truth wants control of the error, and a user wants waveforms on a grid of their own.
 *
 * <h2>The choice</h2>
 * <b>Schemes.</b> A {@link org.sneakpath.circuit.time.Scheme} is data, a {@link org.sneakpath.circuit.time.Tableau}: for
 * d/dt q(y) + j(y, t) = 0 every row with a charge demands of stage i
 * <pre>
 *   (q(y_i) − q(y_0) − κ (q(y_0) − q(y_−1)))/h + Σ_(k ≤ i) a_ik j(y_k, t_k) = 0
 * </pre>
 * and every other row j(y_i, t_i) = 0: equations without a charge carry no history. All schemes end with their last stage.
 * Four {@link org.sneakpath.circuit.time.SteppingScheme}s exist in the batched steppers too. The
 * {@link org.sneakpath.circuit.time.StiffScheme}s are L-stable; ESDIRK4 is the default: by measurement the least work
 * for oscillators and sources alike. All stages of each have one
 * matrix ∂q/∂y + d h ∂j/∂y (d = 1/4, in TR-BDF2 1 − 1/√2), so that factors serve for all and, while h stays, for the next step.
 *
 * <p><b>Error.</b> The embedded formula gives the error of the charges; what it does to the unknowns is one more solve with
 * the factors at hand,
 * <pre>
 *   e = (α ∂q/∂y + d ∂j/∂y)⁻¹ Σ_k e_k j(y_k, t_k),    |e_r| ≤ relative · max(|y_r|, largest so far) + absolute
 * </pre>
 * for node voltages, inductor currents and states; never for a rate, nor for the current of a source, which is one. SPICE
 * judges dq/dt instead, and runs relaxation oscillators several percent fast. A node that merely follows a source has no such
 * error; there the interpolant's counts, which is known from how far the step before predicted this one. Errors of steps add
 * up, so that a step gets a share of what a waveform may be wrong by ({@link
 * org.sneakpath.circuit.time.ControlledStep#of(double, Scheme)}: a fiftieth in ESDIRK4, a five-hundredth in schemes of second order, by measurement on
 * oscillators); those of interpolants do not, and may be several times as large; a step
 * that misses nothing but that by up to 30 % is kept, and the next one shortened. Where a step does not do, what rounding of
 * charges may have contributed, M⁻¹ ε |q|/h with M the matrix above, is accepted too: a node of one ohm beside a reservoir of
 * millicoulombs is not known better, and shorter steps would make it worse. Gustafsson's predictive controller chooses the
 * next step; it stays as it is if it would grow by less than 20 %, for the sake of the factors. No step is longer than a
 * fiftieth of the run.
 *
 * <p><b>First guesses</b> of stages come from the polynomial of the step before and from what it missed at the stages before
 * ({@code StageGuess}): a ring of 100 relaxation oscillators takes 7.2 Newton iterations a step of five stages, 8.4 if only
 * the last stage is heard.
 *
 * <p><b>Between the points</b> {@link org.sneakpath.circuit.time.DenseStep} interpolates: the parabola through start, inner
 * stage and end (TR-BDF2, SDIRK2), through three ends (GEAR2, trapezoidal), or all points of the step (ESDIRK4) with weights
 * under which errors of the stages cancel; its error is judged by their fourth difference. Output points therefore never bound a step.
 *
 * <p><b>Corners and jumps.</b> Steps end at breakpoints of sources, where sources are read as they were just before. Where
 * one jumps, the circuit is solved again at the same moment by backward Euler over δ = 1e-12 of the run: charges keep what
 * they are, all else follows, and both sides are recorded at one time. The next step has a consistent past. The current of a
 * source that carries charge is a rate, dq/dt, which a corner leaves without a value; where there is one, the first step is one
 * of SDIRK2, a thousandth as long, which needs charges alone. What it takes for its error is looked at a second time without the
 * part that it forgets (Hairer, Wanner). A layer thinner than the shortest step, behind a start or a jump, is passed by backward
 * Euler over steps that grow tenfold up to 1e-7 of the run, unjudged: a junction driven volts into conduction.
 *
 * <p><b>Events.</b> Switching functions g(y, t) are looked at after every step. One that changes its sign, and whose equation
 * then jumps rather than bends, is located: the step itself is taken shorter and shorter (Illinois) until it ends just before
 * the change, so that the event is a point of the scheme. A switch flips its mode there, with time standing still; an
 * equation without a mode is crossed by a backward Euler step of 1e-7 of the one before. A hundred events of one function, each
 * within 1e-6 of the run of the one before, end it as {@code EVENT_STORM}.
 *
 * <p><b>Sides.</b> Where a law jumps, an implicit stage may have no solution: a rate f &gt; 0 that a condition switches off at
 * x = 1 leaves x' = x + h f where x' &lt; 1 and x' = x where x' ≥ 1, and neither holds as soon as x &lt; 1 ≤ x + h f. So a step
 * that fails is taken once more with all conditions held on the sides where they are; those that change in it while their laws
 * jump stay held, and the step is shortened to where the first of them would change, an event as above. What was held goes on
 * across the zero for a moment and is then released, with the charges where they are. Behind a jump of a source sides are tried
 * in turn until those of the solution are those it was found on. Which sides a step was taken on belongs to its record, so that
 * gradients are of the equations solved. A step that does not fail costs nothing more.
 *
 * <p><b>Rests.</b> A state whose rate has a factor w(x) of its own, as memristors behind a window have, comes as near to w = 0 as
 * the drive takes it, and leaves when the drive turns round, later the nearer it came; beyond, it runs away. Errors of such a
 * state, and Newton's tolerances, are relative to |w/w'|, its distance from there, rather than to x, down to rounding
 * ({@link org.sneakpath.circuit.internal.Rests}). SPICE gets the same from judging rates, where it is right to.
 *
 * <p>A fixed step whose Newton iteration fails is relaxed towards a solution (a switching device may have left none near the
 * old point); a controlled one is shortened. Given steps are equal ones, or cycles of several lengths
 * ({@link org.sneakpath.circuit.time.CyclicStep}), for what a clock drives. On a fixed grid switches flip at grid points, and the trapezoidal rule begins
 * with backward Euler where charges float, since a start from given voltages may break Kirchhoff's law of such nodes.
 *
 * <p><b>Steps taken again</b> have the lengths, schemes and modes of the first time, and agree with it to within Newton's
 * tolerances, not bit for bit: factors are reused across steps, also those of steps that were given up, and to begin with new
 * ones at every point that might be kept would cost a factorisation there in runs that nobody goes back through.
 *
 * <h2>Not modelled</h2>
 * Two changes of sign of one function within a step go unseen. Latency: here all parts of a circuit take the same steps;
 * {@code circuit.multirate} has those that need not.
 *
 * <h2>Guarantees</h2>
 * Time points of a fixed grid are k·h exactly. Every breakpoint is a time point of a controlled run; of breakpoints closer
 * than four units in the last place of the stop time, the first. A state never leaves its bounds. A run that cannot go on ends
 * with a status, keeps everything up to there, and names the unknown that was hardest.
 *
 * <h2>Cost</h2>
 * A step of s stages takes s Newton solves (of ESDIRK4 five, seven to ten iterations in all), one solve for the error, and some
 * ten passes over the vectors a stage; it allocates nothing, but for the two-step schemes where the step changes. A record takes 8 bytes per unknown and stage while that
 * fits into the memory it is given; beyond, points at ever larger distances are kept, from which the steps are taken again when
 * they are asked for ({@link org.sneakpath.circuit.time.Trajectory}). Going backwards through N steps of s stages of n unknowns
 * so takes every step twice in 8 n √(8 N s) bytes, more often in less. Under an observer nothing is kept.
 *
 * <h2>References</h2>
 * R. E. Bank et al., "Transient simulation of silicon devices and circuits", IEEE Trans. CAD 4(4), 1985 (TR-BDF2). M. E.
 * Hosea, L. F. Shampine, Appl. Numer. Math. 20, 1996 (its error and filter). R. Alexander, SIAM J. Numer. Anal. 14(6), 1977
 * (SDIRK2). C. A. Kennedy, M. H. Carpenter, Appl. Numer. Math. 44, 2003 (ESDIRK4). K. Gustafsson, ACM TOMS 20(4), 1994 (step
 * control). E. Hairer, G. Wanner, "Solving ordinary differential equations II", IV.8.
 */
@NullMarked
package org.sneakpath.circuit.time;

import org.jspecify.annotations.NullMarked;
