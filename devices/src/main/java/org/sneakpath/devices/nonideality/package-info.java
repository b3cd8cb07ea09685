/**
 * What real devices do to the conductances that were asked for.
 *
 * <h2>The problem</h2>
 * A programmed cell misses its target, some cells cannot be programmed at all, and no two reads agree. These are different
 * events: a study that draws read noise once, or faults at every read, answers another question than the one asked.
 *
 * <h2>The choice</h2>
 * When a nonideality is sampled is its type: {@link org.sneakpath.devices.nonideality.PermanentFault} once per device at
 * fabrication, {@link org.sneakpath.devices.nonideality.WriteVariation} anew at each write,
 * {@link org.sneakpath.devices.nonideality.ReadNoise} anew at each read; their arguments name the event and nothing else.
 * Each changes a flat array of conductances (S) in place. Applied in the order of events: a write
 * varies, a fault overrides what was written, a read adds noise to either.
 *
 * <p>Every draw is a pure function of (seed, array, cell, event), see {@link org.sneakpath.devices.random}. The numbers
 * drawn do not depend on the level: raising σ stretches the same deviations, raising a fault fraction adds faults to those
 * that were there (common random numbers). So a sweep over levels compares like with like.
 *
 * <h2>Not modelled</h2>
 * Correlation between cells or along wafers; deviations whose size depends on the conductance; drift in time; telegraph
 * and 1/f noise; programming with verification, which shrinks a write variation.
 *
 * <h2>Guarantees</h2>
 * The same result from any thread and in any order. Level 0 changes no bit. Results are finite and not negative.
 *
 * <h2>Cost</h2>
 * Some 100 ns per cell and gaussian, 30 ns per cell for faults.
 *
 * <h2>References</h2>
 * Lognormal resistances: D. Joksas et al., "Nonideality-aware training for accurate and robust low-power memristive neural
 * networks", Adv. Sci. 9, 2105784, 2022.
 */
@NullMarked
package org.sneakpath.devices.nonideality;

import org.jspecify.annotations.NullMarked;
