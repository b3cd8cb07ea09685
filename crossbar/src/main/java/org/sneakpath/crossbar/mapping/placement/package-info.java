/**
 * Less error from the same lines: where weights stand, and numbers that make good what is lost on average.
 *
 * <h2>The problem</h2>
 * The order of inputs and outputs is free: a product does not depend on it, but what line resistance takes from it does. And most
 * of what is taken is a share that a number can give back.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.crossbar.mapping.placement.CurrentOrder} is the rule: large currents on short ways. It knows neither the
 * sneak paths nor the signs; so {@link org.sneakpath.crossbar.mapping.placement.PlacementSearch} measures, with the exact linear
 * map of the wired tiles, takes the better of several placements, and climbs from one by exchanges.
 * {@link org.sneakpath.crossbar.mapping.placement.DigitalCorrection} is fitted to the exact effective weights by least squares:
 * gains of the outputs, with or without a share of the input sum, or gains of inputs and outputs. What "error" means follows from the inputs' second moments
 * ({@link org.sneakpath.crossbar.mapping.placement.InputMoments}), without sampling noise.
 * {@link org.sneakpath.crossbar.mapping.placement.PlacedMatrix} puts scaling, placement, tiles and correction together.
 *
 * <h2>Not modelled</h2>
 * Arrays of curved cells have no linear map to measure by. The search does not use the gradient and is not for large arrays.
 *
 * <h2>Guarantees</h2>
 * A search never returns a placement whose measured error is above its start's. Fitted corrections never raise the mean square error
 * under the moments they were fitted to. Placements are applied and undone exactly.
 *
 * <h2>Cost</h2>
 * MEASURED
 *
 * <h2>References</h2>
 * B. Liu et al., "Reduction and IR-drop compensations techniques for reliable neuromorphic computing systems", ICCAD 2014.
 */
@NullMarked
package org.sneakpath.crossbar.mapping.placement;

import org.jspecify.annotations.NullMarked;
