/**
 * Measurements on results: the {@code .measure} lines of a netlist, with their derivatives.
 *
 * <h2>The problem</h2>
 * A designer asks for a number, not for a waveform: a delay, an average current, the largest overshoot, the time of the
 * third spike. A gradient of such a number needs its derivative with respect to every sample that it was made from.
 *
 * <h2>The choice</h2>
 * A waveform is the polygon through its samples. {@link org.sneakpath.circuit.spice.measure.Measurement}s are exact on that
 * polygon: crossings are interpolated, integrals are those of straight lines, or, where samples within the segments are known
 * ({@link org.sneakpath.circuit.spice.measure.InnerSamples}), of the quadrature that these make. Two kinds of parts make them all:
 * <ul>
 *   <li>a {@link org.sneakpath.circuit.spice.measure.Point} on the axis, given or where signals cross, found as an
 *       {@link org.sneakpath.circuit.spice.measure.Instant}: a segment k and a weight w within it,
 *       <pre>  x* = (1 − w) x_{k−1} + w x_k,     w = d_{k−1}/(d_{k−1} − d_k)  where d = left − right crosses zero  </pre></li>
 *   <li>a {@link org.sneakpath.circuit.spice.measure.Polygon}, the part of a signal between two points, reduced to one
 *       number (average, maximum, integral …).</li>
 * </ul>
 * Each of them knows its transposed derivative, so that a {@link org.sneakpath.circuit.spice.measure.Reading} is a value
 * with dL/d(sample) of every column and of the axis itself. The latter matters: a spike time moves because the samples
 * next to it move, or because a located event moves a sample along the axis.
 *
 * <h2>Not modelled</h2>
 * Curvature between samples other than in integrals: a maximum is the largest sample. {@code FOUR} and {@code ERR} measures.
 *
 * <h2>Guarantees</h2>
 * What cannot be measured (a signal that never crosses) is a reading without a value that says why, not an exception.
 *
 * <h2>Cost</h2>
 * Linear in the number of samples. A reading holds 8 bytes a sample for every column that it depends on.
 *
 * <h2>References</h2>
 * ngspice user manual, chapter ".measure statements", for the forms and their meaning.
 */
@NullMarked
package org.sneakpath.circuit.spice.measure;

import org.jspecify.annotations.NullMarked;
