/**
 * What training makes small.
 *
 * <h2>The problem</h2>
 * Membrane voltages must become a number that says how wrong a classification is, with its exact gradient; and training
 * left alone drives membranes to voltages at which the device models no longer mean anything.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.training.loss.SoftmaxCrossEntropy} of logits that are scaled mean membrane voltages, and
 * {@link org.sneakpath.training.loss.VoltagePenalty}, quadratic outside an allowed band of membrane voltages.
 *
 * <h2>Not modelled</h2>
 * Losses on spike times or counts.
 *
 * <h2>Guarantees</h2>
 * Gradients are those of the values returned. Logits of any finite size give a finite loss.
 *
 * <h2>Cost</h2>
 * One exponential a class; two comparisons a neuron and step.
 *
 * <h2>References</h2>
 * J. S. Bridle, "Probabilistic interpretation of feedforward classification network outputs", 1990.
 */
@NullMarked
package org.sneakpath.training.loss;

import org.jspecify.annotations.NullMarked;
