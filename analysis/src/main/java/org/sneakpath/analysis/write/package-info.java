/**
 * Programming an array from files, and what writes do to cells that they do not mean.
 *
 * <h2>The problem</h2>
 * Which pulses, scheme and band program a given matrix into given cells behind given lines, and what is left of it.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.analysis.write.CrossbarWrite} reads targets, programs an array as
 * {@link org.sneakpath.crossbar.write.program} does, and leaves a folder: conductances, states and pulses of all cells, what the last read
 * saw, three pictures with their numbers, and {@code run.json} with all metrics: errors, pulses, energy, time, drivers, sneak currents,
 * half-selected voltages, disturbance.
 *
 * <p>{@link org.sneakpath.analysis.write.CrossbarDisturb} writes one cell again and again under several schemes, as
 * {@link org.sneakpath.crossbar.write.disturb} does: half-selected voltages and sneak currents of a pulse by role, and drifts over pulses.
 * It is a command of its own, since it takes no targets and compares schemes.
 *
 * <h2>Not modelled</h2>
 * What the packages below do not model; see there. The study of disturbs leaves gates out: cells behind closed ones see nothing.
 *
 * <h2>Guarantees</h2>
 * Everything is checked before the first pulse, and the folder appears when it is complete. Equal requests give equal files, whatever the
 * number of threads.
 *
 * <h2>Cost</h2>
 * That of programming; pictures take a second.
 *
 * <h2>References</h2>
 * See {@link org.sneakpath.crossbar.write.program}.
 */
@NullMarked
package org.sneakpath.analysis.write;

import org.jspecify.annotations.NullMarked;
