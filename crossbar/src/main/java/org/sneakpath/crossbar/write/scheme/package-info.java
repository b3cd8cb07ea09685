/**
 * What lines do while cells are written, and what cells get of it.
 *
 * <h2>The problem</h2>
 * A write wants a voltage across some cells of a row and as little as possible across all others, which share lines with them. How
 * idle lines are held is a scheme. On resistive lines the selected cells get less than they should, half-selected ones more or less than
 * a half or a third, and currents that write nothing run through drivers and lines.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.crossbar.write.scheme.WriteShot} is a pulse to some cells of one row, each with its own amplitude, as drivers
 * of bit lines can give it: what a program-and-verify loop asks for. {@link org.sneakpath.crossbar.write.scheme.WriteScheme} turns it into
 * potentials, floating lines and gates: V/2, V/3, idle lines grounded or floating, gates. Potentials are those of perfect lines, not
 * corrected for what lines lose. {@link org.sneakpath.crossbar.write.scheme.ArrayWrite} solves the array under them exactly, with its
 * wires, and {@link org.sneakpath.crossbar.write.scheme.WriteStress} says what cells of each role see, the worst driver's current, the
 * current that writes nothing (sneak current: the sum over all cells that were not meant), and the power.
 * <pre>
 *   ArrayWrite write = new ArrayWrite(spec, Cell.sinh(0.3), new HalfVoltage());
 *   write.program(conductances);
 *   WriteStress stress = write.stress(WriteShot.cell(3, 5, columns, 1.5), 100e-9, write.newSolution());
 *   stress.of(CellRole.SELECTED).least();  stress.of(CellRole.ON_SELECTED_ROW).largest();  stress.driver();
 * </pre>
 *
 * <h2>Not modelled</h2>
 * This package is the first moment of a pulse: cells that change under it are the business of
 * {@link org.sneakpath.crossbar.write.ArrayTransient} and of {@link org.sneakpath.crossbar.write.program}. Shots of several rows; bit
 * lines as the shared side (turn the array); drivers that limit their current. Closed gates leak with a
 * {@link org.sneakpath.crossbar.TransistorCell} only.
 *
 * <h2>Guarantees</h2>
 * Between perfect lines selected cells see their amplitudes, and half-selected ones what the table of
 * {@link org.sneakpath.crossbar.write.scheme.WriteScheme} says, to rounding. With wires voltages are those of
 * {@link org.sneakpath.crossbar.Crossbar#solve}. Derivatives by amplitudes and programmed values are those of the numbers computed.
 *
 * <h2>Cost</h2>
 * One solve of the array. A scheme with floating lines makes a new solver for every other set of lines, whose analysis costs more than
 * the solve: 30 ms against 3 ms for 64 × 64.
 *
 * <h2>References</h2>
 * A. Chen, "A comprehensive crossbar array model with solutions for line resistance and nonlinear device characteristics", IEEE Trans.
 * Electron Devices 60(4), 2013. Y. Deng et al., "RRAM crossbar array with cell selection device: a device and circuit interaction
 * study", IEEE Trans. Electron Devices 60(2), 2013.
 */
@NullMarked
package org.sneakpath.crossbar.write.scheme;

import org.jspecify.annotations.NullMarked;
