/**
 * What wire resistance and sneak paths do to an array: studies of reads.
 *
 * <h2>The problem</h2>
 * Whoever designs an array asks how large it may be: how much voltage its far cells lose, whether a single cell can still be
 * read among all others, what a read costs and how long it takes, how many bits of a product survive, and which data make it
 * worst.
 *
 * <h2>The choice</h2>
 * One small type a question, each on exact solves of the array, lines of any resistance and cells of any law included:
 * <ul>
 *   <li>{@link org.sneakpath.crossbar.study.IrDrop}: voltage lost in each cell, and current in each column.
 *   <li>{@link org.sneakpath.crossbar.study.SelectedRead}: a single cell read under a
 *       {@link org.sneakpath.crossbar.study.ReadScheme}, with its sneak current;
 *       {@link org.sneakpath.crossbar.study.WorstMargins}: how far its two states are apart among the worst other cells.
 *   <li>{@link org.sneakpath.crossbar.study.PatternSearch}: the data and inputs that are read worst.
 *   <li>{@link org.sneakpath.crossbar.study.ReadEnergy}: energy of a read, in cells, wires and ends.
 *   <li>{@link org.sneakpath.crossbar.study.LineDelays}: Elmore's delay of all columns and nodes, with conducting cells.
 *   <li>{@link org.sneakpath.crossbar.study.EffectiveBits}: the word length that errors leave.
 * </ul>
 * <pre>
 *   WorstMargins m = WorstMargins.of(CrossbarSpec.wired(64, 64, 2.5, 2.5), Cell.ohmic(),
 *           CellLevels.ofResistances(10e3, 1e6), ReadScheme.half(), 0.3);
 *   m.alike().relative();  m.alike().high().sneakShare();  m.fixed().relative();
 * </pre>
 *
 * <h2>Not modelled</h2>
 * Noise and variability of cells; sense amplifiers; what charges the lines; delays of cells that are not ohmic; several cells
 * selected at once; that a cell may be disturbed by being read.
 *
 * <h2>Guarantees</h2>
 * Numbers come with the status of the solves behind them. Energies add up to rounding. The worst neighbours of floating and
 * pulled-up reads are the worst of all patterns; where a search is only local, it says so. Equal arguments give equal results,
 * bit for bit.
 *
 * <h2>Cost</h2>
 * Solves of the array, as many as stated: a map one, margins sixteen, delays two, an energy none beside the solution. Sixteen
 * solves are for two states among eight patterns.
 *
 * <h2>References</h2>
 * A. Flocke, T. G. Noll, "Fundamental analysis of resistive nano-crossbars for the use in hybrid nano/CMOS-memory", ESSCIRC 2007.
 * J. Liang, H.-S. P. Wong, "Cross-point memory array without cell selectors: device characteristics and data storage pattern
 * dependencies", IEEE Trans. Electron Devices 57(10), 2010. W. C. Elmore, "The transient response of damped linear networks",
 * J. Appl. Phys. 19, 1948. R. Gupta, B. Tutuianu, L. T. Pileggi, "The Elmore delay as a bound for RC trees with generalized input
 * signals", IEEE Trans. CAD 16(1), 1997. IEEE Std 1241-2010. B. D. H. Tellegen, Philips Res. Rep. 7, 1952.
 */
@NullMarked
package org.sneakpath.crossbar.study;

import org.jspecify.annotations.NullMarked;
