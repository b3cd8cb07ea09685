/**
 * Time: stepping schemes, step control, and the record of the steps taken.
 *
 * <h2>The problem</h2>
 * Networks are stiff (the membrane of a neuron relaxes within one step), device states are slow until they switch within
 * nanoseconds, sources have corners. Training wants a fixed grid and the same scheme as a batched stepper; the truth wants
 * control of the error.
 *
 * <h2>The choice</h2>
 * Four named {@link org.sneakpath.circuit.time.SteppingScheme}s on a fixed grid. Under error control, backward Euler and the
 * trapezoidal rule take every span once whole and once in halves; the halves are kept, their difference from the whole,
 * over 2^p − 1, is the error. This costs half as much again as a predictor-corrector, but needs no past: it
 * works from the first step, across corners of sources, and for algebraic unknowns. The error counts node voltages,
 * inductor currents and states, relative to the largest magnitude each has had, never a rate, and never the current of a
 * source, which is a rate of charge. A proportional-integral controller chooses the next span; a model may bound it.
 *
 * <p>Spans end at breakpoints, where sources are read as they were just before, so that jumps belong to the span that
 * follows; that span is taken by backward Euler, which needs no history of currents. Equations without a charge carry no
 * history in any scheme: they hold at the new time. A fixed step whose Newton iteration fails is relaxed towards a solution
 * (a switching device may have left no solution near the old point); a controlled one is shortened.
 *
 * <p>Where a capacitor has no capacitive path to ground on either side, Kirchhoff's laws of its nodes add up to one without
 * charge, which a start from given voltages may break; the trapezoidal rule would carry the violation on with alternating
 * sign. On a fixed grid its first step is therefore backward Euler's in such circuits, and only in these. The current of a
 * voltage source across a capacitor, which nothing else depends on, still rings after the start of a fixed grid and after
 * jumps, as the rule by its definition has it; error control restarts at breakpoints and does not ring.
 *
 * <h2>Not modelled</h2>
 * Switching functions are not located as events; multi-step and higher-order methods; dense output.
 *
 * <h2>Guarantees</h2>
 * Time points of a fixed grid are k·h exactly. Every breakpoint is a time point of a controlled run; of breakpoints
 * closer than four units in the last place of the stop time, the first. A run that cannot go
 * on ends with a status, keeps everything up to there, and names the unknown that was hardest.
 *
 * <h2>Cost</h2>
 * Fixed: one Newton solve a step (two for the staggered schemes). Controlled: three per two steps kept. The record takes 8
 * bytes per unknown and point.
 *
 * <h2>References</h2>
 * E. Hairer, S. P. Nørsett, G. Wanner, "Solving ordinary differential equations I", II.4 (Richardson extrapolation and step
 * control). K. Gustafsson, ACM TOMS 17(4), 1991.
 */
@NullMarked
package org.sneakpath.circuit.time;

import org.jspecify.annotations.NullMarked;
