/**
 * What radiation does to devices.
 *
 * <h2>The problem</h2>
 * In space and near accelerators particles upset single cells, and ionising dose shifts thresholds and conductances slowly. The two need
 * other numbers: a fluence, and a dose.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.devices.nonideality.radiation.SingleEventUpsets} are Poisson in fluence times cross-section and flip, set or reset
 * a cell; {@link org.sneakpath.devices.nonideality.radiation.TotalDoseShift} is a saturating shift with a spread from device to device.
 * All parameters are the user's: there is no set of numbers that holds for memristive devices in general, so there is no preset.
 *
 * <h2>Not modelled</h2>
 * Particles that upset several cells; upsets of the periphery and of access transistors, which are often the weaker part; displacement
 * damage as such; annealing; dependence on bias during exposure.
 *
 * <h2>Guarantees</h2>
 * Two exposures of half a fluence have the law of one of the whole. A device's shift grows with the dose along one curve.
 *
 * <h2>Cost</h2>
 * 26 ns per cell for upsets, 84 ns for dose.
 *
 * <h2>References</h2>
 * E. Petersen, Single Event Effects in Aerospace, 2011, for cross-sections by Weibull curves. T. R. Oldham, F. B. McLean, IEEE Trans.
 * Nucl. Sci. 50(3), 2003, for total dose.
 */
@NullMarked
package org.sneakpath.devices.nonideality.radiation;

import org.jspecify.annotations.NullMarked;
