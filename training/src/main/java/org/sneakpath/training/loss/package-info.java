/**
 * What training makes small.
 *
 * <h2>The problem</h2>
 * Membrane voltages must become a number that says how wrong a classification is, with its exact gradient; and training
 * left alone drives membranes to voltages at which the device models no longer mean anything.
 *
 * <h2>The choice</h2>
 * A {@link org.sneakpath.training.loss.Loss} reads either scores (scaled mean membrane voltages) or the times of first spikes in
 * steps, one for each class:
 * <pre>
 *   {@link org.sneakpath.training.loss.CrossEntropy}             scores   how improbable the true class is
 *   {@link org.sneakpath.training.loss.MeanSquare}               scores   how far they are from one-hot targets
 *   {@link org.sneakpath.training.loss.FirstSpikeCrossEntropy}   times    how improbable it is that the true class is first
 *   {@link org.sneakpath.training.loss.SpikeTimeMeanSquare}      times    how far they are from an early and late targets
 * </pre>
 * What a network must not do is added as a penalty: {@link org.sneakpath.training.loss.VoltagePenalty}, quadratic outside an allowed
 * band of membrane voltages; a pass adds it up where its voltages are, {@link org.sneakpath.training.NetworkPass#penalty}.
 *
 * <h2>Not modelled</h2>
 * Losses on spike counts or whole trains; a regulariser that calls silent neurons to spike.
 *
 * <h2>Guarantees</h2>
 * Gradients are those of the values returned. Scores of any finite size, and any times including those of silent neurons,
 * give a finite loss; a NaN gives NaN.
 *
 * <h2>Cost</h2>
 * One exponential a class at most; two comparisons a neuron and step for the voltage penalty.
 *
 * <h2>References</h2>
 * J. S. Bridle, "Probabilistic interpretation of feedforward classification network outputs", 1990. J. Göltz et al., "Fast and
 * energy-efficient neuromorphic deep learning with first-spike times", Nat. Mach. Intell. 3, 2021, arXiv:1912.11443.
 * S. M. Bohte, J. N. Kok, H. La Poutré, "Error-backpropagation in temporally encoded networks of spiking neurons" (targets in
 * time), Neurocomputing 48, 2002.
 */
@NullMarked
package org.sneakpath.training.loss;

import org.jspecify.annotations.NullMarked;
