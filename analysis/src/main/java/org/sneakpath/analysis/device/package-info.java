/**
 * Single devices: what the library holds, what a model's equations and derivatives are, and what a device does under a drive.
 *
 * <h2>The problem</h2>
 * Whoever has a compact model wants to see it before it disappears among thousands of cells: which numbers it takes, whether
 * its current over voltage is the loop of the paper, what its derivatives are.
 *
 * <h2>The choice</h2>
 * A device is named once, as a model of the library or as a Verilog-A file
 * ({@link org.sneakpath.analysis.device.DeviceChoice}), and gets its numbers once
 * ({@link org.sneakpath.analysis.device.DeviceSetting}): defaults, then a preset, then what is typed. It is driven in a
 * circuit, by the engine and at the tolerances that a netlist would have, so that a series resistance, a limit of the current
 * and a device with nodes of its own are nothing special. Derivatives are printed as they were derived
 * ({@link org.sneakpath.analysis.device.DerivedEquations}): all in one graph, so that what they share is named once.
 *
 * <h2>Not modelled</h2>
 * Noise and variability of the device; a drive by a current source. The limit of the current is smooth: it takes a part of
 * the voltage, a thousandth of the amplitude at half its current.
 *
 * <h2>Guarantees</h2>
 * Points of a cycle are computed, not interpolated; the points of the integration stand between them. The same command
 * writes the same files.
 *
 * <h2>Cost</h2>
 * A model of the library compiles in 5 to 100 ms; a loop of a thousand points takes tenths of a second, and as long again
 * for its pictures.
 *
 * <h2>References</h2>
 * L. O. Chua, "If it's pinched it's a memristor", Semicond. Sci. Technol. 29, 104001 (2014).
 */
@NullMarked
package org.sneakpath.analysis.device;

import org.jspecify.annotations.NullMarked;
