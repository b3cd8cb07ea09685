/**
 * What the packages of this module share and nobody else uses.
 *
 * <h2>The problem</h2>
 * Several packages refuse the same kinds of arguments, and a user should meet one wording.
 *
 * <h2>The choice</h2>
 * One class of checks, public to this module alone: an architecture test holds that.
 *
 * <h2>Not modelled</h2>
 * Checks that belong to one package's own objects stand there.
 *
 * <h2>Guarantees</h2>
 * A refusal names what was given, with its unit, what is allowed, and what to try.
 *
 * <h2>Cost</h2>
 * Nothing is allocated unless something is refused.
 *
 * <h2>References</h2>
 * None.
 */
@NullMarked
package org.sneakpath.crossbar.internal;

import org.jspecify.annotations.NullMarked;
