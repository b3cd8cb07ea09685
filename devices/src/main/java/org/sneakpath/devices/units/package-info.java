/**
 * Quantities with units, in and out: {@code "2.5 kohm"}, {@code "0.1 ms"}, {@code "300 /V"}, {@code "5 %"}.
 *
 * <h2>The problem</h2>
 * Everything inside is SI, in doubles. At the edges people write values with prefixes and units, and a resistance given
 * where a voltage belongs, or a mega where a milli was meant, costs a day.
 *
 * <h2>The choice</h2>
 * A value at the edge is a number and a unit expression; what is expected is a unit expression, too. Both are reduced to a
 * power of ten and a {@link org.sneakpath.devices.units.Dimension}; unequal dimensions are an error that shows both. A
 * bare number is in the expected SI unit.
 *
 * <p>Grammar: {@code number [unit]}; unit = factor {(* or · or /) factor}, a leading / or 1/ for a reciprocal; factor =
 * symbol with an optional prefix and an optional exponent ({@code m^2}, {@code m2}, {@code m²}). A / divides by the one
 * factor after it. Prefixes are those of the SI and case-sensitive: m is milli, M is mega; u, µ and μ are all micro.
 *
 * <h2>Not modelled</h2>
 * Offset scales (°C), logarithmic units (dB), units of time beyond the second, angles, and SPICE's "meg".
 *
 * <h2>Guarantees</h2>
 * A parsed value is the double nearest to what was written: scaling is done in decimal, so that "10 uA" is exactly 1e-5.
 * What {@link org.sneakpath.devices.units.Quantity#format(double, String)} writes parses to the same double. Independent
 * of the locale.
 *
 * <h2>Cost</h2>
 * Microseconds a value; for the edges, not for loops.
 *
 * <h2>References</h2>
 * The International System of Units (SI), 9th edition, BIPM 2019.
 */
@NullMarked
package org.sneakpath.devices.units;

import org.jspecify.annotations.NullMarked;
