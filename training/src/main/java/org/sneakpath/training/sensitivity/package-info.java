/**
 * What the loss of a trained network depends on, to first order: by one adjoint for all of its physical numbers at once.
 *
 * <h2>The problem</h2>
 * Studies of chips say how much accuracy falls, at the price of a pass over the test samples for each chip, and little about where it is lost.
 * A network has hundreds of thousands of cells, wires and neurons: nobody varies them one by one.
 *
 * <h2>The choice</h2>
 * One pass back gives the derivative of the mean loss L by every number p of the hardware; {@link
 * org.sneakpath.training.sensitivity.LossSlopes} sums them over the cells of a layer, over its lines, over each number of its neurons:
 * <pre>
 *   common        Σ p ∂L/∂p            what all of them together change, each by the same share: dL per d(ln p)
 *   independent   √(Σ (p ∂L/∂p)²)      standard deviation of L over chips, per relative deviation of each on its own
 * </pre>
 * Squares of the second add up over groups, if these vary alike and on their own: a group's part of their sum is its share of the variance of the loss, which
 * attributes it to layers.
 *
 * <h2>Not modelled</h2>
 * Curvature: the mean loss over chips rises by second derivatives, which near an optimum are what is left. Accuracy, which has no
 * derivative. Where neurons have events with a surrogate the slopes are those of the surrogate, which are derivatives of nothing computed;
 * {@link org.sneakpath.training.sensitivity.LossSlopes#isExact} says so. Lines of columns that are tied to the membranes.
 *
 * <h2>Guarantees</h2>
 * The network is not changed. The number of threads does not change a bit. Slopes of networks without surrogates agree with central differences, and
 * the deviation with that of drawn chips.
 *
 * <h2>Cost</h2>
 * One pass forward and back over the samples, and two linear solves for each word line of an array for its wires.
 *
 * <h2>References</h2>
 * A. Griewank, A. Walther, "Evaluating derivatives", 2nd ed., SIAM 2008, ch. 3 (one adjoint for all derivatives). J. R. Taylor, "An introduction to
 * error analysis", 2nd ed., 1997, ch. 3 (independent deviations in quadrature).
 */
@NullMarked
package org.sneakpath.training.sensitivity;

import org.jspecify.annotations.NullMarked;
