/**
 * Reads of an array from files to files.
 *
 * <h2>The problem</h2>
 * Somebody has a matrix of conductances and wants to know what the array with its wires really returns, how far its nodes
 * sag, and how its outputs depend on each cell, without writing a program.
 *
 * <h2>The choice</h2>
 * Plain CSV in and out; every number as one reads it in the solvers' reference data. All results are computed before the
 * first file is written.
 *
 * <h2>Not modelled</h2>
 * Nothing beyond {@link org.sneakpath.crossbar}: no noise, no converters, no capacitances.
 *
 * <h2>Guarantees</h2>
 * Either all files are there and every read met its tolerance, or none is. Doubles read back to the same value.
 *
 * <h2>Cost</h2>
 * One factorisation and one solve per input vector; the Jacobian adds one transposed solve per bit line and input vector
 * and m·n² numbers of text per vector.
 *
 * <h2>References</h2>
 * See {@link org.sneakpath.crossbar}.
 */
@NullMarked
package org.sneakpath.analysis.read;

import org.jspecify.annotations.NullMarked;
