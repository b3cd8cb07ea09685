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
 * {@link org.sneakpath.training.LearningRule}:
 * <pre>
 *   {@link org.sneakpath.training.rule.MemProp}            the exact gradient; events are held
 *   {@link org.sneakpath.training.rule.SurrogateGradient}  the same, with the derivative of a spike that its event names
 *   {@link org.sneakpath.training.rule.Conversion}         the gradient of rates in the place of spikes; converted afterwards
 * </pre>
 * A rate is what a neuron has in the long run under a constant current, and is measured on the neuron as it is stepped: the current
 * with which it fires in every step is the unit. So any netlist can be converted whose rate is proportional to its current; that of a
 * capacitor reset by subtraction is, exactly. Currents of rates go through the programmed synapses, wires included.
 *
 * <h2>Not modelled</h2>
 * Gradients through read noise; truncated backpropagation; online rules. Conversion knows no negative rates, and no delay between
 * layers: early steps of a deep network see rates that are not there yet.
 *
 * <h2>Guarantees</h2>
 * The gradient is that of the numbers computed. For inputs, weights, conductances and device parameters of the whole
 * chain it agrees with central differences to |g − fd| ≤ 1e-5·max(|g|, 1e-3·‖g‖∞); surrogates are no derivatives and are not held to any.
 * Conversion changes no conductance.
 *
 * <h2>Cost</h2>
 * Little more than twice a forward presentation, that included. No array is allocated per sample.
 *
 * <h2>References</h2>
 * P. Zhou, J. K. Eshraghian, D.-U. Choi, W. D. Lu, S.-M. Kang, "Gradient-based neuromorphic learning on dynamical RRAM
 * arrays" (MEMprop), IEEE JETCAS 2022, doi:10.1109/JETCAS.2022.3224071. P. J. Werbos, "Backpropagation through time",
 * Proc. IEEE 78(10), 1990. E. O. Neftci, H. Mostafa, F. Zenke, IEEE Signal Process. Mag. 36(6), 2019. P. U. Diehl et al., "Fast-
 * classifying, high-accuracy spiking deep networks through weight and threshold balancing", IJCNN 2015,
 * doi:10.1109/IJCNN.2015.7280696. B. Rueckauer et al., "Conversion of continuous-valued deep networks to efficient event-driven
 * networks for image classification", Front. Neurosci. 11, 682, 2017, doi:10.3389/fnins.2017.00682.
 */
@NullMarked
package org.sneakpath.training.rule;

import org.jspecify.annotations.NullMarked;
