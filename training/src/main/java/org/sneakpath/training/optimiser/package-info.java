/**
 * From gradients to weight changes.
 *
 * <h2>The problem</h2>
 * A mini-batch gives a gradient; the weights must move so that the loss falls, at a rate that fits the early chaos as well
 * as the late polish, and the state that this needs must survive an interruption exactly.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.training.optimiser.Adam} over one flat array of weights, with the rate of each step given from
 * outside by a {@link org.sneakpath.training.optimiser.LearningRateSchedule}, a pure function of step and number of steps.
 * {@link org.sneakpath.training.optimiser.GradientClipping} bounds the length of the gradient beforehand.
 *
 * <h2>Not modelled</h2>
 * Weight decay, momentum of other kinds, rates of its own for each layer.
 *
 * <h2>Guarantees</h2>
 * A step is a function of (weights, gradient, moments, step number, rate) alone, evaluated in index order: equal inputs
 * give bitwise equal weights, and restored moments continue bitwise.
 *
 * <h2>Cost</h2>
 * Adam: 16 bytes and about 12 flops, one square root and one division for each weight and step.
 *
 * <h2>References</h2>
 * D. P. Kingma, J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, arXiv:1412.6980. L. N. Smith, N. Topin,
 * "Super-convergence", 2018, arXiv:1708.07120. I. Loshchilov, F. Hutter, "SGDR", ICLR 2017, arXiv:1608.03983.
 * R. Pascanu, T. Mikolov, Y. Bengio, "On the difficulty of training recurrent neural networks", ICML 2013.
 */
@NullMarked
package org.sneakpath.training.optimiser;

import org.jspecify.annotations.NullMarked;
