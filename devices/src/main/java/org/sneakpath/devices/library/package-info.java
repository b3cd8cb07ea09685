/**
 * The built-in compact models, found by name, and the published parameter sets that go with them.
 *
 * <h2>The problem</h2>
 * Memristive devices are described by many models, most of them published as one netlist with one set of numbers. A
 * simulator needs their equations with exact derivatives, and needs to know where each number comes from.
 *
 * <h2>The choice</h2>
 * One class a model, with its equation above the code and in the symbols of its paper. A model is stateless; parameters
 * have SI units and ranges. Derivatives are written by hand and held against central differences, together with
 * everything else that is asked of a model, by one contract test that every model passes.
 *
 * <p>Voltage is positive from the first to the second terminal. Which sign sets a device is the model's own, as published.
 *
 * <h2>Not modelled</h2>
 * Charge stored in a device, self-heating, and temperature dependence: no model here has a charge, and temperature enters
 * the noise only.
 *
 * <h2>Guarantees</h2>
 * Every partial derivative is that of the value returned, on whichever branch of a piecewise equation the inputs lie. No
 * admissible input gives NaN.
 *
 * <h2>Cost</h2>
 * Stated by each model, in exponentials per instance first.
 *
 * <h2>References</h2>
 * Cited by each model and each preset.
 */
@NullMarked
package org.sneakpath.devices.library;

import org.jspecify.annotations.NullMarked;
