/**
 * Robustness studies: how the accuracy of one trained network falls as its hardware gets worse.
 *
 * <h2>The problem</h2>
 * One simulated chip says little: another draw of the same variability may be two points better. And a curve over levels
 * wobbles if every level gets chips of its own.
 *
 * <h2>The choice</h2>
 * Axes × levels × chips. An axis varies one imperfection over its levels; all others stay at the background. A chip is a
 * seed, and the same seeds are used at every level of every axis (common random numbers): a chip at a higher level is the
 * same chip with stretched deviations, so that levels compare chip by chip. Each (axis, level, chip) is one job for one
 * thread; jobs run on a fixed pool.
 *
 * <p>A point's interval is Student's over chips: what another chip of that kind would bring on average. It does not contain
 * the spread over test samples, nor that over trainings.
 *
 * <h2>Not modelled</h2>
 * Interactions of axes beyond a fixed background; several trained networks; retraining under variability; stopping when an
 * interval is narrow enough.
 *
 * <h2>Guarantees</h2>
 * Rows are the same, bitwise, for any number of threads. A stopped study keeps the rows that it finished.
 *
 * <h2>Cost</h2>
 * axes · levels · chips passes over the test samples, plus one factorisation per array and chip where there are wires.
 *
 * <h2>References</h2>
 * Student, "The probable error of a mean", Biometrika 6, 1908. E. B. Wilson, J. Am. Stat. Assoc. 22, 1927. A. M. Law,
 * "Simulation modeling and analysis", 5th ed., 2015, ch. 11.2 (common random numbers).
 */
@NullMarked
package org.sneakpath.analysis.study;

import org.jspecify.annotations.NullMarked;
