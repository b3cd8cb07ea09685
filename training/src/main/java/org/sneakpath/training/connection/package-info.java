/**
 * How the inputs of a layer meet its weights: all with all, a window that moves over a picture, a layer that hears itself.
 *
 * <h2>The problem</h2>
 * A crossbar multiplies a matrix with as many voltages as it has word lines. The layers of networks are more than that: a convolution
 * reads the same small array once for each place of a picture, a recurrent layer has word lines for its own neurons.
 *
 * <h2>The choice</h2>
 * A {@link org.sneakpath.training.connection.Connection} is the design, a value: the shape of the matrix and what stands at its word
 * lines. A {@link org.sneakpath.training.connection.Wiring} runs it for lines of samples and steps, forward and back.
 * <pre>
 *   Dense        I_j       = Σ_i W_ij V_i
 *   Convolution  I_f(y, x) = Σ_c,dy,dx W_(c,dy,dx),f V_c(s·y + dy − p, s·x + dx − p)
 *   Pooled       V'_c(y, x) = mean of a k × k block of V_c, then another connection
 *   Recurrent    I_j(t)    = Σ_i W_ij V_i(t) + Σ_k W_(m+k),j V'_k(t − h)      V' by a driver of their own
 * </pre>
 * Every connection has one more word line, the bias, which the layer adds.
 *
 * <h2>Not modelled</h2>
 * The time that reading one window after the other takes: all places of a picture are read at once, as by copies of the array. The
 * circuit that averages a block.
 *
 * <h2>Guarantees</h2>
 * Gradients are those of the sums computed. Nothing is allocated after a wiring is made and
 * its {@link org.sneakpath.training.product.Products} have grown their scratch in the first presentation.
 *
 * <h2>Cost</h2>
 * 2·rows·columns flops for each read of the array and each step and sample, and twice that on the way back.
 *
 * <h2>References</h2>
 * Y. LeCun et al., Proc. IEEE 86(11), 1998, doi:10.1109/5.726791 (convolutions and pooling). P. J. Werbos, Proc. IEEE 78(10), 1990,
 * doi:10.1109/5.58337 (recurrence unrolled in time).
 */
@NullMarked
package org.sneakpath.training.connection;

import org.jspecify.annotations.NullMarked;
