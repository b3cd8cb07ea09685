/**
 * How a weight moves under identical programming pulses.
 *
 * <h2>The problem</h2>
 * Training on a chip moves conductances by pulses whose effect depends on the state, the direction, the device and chance. Applying a
 * thousand pulses one by one is slow; applying them at once must not change the statistics.
 *
 * <h2>The choice</h2>
 * Two families. {@link org.sneakpath.devices.nonideality.pulse.PotentiationDepression} is NeuroSim's: one curve up, one down, with labels
 * of nonlinearity that are solved for their curvature instead of being looked up.
 * {@link org.sneakpath.devices.nonideality.pulse.IncrementalDevice} is that of aihwkit: constant, linear, soft-bounds and exponential
 * steps with spreads of everything. Devices are fabricated once; pulses then carry numbers, and the noise of pulse p of a device is
 * keyed by p, so that n pulses in one call or in n calls give the same bits. {@code pulseAtOnce} uses closed forms of mean and variance
 * where there are any, with one draw.
 *
 * <p>Pulses of other heights and widths count as so many identical ones, or as a part of one
 * ({@link org.sneakpath.devices.nonideality.pulse.PulseHeights}), by a hyperbolic sine of the voltage; a part has that part of the mean step
 * and of the variance.
 *
 * <p>The asymmetry of steps follows the public code: it weakens one direction and leaves the other. A lognormal gain has median 1, which
 * the source does not state.
 *
 * <h2>Not modelled</h2>
 * Laws whose shape changes with the height of the pulses; leakage between updates (3T1C cells); the reset of phase-change devices; coincidence of stochastic
 * pulse trains, which is the business of a learning rule. {@code pulseAtOnce} ignores limits that are touched on the way, and for
 * NeuroSim's curves adds noise after the last pulse, as NeuroSim does: for curved laws its variance differs from that of single pulses.
 *
 * <h2>Guarantees</h2>
 * Weights stay within their bounds, and how often a bound held one is counted. Without noise both ways of pulsing agree to rounding.
 *
 * <h2>Cost</h2>
 * Per pulse and device 78 ns for linear, 111 ns for exponential steps, 164 ns for NeuroSim's curves; 182 ns for any number of linear
 * steps at once.
 *
 * <h2>References</h2>
 * P.-Y. Chen, X. Peng, S. Yu, "NeuroSim+", IEDM 2017. T. Gokmen, Y. Vlasov, Front. Neurosci. 10, 333, 2016. N. Gong et al., Nat. Commun.
 * 9, 2102, 2018. Public code IBM/aihwkit, neurosim/MLP_NeuroSim_V3.0.
 */
@NullMarked
package org.sneakpath.devices.nonideality.pulse;

import org.jspecify.annotations.NullMarked;
