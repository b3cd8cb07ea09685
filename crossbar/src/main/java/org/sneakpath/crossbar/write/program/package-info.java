/**
 * Programming arrays: pulses of growing height, each followed by a read, until every cell is where it should be.
 *
 * <h2>The problem</h2>
 * A pulse moves a cell by more or less than was meant: devices differ, no two pulses are alike, lines take a part of the voltage, and what
 * a read sees passed the lines too. Chips close the loop. What is wanted of a simulation are the cells that come out, pulse by pulse, how
 * many pulses, how much energy and time that takes, which cells fail, and what it does to the neighbours.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.crossbar.write.program.ProgramVerify} is the loop; {@link org.sneakpath.crossbar.write.program.IncrementalPulses}
 * says what is applied (ramps of either polarity or both, bands, bounds) and
 * {@link org.sneakpath.crossbar.write.program.VerifyRead} how cells are read back, with noise and converters.
 * {@link org.sneakpath.crossbar.write.program.ProgrammableArray} is the seam to the cells:
 * <ul>
 *   <li>{@link org.sneakpath.crossbar.write.program.PulsedArray}: laws of pulses (NeuroSim's, aihwkit's), fed with what the pulse that
 *       really reached the device is worth: between lines, behind transistors of fixed resistance ({@code gated}) or of a model
 *       ({@code behind}). Behind gates a row is solved alone, which is exact ({@code RowLines}), and rows run on as many threads as
 *       there are.
 *   <li>{@link org.sneakpath.crossbar.write.program.DynamicArray}: compact models between their lines; every pulse and read is a
 *       transient of the whole array.
 *   <li>{@link org.sneakpath.crossbar.write.program.TransistorArray}: compact models behind transistors, a row a transient; everything
 *       between word line and bit line's terminal is eliminated in every cell ({@code GatedRowCells}).
 * </ul>
 * Transistors are those of reads: {@link org.sneakpath.crossbar.TransistorCell} says what a cell is, and
 * {@link org.sneakpath.crossbar.cell.AccessTransistors} evaluates them everywhere.
 * <pre>
 *   PulsedArray array = PulsedArray.gated(spec, new GateSelection(3, 0), 5e3, devices, ChipPlace.whole(0, columns), seed);
 *   IncrementalPulses pulses = IncrementalPulses.of(
 *           new PulseRamp(1, 0.05, 2.2, 100e-9), new PulseRamp(-1, -0.05, -2.2, 100e-9), AcceptanceBand.within(0.1e-6), 100);
 *   ProgramReport report = new ProgramVerify(pulses, VerifyRead.exact(0.2, 100e-9)).run(array, targets, threads, row -&gt; {});
 *   report.inBand();  report.histogram();  report.errors(level).rms();  report.tally().writeEnergy();
 * </pre>
 * A cell that was accepted gets no further pulse in that pass, as on a chip. What it is then is told twice: as the last read sees it,
 * through the lines, and as it conducts by itself; the difference is what verifying through resistive lines has hidden.
 *
 * <p>Every draw belongs to a device and to the number of its own pulse or read, so that neither threads, nor tiles, nor the order of cells
 * change it.
 *
 * <h2>Not modelled</h2>
 * Memristors with internal nodes or charge in transients; leakage of closed transistors, beside which rows are solved alone
 * ({@code TransistorArray.leakage} tells it). Amplitudes are not corrected for the lines; converters of amplitudes; drivers that
 * limit their current; forming; relaxation between pulse and read; wear. Rows are read whole, all bit lines at 0 V. There is no
 * gradient: the loop decides.
 *
 * <h2>Guarantees</h2>
 * Equal arguments give equal results, bit for bit, on any number of threads. Between perfect lines a tile ends as it does in the whole
 * array. Nothing is clipped but what a device's own bounds hold; cells that could not be brought into their band are told apart by why.
 * Solves that miss their tolerance are counted.
 *
 * <h2>Cost</h2>
 * A pulse or read: behind gates a solve of one row, for 256 columns some 40 µs with fixed resistances and 0.3 to 0.5 ms with models
 * of transistors, and 0.1 µs a cell for its draw; a transient of a row of 256 compact models some 6 ms; else one factorisation and
 * solve of the array, or a transient of it. 256 × 256 cells, 32 levels, 35 pulses a cell, converters of 8 bits: see VALIDATION.md.
 *
 * <h2>References</h2>
 * F. Alibart, L. Gao, B. D. Hoskins, D. B. Strukov, "High precision tuning of state for memristive devices by adaptable variation-tolerant
 * algorithm", Nanotechnology 23, 075201, 2012. E. Pérez et al., IEEE Electron Device Lett. 38(2), 2017. P.-Y. Chen, X. Peng, S. Yu,
 * "NeuroSim+", IEDM 2017.
 */
@NullMarked
package org.sneakpath.crossbar.write.program;

import org.jspecify.annotations.NullMarked;
