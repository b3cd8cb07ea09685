/**
 * Writing: arrays whose cells change while their lines are driven.
 *
 * <h2>The problem</h2>
 * A write is a transient of the whole array. Pulses on all lines, full on those of the selected cells and half on the others, say,
 * reach the cells through resistive lines; the cells' states move, at rates that depend exponentially or with a threshold on what
 * voltage is left; as their resistances change, so do the voltages of all others. What is wanted are the states afterwards, the
 * waveforms of some cells, the energy taken from each line, and the derivatives of all that by amplitudes, initial states and
 * parameters.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.crossbar.write.ArrayTransient} is the array with its states, of cells that are one compact model, with or
 * without inner nodes, or one behind a selector or an access transistor (whole arrays, open and closed gates; where only one row
 * is open, {@link org.sneakpath.crossbar.write.program.TransistorArray} solves that row alone).
 * <pre>
 *   ArrayTransient array = new ArrayTransient(spec, Cell.device(DeviceLibrary.model("vteam"), "x"));
 *   array.program(states);
 *   Drives set = Drives.pulse(Bias.write(rowVoltages, columnVoltages), 0, 1e-9, 50e-9, 1e-9);
 *   ArrayTrace trace = array.run(set, 60e-9);           // array.states() have moved on
 *   trace.states();  trace.energies();  trace.peakCurrents();  trace.statistics();
 * </pre>
 * {@link org.sneakpath.crossbar.write.Drives} gives every terminal a waveform of the circuit simulator's, so that what drives an
 * array here drives its netlist there. {@link org.sneakpath.crossbar.write.TransientPlan} says which steps
 * ({@link org.sneakpath.crossbar.step.Stepping}), whose waveforms, and whether a pullback is wanted:
 * <pre>
 *   ArrayTrace trace = array.run(set, TransientPlan.until(60e-9).withPullback());
 *   TraceBars bars = trace.newBars();
 *   bars.states[cell] = 1;                              // L = that state at the end
 *   TransientGradient g = trace.pullback(bars);
 *   g.initialStates();  g.parameter("rOff");  g.word(row);   // dL/d(initial, pulsed, delay …) of that row's pulse
 * </pre>
 * Runs follow each other: each starts from the states that the one before left, and the initial states of its gradient are the
 * states' cotangents for the pullback of that one. How steps are taken is the business of
 * {@link org.sneakpath.crossbar.step}.
 *
 * <h2>Not modelled</h2>
 * Inductance of lines; cells that store charge by themselves, charges of access transistors included; gates that move during a run, and
 * derivatives by their potentials and by parameters of transistors; drivers that limit their current; derivatives by line resistances and
 * capacitances, and by the lengths of steps; noise.
 *
 * <h2>Guarantees</h2>
 * States never leave their bounds. Corners and jumps of the drives are ends of steps, exactly. Final states are within the tolerance
 * asked for wherever this has been measured (VALIDATION.md); a run that cannot go on says so by its status and leaves the array where
 * it got to. Energies are those of the scheme's own quadrature, and their derivatives belong to them. Equal arguments give equal
 * results, bit for bit.
 *
 * <h2>Cost</h2>
 * Steps times stages times one to two solves of the array's linear equations: see {@link org.sneakpath.crossbar.step}.
 *
 * <h2>References</h2>
 * Y. Deng et al., "RRAM crossbar array with cell selection device: a device and circuit interaction study", IEEE Trans. Electron
 * Devices 60(2), 2013 (writes, half-selected cells). M. B. Giles, N. A. Pierce, Flow, Turbulence and Combustion 65, 2000 (discrete
 * adjoints).
 */
@NullMarked
package org.sneakpath.crossbar.write;

import org.jspecify.annotations.NullMarked;
