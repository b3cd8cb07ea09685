/**
 * From weights to conductances and back.
 *
 * <h2>The problem</h2>
 * A conductance is positive, bounded, and often one of few levels; a weight has a sign and any size. A network's weights must
 * become conductances, the currents must become products again, and the gradient by conductances one by weights.
 *
 * <h2>The choice</h2>
 * A {@link org.sneakpath.crossbar.mapping.Mapping} is one of a closed set. Per output it takes
 * <pre>
 *   DifferentialPair   2 columns   G⁺ or G⁻ raised above gMin; I⁺ − I⁻
 *   BalancedPair       2 columns   G± = gMid ± w·span/2; I⁺ − I⁻
 *   DifferentialRows   1 column    as DifferentialPair, in two rows driven at ±x: the bit line subtracts
 *   OffsetColumn       1 column    gMid + w·span/2; a reference column of gMid, one an array, is subtracted
 *   DigitalOffset      1 column    the same without reference; gMid·Σx is subtracted as a number
 *   BitSlices          ⌈bits/b⌉    digits of integers, b bits a cell, in pairs, with an offset or without sign; shift and add
 *   FiniteLevels       as another  whose conductances are rounded to L levels
 * </pre>
 * Decoding is split where a converter may sit: {@code subtract} for wiring, {@code combine} for numbers.
 * {@link org.sneakpath.crossbar.mapping.EffectiveWeights} decodes the linear map of a wired array: the weights that it has in
 * effect. {@link org.sneakpath.crossbar.mapping.WeightScaling} brings weights into [−1, 1] by the largest or a percentile of
 * their magnitudes, of all or of each output's. Matrices larger than an array:
 * {@link org.sneakpath.crossbar.mapping.tiling}; which weight stands where:
 * {@link org.sneakpath.crossbar.mapping.placement}.
 *
 * <p>Relative error of products that lines of 2 ohm leave (per cent; cells of 1 to 100 µS, 64 inputs, 32 outputs, weights uniform
 * in [−1, 1], inputs independent and uniform in 0 … 1 V), as it is, with what
 * {@link org.sneakpath.crossbar.mapping.placement.DigitalCorrection} can do, and cut into tiles of at most 32 × 32:
 * <pre>
 *                       as it is    output gains    and offsets    gains of both    tiles
 *   DifferentialPair        16.2             4.2            1.9              2.1      4.7
 *   BalancedPair            27.5             7.8            3.7              3.8      8.4
 *   DifferentialRows        24.2             9.7            7.1              2.1      4.2
 *   OffsetColumn            23.5            12.8            3.7              7.7      6.9
 *   DigitalOffset          229.0            67.0            7.2             62.2    104.5
 *   BitSlices 8:4           28.8             4.2            2.3              2.0      4.8
 *   BitSlices 8:2           53.3             5.1            3.2              2.1      4.9
 *   FiniteLevels 16         15.9             5.2            2.8              2.9      5.7
 * </pre>
 * (Slices in pairs, 8 bits in cells of 4 and 2; levels of a differential pair.) Wide arrays and full conductances lose most: what
 * pays in cells pays again in lines.
 *
 * <h2>Not modelled</h2>
 * Write errors, for which the devices have nonidealities; cells of a compact model that are programmed by something else than
 * a conductance; levels that are not equally spaced; inputs cut into bits.
 *
 * <h2>Guarantees</h2>
 * Nothing is clipped or rounded silently: {@link org.sneakpath.crossbar.mapping.MappingReport} counts and measures. Weights of ±1
 * and 0 map to the exact limits. The pullback is the derivative wherever there is one; at a kink at w = 0, the mean of the two
 * one-sided ones. Where weights are rounded there is none, and the mapping says so
 * ({@link org.sneakpath.crossbar.mapping.Mapping#straightThrough}). Between perfect lines bit slices give the integer product,
 * exact to less than half a unit, and exactly where the conductances are exact in binary.
 *
 * <h2>Cost</h2>
 * A pair: about 12 flops and 24 bytes a weight to program, 5 flops to pull back, 4 ns and 1 ns on one thread of a shared server;
 * eight bits in cells of two: 20 ns and 11 ns. No allocation that grows with the matrix but that of
 * {@link org.sneakpath.crossbar.mapping.FiniteLevels}. Decoding: 2 to 4 flops a column.
 *
 * <h2>References</h2>
 * The differential pair is common practice; see for instance M. Prezioso et al., "Training and operation of an integrated
 * neuromorphic network based on metal-oxide memristors", Nature 521, 2015. Pairs, offsets and slices compared: T. P. Xiao et al.,
 * "On the accuracy of analog neural network inference accelerators", IEEE Circuits Syst. Mag. 22(4), 2022. Slices:
 * A. Shafiee et al., "ISAAC: a convolutional neural network accelerator with in-situ analog arithmetic in crossbars", ISCA 2016.
 */
@NullMarked
package org.sneakpath.crossbar.mapping;

import org.jspecify.annotations.NullMarked;
