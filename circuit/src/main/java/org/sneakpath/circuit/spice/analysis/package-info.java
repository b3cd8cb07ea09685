/**
 * What a netlist asks for: analyses, sweeps, steps, results to keep, options.
 *
 * <h2>The problem</h2>
 * Whoever runs a netlist wants its control lines as plain values, without any knowledge of SPICE's text.
 *
 * <h2>The choice</h2>
 * One record a control line, all numbers in SI units (temperatures in °C, as netlists have them), all names in lower case and
 * as they are in the flattened netlist. Sweeps are lists of values: how they were written (start, stop and increment, a
 * decade, a list) no longer matters.
 *
 * <h2>Not modelled</h2>
 * Pole-zero, distortion, transfer-function, sensitivity, Fourier and S-parameter lines of SPICE.
 *
 * <h2>Guarantees</h2>
 * Immutable and checked: a record that exists makes sense by itself. Whether the elements that it names exist is checked
 * where it is made from text.
 *
 * <h2>Cost</h2>
 * A sweep holds its values: 24 bytes each, ten million at most.
 *
 * <h2>References</h2>
 * H. Vogt et al., "Ngspice User's Manual", version 39, chapter 15, for the meaning of the lines.
 */
@NullMarked
package org.sneakpath.circuit.spice.analysis;

import org.jspecify.annotations.NullMarked;
