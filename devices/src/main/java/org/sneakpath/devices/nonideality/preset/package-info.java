/**
 * Published settings as tables of text.
 *
 * <h2>The problem</h2>
 * Nonidealities live from numbers that somebody measured. Numbers in code cannot be told from constants of the method, lose their
 * source, and make a new material a matter for programmers.
 *
 * <h2>The choice</h2>
 * One CSV table per kind of nonideality, shipped with it: a row is a preset with its name, its numbers, what they were fitted to,
 * where they hold, and their source. The status {@code unverified} marks what was quoted without the source at hand; nothing else
 * distinguishes it, so whoever uses it can decide.
 *
 * <h2>Not modelled</h2>
 * Units in cells: a table's comment says them. Presets of compact models, which are {@link org.sneakpath.devices.Preset}.
 *
 * <h2>Guarantees</h2>
 * A malformed table ends in a message with line and column. Names are unique within a table.
 *
 * <h2>Cost</h2>
 * A table is read at each look-up, some 0.6 ms; look up once.
 *
 * <h2>References</h2>
 * Y. Shafranovich, RFC 4180, 2005, for commas and quotes.
 */
@NullMarked
package org.sneakpath.devices.nonideality.preset;

import org.jspecify.annotations.NullMarked;
