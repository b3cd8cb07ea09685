/**
 * From gradients to weight changes.
 *
 * <h2>The problem</h2>
 * A mini-batch gives a gradient; the weights must move so that the loss falls, at a rate that fits the early chaos as well
 * as the late polish, and the state that this needs must survive an interruption exactly.
 *
 * <h2>The choice</h2>
 * An {@link org.sneakpath.training.optimiser.Optimiser} over one flat array of weights:
 * {@link org.sneakpath.training.optimiser.Sgd} with Polyak's or Nesterov's momentum,
 * {@link org.sneakpath.training.optimiser.Adam}, and {@link org.sneakpath.training.optimiser.AdamW} with decay beside the
 * gradient. An {@link org.sneakpath.training.optimiser.OptimiserSpec} names one with its constants. The rate of each step
 * is given from outside by a {@link org.sneakpath.training.optimiser.LearningRateSchedule}, a pure function of step and
 * number of steps. {@link org.sneakpath.training.optimiser.GradientClipping} bounds the gradient beforehand, by its length
 * or each component.
 *
 * <p>Weights are clamped to what a pair of conductances can represent after each step, by whoever owns them; the moments
 * do not hear of it.
 *
 * <h2>Not modelled</h2>
 * Rates of its own for each layer; second-order methods; decay as part of the gradient.
 *
 * <h2>Guarantees</h2>
 * A step is a function of (weights, gradient, memories, step number, rate) alone, evaluated in index order: equal inputs
 * give bitwise equal weights, and restored memories continue bitwise. AdamW without decay is Adam, bitwise.
 *
 * <h2>Cost</h2>
 * For each weight and step: Adam 16 bytes and about 12 flops, one square root and one division; SGD 8 bytes and 4 flops.
 *
 * <h2>References</h2>
 * D. P. Kingma, J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, arXiv:1412.6980. I. Loshchilov, F. Hutter,
 * "Decoupled weight decay regularization", ICLR 2019, arXiv:1711.05101. B. T. Polyak, "Some methods of speeding up the
 * convergence of iteration methods", USSR Comput. Math. Math. Phys. 4(5), 1964. I. Sutskever et al., "On the importance of
 * initialization and momentum in deep learning", ICML 2013. L. N. Smith, N. Topin, "Super-convergence", 2018,
 * arXiv:1708.07120. I. Loshchilov, F. Hutter, "SGDR", ICLR 2017, arXiv:1608.03983. R. Pascanu, T. Mikolov, Y. Bengio, "On
 * the difficulty of training recurrent neural networks", ICML 2013.
 */
@NullMarked
package org.sneakpath.training.optimiser;

import org.jspecify.annotations.NullMarked;
