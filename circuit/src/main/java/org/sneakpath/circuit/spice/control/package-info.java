/**
 * From lines with a point to analyses, measures, outputs and options.
 *
 * <h2>The problem</h2>
 * What is to be computed stands in the same file as the circuit, in lines whose spelling differs between programs, and a line
 * that is overlooked is a wrong result.
 *
 * <h2>The choice</h2>
 * One reader a kind of line; each gives records of {@code org.sneakpath.circuit.spice.analysis} or
 * {@code org.sneakpath.circuit.spice.measure}. Lines are in one of three lists: read; ignored with a warning, because they change
 * no result ({@code .plot}, {@code .four}); refused. What is in no list is refused too. Cards that were made of the
 * commands of a {@code .control} block are read like those of the file, but a measure there that is not understood is left out
 * with a warning, as ngspice goes on after it.
 *
 * <p>{@code .tran tstep tstop tstart tmax}: a tmax equal to tstep is what ngspice assumes by itself, so it bounds nothing here.
 *
 * <h2>Not modelled</h2>
 * {@code .data} tables, {@code .alter}, sweeps of model parameters (write the value as a parameter and sweep that), ERR and FOUR
 * measures.
 *
 * <h2>Guarantees</h2>
 * A sweep of more than ten million values is refused. Complaints begin with file:line.
 *
 * <h2>Cost</h2>
 * Linear in the lines and in the values of sweeps.
 *
 * <h2>References</h2>
 * H. Vogt et al., "Ngspice User's Manual", version 39, chapter 15. Analog Devices, "LTspice Help", and Sandia National
 * Laboratories, "Xyce Reference Guide", for {@code .step}.
 */
@NullMarked
package org.sneakpath.circuit.spice.control;

import org.jspecify.annotations.NullMarked;
