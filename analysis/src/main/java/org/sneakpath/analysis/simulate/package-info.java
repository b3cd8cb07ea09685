/**
 * Netlists from the command line: a file of SPICE text to a folder of tables.
 *
 * <h2>The problem</h2>
 * A user has a netlist that some SPICE runs, and wants its analyses as tables that any program reads, under names that are
 * already in use, without knowing this program.
 *
 * <h2>The choice</h2>
 * One class per analysis hands rows to one file, as they are computed; transients are sampled from dense output, so that the
 * spacing of the output costs no steps; between accepted points further rows stand where a straight line would miss the curve
 * by more than 2e-5 of its size. Columns carry ngspice's names. Stepped values stand in leading columns. A folder
 * appears when everything is there; what failed is in it up to where it failed, and {@code run.json} says which.
 *
 * <h2>Not modelled</h2>
 * Parts of complex results ({@code vdb(a)}) are for measures; files hold real and imaginary parts. A second analysis of the
 * same kind gets a number in its file name. Measures look at each curve of a nested sweep by itself.
 *
 * <h2>Guarantees</h2>
 * Numbers read back to the value computed. Equal netlists and options give equal files.
 *
 * <h2>Cost</h2>
 * Rows are written as they come; of transients and sweeps that measures look at, the columns that they read are kept in memory:
 * 8 bytes per column and row, eight rows per accepted time step, up to half of the memory there is; beyond it nothing is
 * measured and a warning says so.
 *
 * <h2>References</h2>
 * H. Vogt et al., "Ngspice user's manual" (names, raw files).
 */
@NullMarked
package org.sneakpath.analysis.simulate;

import org.jspecify.annotations.NullMarked;
