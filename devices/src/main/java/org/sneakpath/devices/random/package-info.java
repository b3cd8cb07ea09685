/**
 * Random numbers that do not depend on who asks first.
 *
 * <h2>The problem</h2>
 * A study draws millions of random numbers from several threads: variations, faults, noise, shuffles. With an ordinary
 * generator the n-th number depends on the n − 1 draws before it, so that one more thread, or one more fault, changes
 * every number after it, and no result can be repeated or compared.
 *
 * <h2>The choice</h2>
 * A counter-based generator: a number is a keyed hash of its coordinates (seed, purpose, device, event). There is no state
 * to share, to split or to save; resuming needs nothing but the coordinates. Levels of a study that use the same
 * coordinates see the same underlying numbers (common random numbers), which takes most of the noise out of a comparison.
 *
 * <h2>Not modelled</h2>
 * Cryptographic strength. Numbers of the same kind at the same coordinates are equal, by design: whoever needs two
 * chooses two events or two devices.
 *
 * <h2>Guarantees</h2>
 * Equal on every machine and Java version: integer arithmetic, and {@link java.lang.StrictMath} for the gaussian. The
 * generator is checked against published vectors and an independent implementation.
 *
 * <h2>Cost</h2>
 * About 30 ns for a uniform or an integer, about 100 ns for a gaussian.
 *
 * <h2>References</h2>
 * J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11,
 * doi:10.1145/2063384.2063405.
 */
@NullMarked
package org.sneakpath.devices.random;

import org.jspecify.annotations.NullMarked;
