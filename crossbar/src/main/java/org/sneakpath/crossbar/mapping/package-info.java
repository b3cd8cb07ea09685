/**
 * From weights to conductances and back.
 *
 * <h2>The problem</h2>
 * A conductance is positive and bounded; a weight has a sign. A network's weights must become conductances, and the
 * gradient by conductances must become one by weights.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.crossbar.mapping.DifferentialPair}: each output is the difference of two neighbouring columns, only one
 * of which is raised above the least conductance. Neighbouring columns suffer nearly the same line resistance, and the idle
 * side of a pair conducts as little as it can.
 *
 * <h2>Not modelled</h2>
 * Quantised levels, write errors, offset columns, bit slices, tiling.
 *
 * <h2>Guarantees</h2>
 * Nothing is clipped silently: {@link org.sneakpath.crossbar.mapping.MappingReport} counts. Weights of ±1 and 0 map to the
 * exact limits. The pullback is the derivative wherever there is one; at w = 0, the mean of the two one-sided ones.
 *
 * <h2>Cost</h2>
 * About 5 flops and 24 bytes a weight, either way; no allocation but the report.
 *
 * <h2>References</h2>
 * The differential pair is common practice; see for instance M. Prezioso et al., "Training and operation of an integrated
 * neuromorphic network based on metal-oxide memristors", Nature 521, 2015.
 */
@NullMarked
package org.sneakpath.crossbar.mapping;

import org.jspecify.annotations.NullMarked;
