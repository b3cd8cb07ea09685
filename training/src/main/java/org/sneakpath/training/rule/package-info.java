/**
 * Learning rules: what a presentation says about the weights.
 *
 * <h2>The problem</h2>
 * A network of crossbars and analog neurons is a circuit with some thousand states in time; training needs the derivative
 * of a loss by every weight, at about the price of running the circuit.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.training.rule.MemProp}: backpropagation through time through the discrete equations that the neuron
 * stepper really solved, to the effective weights; the chain through wire resistance and conductance mapping is linear in
 * these and is pulled back once for a whole mini-batch. Other rules are siblings behind
 * {@link org.sneakpath.training.LearningRule}.
 *
 * <h2>Not modelled</h2>
 * Gradients through read noise; truncated backpropagation; online rules.
 *
 * <h2>Guarantees</h2>
 * The gradient is that of the numbers computed. For inputs, weights, conductances and device parameters of the whole
 * chain it agrees with central differences to |g − fd| ≤ 1e-5·max(|g|, 1e-3·‖g‖∞).
 *
 * <h2>Cost</h2>
 * Little more than twice a forward presentation, that included. No array is allocated per sample.
 *
 * <h2>References</h2>
 * P. Zhou, J. K. Eshraghian, D.-U. Choi, W. D. Lu, S.-M. Kang, "Gradient-based neuromorphic learning on dynamical RRAM
 * arrays" (MEMprop), IEEE JETCAS 2022, doi:10.1109/JETCAS.2022.3224071. P. J. Werbos, "Backpropagation through time",
 * Proc. IEEE 78(10), 1990.
 */
@NullMarked
package org.sneakpath.training.rule;

import org.jspecify.annotations.NullMarked;
