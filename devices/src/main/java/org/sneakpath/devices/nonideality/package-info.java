/**
 * What real devices do to the conductances that were asked for.
 *
 * <h2>The problem</h2>
 * A programmed cell misses its target, some cells cannot be programmed at all, and no two reads agree. These are different
 * events: a study that draws read noise once, or faults at every read, answers another question than the one asked.
 *
 * <h2>The choice</h2>
 * When a nonideality is drawn is its type, and {@link org.sneakpath.devices.nonideality.Nonideality} permits ten answers: at
 * fabrication, once and for all, at each write, at each pulse, at each read, over time, over the time since a write, over the
 * number of writes, at each exposure, never. The arguments of each name the event and nothing else. What a nonideality does to a
 * value is open; the packages below hold what is published. Most change a flat array of conductances (S) in place. Applied in the
 * order of events: fabrication sets parameters, a write varies, time and wear move what was written, a fault overrides it, a read
 * adds noise.
 *
 * <p>Every draw is a pure function of (seed, purpose, device, event), see {@link org.sneakpath.devices.random}. A device is a number
 * ({@link org.sneakpath.devices.nonideality.Devices}), so that a cell keeps its numbers whether its array is handled whole, by tiles
 * or alone, in any order, from any thread. The numbers drawn do not depend on the level: raising σ stretches the same deviations,
 * raising a fault fraction adds faults to those that were there (common random numbers). So a sweep over levels compares like with
 * like. Two nonidealities of one kind that share a purpose (two laws of programming noise, say) are alternatives and draw the same
 * numbers; thermal, shot and 1/f noise are drawn independently.
 *
 * <p>Numbers of the literature stand in tables beside the code ({@link org.sneakpath.devices.nonideality.preset}), each with its
 * source, and marked where they could not be read there.
 *
 * <h2>Not modelled</h2>
 * Programming with verification, whose residual error is given as a law instead of being simulated; heating of a cell by its
 * neighbours; nonlinear current–voltage characteristics, which are compact models. How nonidealities add up over a network is the
 * business of studies.
 *
 * <h2>Guarantees</h2>
 * The same result from any thread and in any order. Level 0 changes no bit. Conductances stay finite and not negative where the
 * type says so; what is cut at a limit is counted, never silent.
 *
 * <h2>Cost</h2>
 * Measured on one core of a shared server: some 80 ns per cell and gaussian, 26 ns per cell and uniform.
 *
 * <h2>References</h2>
 * Lognormal resistances: D. Joksas et al., "Nonideality-aware training for accurate and robust low-power memristive neural
 * networks", Adv. Sci. 9, 2105784, 2022.
 */
@NullMarked
package org.sneakpath.devices.nonideality;

import org.jspecify.annotations.NullMarked;
