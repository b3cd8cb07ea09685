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
 * same chip with stretched deviations, or the same some time later, so that levels compare chip by chip. A temperature has no level at
 * which nothing is amiss but the reference of its law: losses are counted from the network as designed, and from the best level. Each (axis, level, chip) is one job for one
 * thread; jobs run on a fixed pool.
 *
 * <p>An axis may vary a key of the configuration instead of what chips are like: tiles, converters, drivers, supplies, steps. Then the
 * trained weights are put into another circuit at each level ({@link org.sneakpath.analysis.study.Deployments}), which a bounded number of
 * is kept, and chips of it have the background. Levels of such axes may fall, where less is worse: losses, tolerances and interactions are
 * counted from the first one on. Whole numbers have none between those that are listed: a tolerance is the first of these at which the mean
 * has fallen, and indices draw one of them. A key holds for the network: it has no part in losses of layers.
 *
 * <p>A point's interval is Student's over chips: what another chip of that kind would bring on average. It does not contain
 * the spread over test samples, nor that over trainings.
 *
 * <p>Every chip is made by the same {@link org.sneakpath.analysis.study.Fabrication}: written with a mitigation, its last layer retrained where
 * that is asked for, which takes samples · epochs presentations more a chip. A job is a {@link org.sneakpath.analysis.study.Trial}: one chip under some settings of the axes. What is asked beyond the axes are
 * further lists of trials, and some decide as they go: more chips where an interval is too wide, levels between which accuracy is lost.
 * Each is a {@link org.sneakpath.analysis.study.SequentialDesign}, which asks round by round: a round is a fixed list, decided when the one
 * before is finished, by trials of its own alone. A trial that is in the {@link org.sneakpath.analysis.study.TrialLedger} is not run again; a
 * {@link org.sneakpath.analysis.study.TrialJournal} keeps the ledger on disk, so that a study that is killed loses the trials in progress
 * at most.
 * For Sobol's indices the chip is one of the inputs: its index says what luck matters.
 *
 * <p>Where accuracy is lost is told by chips that have an imperfection in one layer alone. Such a setting is an axis of its own, called
 * {@code axis@layer}, so that it is journalled and resumed like any other; {@code background} is the chip without. What a layer loses is
 * that chip's accuracy less its own at the background; what is left of the loss of all is their interaction, which may be most of it. All of
 * them are tested, by Student's test of pairs with Holm's correction over the axes and places of a study.
 *
 * <h2>Not modelled</h2>
 * Neurons that are warm, drift or are irradiated; doses that heal; several trained networks; retraining of more than a last layer, or of
 * cells that have aged; pairs of layers without the others; interactions of three axes and more one by one; dependent axes. Intervals of
 * levels at which chips were added until they were narrow enough are not corrected for it.
 *
 * <h2>Guarantees</h2>
 * Rows are the same, bitwise, for any number of threads. A stopped study keeps the rows that it finished. A study that was
 * killed, however often, and gone on with finds the same as one that was not. Findings follow from the trials
 * alone: {@code results.csv} and {@code trials.csv}, read back, give all of them again.
 *
 * <h2>Cost</h2>
 * axes · levels · chips passes over the test samples, plus one factorisation per array and chip where there are wires. A tolerance takes
 * about ten levels more an axis, a map levels · levels · chips, Sobol's indices samples · (axes + 3), Morris's samples · (axes + 1),
 * layers chips · (1 + axes · layers) beyond the axes' own.
 *
 * <h2>References</h2>
 * Student, "The probable error of a mean", Biometrika 6, 1908. E. B. Wilson, J. Am. Stat. Assoc. 22, 1927. A. M. Law,
 * "Simulation modeling and analysis", 5th ed., 2015, ch. 11.2 (common random numbers). The methods' own are in
 * {@link org.sneakpath.analysis.statistics}.
 */
@NullMarked
package org.sneakpath.analysis.study;

import org.jspecify.annotations.NullMarked;
