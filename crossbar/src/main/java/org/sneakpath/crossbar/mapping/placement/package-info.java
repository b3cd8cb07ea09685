/**
 * Less error from the same lines: where weights stand, and numbers that make good what is lost on average.
 *
 * <h2>The problem</h2>
 * The order of inputs and outputs is free: a product does not depend on it, but what line resistance takes from it does. And most
 * of what is taken is a share that a number can give back.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.crossbar.mapping.placement.CurrentOrder} is the rule: large currents on short ways. It knows neither
 * sneak paths nor signs nor where a reference column stands, and now and then does harm; so
 * {@link org.sneakpath.crossbar.mapping.placement.PlacementSearch} measures, with the exact linear map of the wired tiles, takes
 * the rule's order only where it helps ({@code byCurrents}), or the better of several placements, and climbs from one by exchanges.
 * {@link org.sneakpath.crossbar.mapping.placement.DigitalCorrection} is fitted to the exact effective weights by least squares:
 * gains of the outputs, with or without a share of the input sum, or gains of inputs and outputs. What "error" means follows from
 * the inputs' second moments ({@link org.sneakpath.crossbar.mapping.placement.InputMoments}), without sampling noise.
 * {@link org.sneakpath.crossbar.mapping.placement.PlacedMatrix} puts scaling, placement, tiles and correction together.
 *
 * <p>A linear classifier of handwritten digits (64 pixels and a bias, 10 outputs, UCI) in balanced pairs of 1 to 100 µS, lines of
 * 10 ohm: 92.0 % of the test digits are right with the weights as trained, 78.6 % with the array's, 90.0 % after ordering by
 * currents, 91.7 % with gains and offsets too. Rows of lognormal norms, 64 × 16 differential pairs, lines of 2 ohm: the relative
 * error falls from 3.6 … 5.0 % to 1.8 … 2.4 %, by 300 tries of exchanges to 1.5 … 2.0 %.
 *
 * <h2>Not modelled</h2>
 * Arrays of curved cells have no linear map to measure by. The search does not use the gradient and is not for large arrays.
 *
 * <h2>Guarantees</h2>
 * A search never returns a placement whose measured error is above its start's. Fitted corrections never raise the mean square error
 * under the moments they were fitted to. Placements are applied and undone exactly.
 *
 * <h2>Cost</h2>
 * The order: one mapping of the weights. A try of the search: one operator of every tile, 0.4 ms for 32 × 16 cells, 16 ms for
 * 64 × 64, and 4·inputs²·outputs flops for the error. A round of exchanges: about log₂ of the longer side times both sides tries.
 * A fit of outputs: 6 to 10·inputs²·outputs flops.
 *
 * <h2>References</h2>
 * B. Liu et al., "Reduction and IR-drop compensations techniques for reliable neuromorphic computing systems", ICCAD 2014.
 */
@NullMarked
package org.sneakpath.crossbar.mapping.placement;

import org.jspecify.annotations.NullMarked;
