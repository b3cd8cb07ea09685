/**
 * Noise that a read sees.
 *
 * <h2>The problem</h2>
 * Reads a nanosecond apart see the same trap, reads a day apart do not; thermal noise does not care. Noise drawn independently at
 * each read is right only for what is faster than the reads.
 *
 * <h2>The choice</h2>
 * Two types. {@link org.sneakpath.devices.nonideality.ReadNoise} is drawn anew at each read: thermal, shot, 1/f integrated over a
 * band, the accumulated 1/f laws of phase-change and metal-oxide memories, and generic widths. Currents' noise is turned into that of
 * the conductance at the read voltage. {@link org.sneakpath.devices.nonideality.Fluctuation} is a process in time: telegraph noise as
 * a two-state Markov process, sampled exactly on any grid or followed along its own path; 1/f noise as a sum of relaxations with
 * rates spread evenly over the logarithm of frequency, whose spectrum is known in closed form.
 *
 * <h2>Not modelled</h2>
 * Excess noise beyond the formulas (Fano factors other than 1, Poole–Frenkel); exponents of 1/f other than 1; traps whose rates
 * depend on the voltage; many telegraph traps in one device are a sum that the caller takes, with devices of other numbers.
 *
 * <h2>Guarantees</h2>
 * Root mean squares and spectra are those stated, tested by moments, distributions and periodograms. A telegraph path does not depend
 * on the times at which it is asked for; series on a grid are functions of seed, device and grid.
 *
 * <h2>Cost</h2>
 * 75 ns per cell and read; a 1/f series 87 ns per time and relaxation; telegraph noise 33 ns per time.
 *
 * <h2>References</h2>
 * J. B. Johnson, Phys. Rev. 32, 97, 1928; H. Nyquist, Phys. Rev. 32, 110, 1928. S. Machlup, J. Appl. Phys. 25, 341, 1954. A. L.
 * McWhorter, in Semiconductor Surface Physics, 1957. F. N. Hooge, Phys. Lett. A 29, 139, 1969. D. T. Gillespie, Phys. Rev. E 54, 2084,
 * 1996.
 */
@NullMarked
package org.sneakpath.devices.nonideality.reading;

import org.jspecify.annotations.NullMarked;
