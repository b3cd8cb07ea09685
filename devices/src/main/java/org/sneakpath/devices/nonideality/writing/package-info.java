/**
 * What a write leaves behind instead of its target.
 *
 * <h2>The problem</h2>
 * The error of a write depends on the target, by laws that were fitted per technology; levels are finite; and the next write of the
 * same cell misses elsewhere.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.devices.nonideality.writing.ProgrammingNoise} adds a gaussian whose width is a law of the target, polynomial
 * or saturating, with the published coefficients in a table: phase-change memory (GST, HERMES, mushroom cells), HfO2 (Milo), NeuRRAM
 * (Wan, two fits that differ most near 0), CMO/HfOx and SONOS. These are widths after verification.
 * {@link org.sneakpath.devices.nonideality.writing.CycleVariation} draws any spread of the fabrication package anew at each write.
 * {@link org.sneakpath.devices.nonideality.writing.ConductanceLevels} is deterministic.
 * {@link org.sneakpath.devices.nonideality.writing.GradualRedraw} changes a model's geometry with the state, as the variability version
 * of the JART VCM v1b model does at each change of polarity.
 *
 * <h2>Not modelled</h2>
 * The loop of program and verify itself; the interpolation between the times at which a law was fitted (1 s, 1 day, 2 days for
 * NeuRRAM): choose one. A public implementation of the NeuRRAM law leaves its width unscaled for other maximum conductances;
 * {@link org.sneakpath.devices.nonideality.writing.PolynomialSigma#scaledTo} scales it.
 *
 * <h2>Guarantees</h2>
 * What is cut at limits is counted. The noise of a cell depends on its device and the write alone.
 *
 * <h2>Cost</h2>
 * 80 ns per cell.
 *
 * <h2>References</h2>
 * W. Wan et al., "A compute-in-memory chip based on resistive random-access memory", Nature 608, 2022. V. Milo et al., 2021, and V.
 * Joshi et al., 2020, by way of public code sandialabs/cross-sim and IBM/aihwkit. C. Bengel et al., IEEE TCAS-I, 2020.
 */
@NullMarked
package org.sneakpath.devices.nonideality.writing;

import org.jspecify.annotations.NullMarked;
