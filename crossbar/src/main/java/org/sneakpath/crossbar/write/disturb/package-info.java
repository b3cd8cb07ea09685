/**
 * What writes do to the cells that they do not mean.
 *
 * <h2>The problem</h2>
 * Half-selected cells see a part of every write of their neighbours. Below a threshold, or on the steep side of an exponential, that
 * moves them by little, but a neighbour may be written a million times.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.crossbar.write.disturb.DisturbStudy} repeats one write and tells, after given numbers of pulses and by role, how
 * far conductances have gone from where they were, with the voltages that cells really get behind their lines, and what the first of
 * them does: voltages by role, sneak currents, power ({@link org.sneakpath.crossbar.write.disturb.DisturbReport}). It takes any
 * {@link org.sneakpath.crossbar.write.program.ProgrammableArray}: cells that follow the equations of a compact model, or a law of
 * pulses. The command {@code crossbar disturb} compares schemes by it.
 *
 * <h2>Not modelled</h2>
 * Relaxation between pulses; heat from neighbours; a write and its inverse by turns.
 *
 * <h2>Guarantees</h2>
 * With bundles of a tenth drifts of cells that follow a law are within 0.2 % of those pulse by pulse, 5 % where wires alone cause them
 * (VALIDATION.md); noise then has the same variance but is other noise. Cells that follow equations are as exact as their transients.
 *
 * <h2>Cost</h2>
 * Bundles of a share s take ln(N)/ln(1 + s) + 1/s solves or transients of the array for N pulses, 150 for a million at a tenth, and more
 * while half-selected cells change; where their law is so noisy that each pulse moves them by more than is allowed, a solve each pulse.
 *
 * <h2>References</h2>
 * Y. Deng et al., "RRAM crossbar array with cell selection device: a device and circuit interaction study", IEEE Trans. Electron
 * Devices 60(2), 2013.
 */
@NullMarked
package org.sneakpath.crossbar.write.disturb;

import org.jspecify.annotations.NullMarked;
