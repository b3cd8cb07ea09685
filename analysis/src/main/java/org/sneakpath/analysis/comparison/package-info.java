/**
 * Studies of arms: the same experiment in several versions, compared seed by seed, and held against what was expected.
 *
 * <h2>The problem</h2>
 * A published claim ("errors accumulate over time steps", "this training makes chips better") is about differences, and a difference of
 * two means over a few chips may be luck. A study that reports whichever of its forty comparisons came out best proves nothing, and one
 * whose conclusions are prose is not repeated by anybody.
 *
 * <h2>The choice</h2>
 * <pre>
 *   study.yaml → {@link org.sneakpath.analysis.comparison.StudyPlan} → a sweep ({@link org.sneakpath.analysis.sweep}) → results.csv
 *             → {@link org.sneakpath.analysis.comparison.Contrast}s → {@link org.sneakpath.analysis.comparison.Comparison}s → {@link org.sneakpath.analysis.comparison.Finding}s
 * </pre>
 * Arms and axes are the factors of one sweep, which runs, resumes and shards it. Settings of a level hold for training, or for the
 * trained network only: then one training is put into many circuits, which so are compared without the luck of training. A comparison is a
 * sum and difference of points, computed for each seed; the seed is data order, initial weights and chip of all points, so that what they
 * share drops out of the difference. With s seeds and m comparisons
 * <pre>
 *   d_s = Σ_plus − Σ_minus        d̄ ± t(s − 1; 1 − 0.05/2) · s_d/√s          alone, 95 %
 *                                 d̄ ± t(s − 1; 1 − 0.05/2m) · s_d/√s         together (Bonferroni): all m hold at once with 95 %
 * </pre>
 * and p-values of Student's and of the sign-flip test, Student's also raised by Holm's procedure. A finding names a comparison and
 * where its difference must lie: held if the intervals together lie inside, not held if one lies outside, else undecided; undecided
 * too where all seeds have one difference other than 0, an interval of no width, and Holm's p-value is not below 0.05.
 *
 * <h2>Not modelled</h2>
 * Spread over test samples: all seeds of a data set that comes with its test set share it, and intervals are over trainings and chips. Unpaired
 * comparisons; models of variance components; stopping when it is decided.
 *
 * <h2>Guarantees</h2>
 * All tables follow from the study's file and {@code results.csv} alone, byte for byte. Comparisons are fixed before anything runs and all of
 * them are corrected for, those without a finding too. A seed of which a point failed is left out of the comparison, and the count says so.
 *
 * <h2>Cost</h2>
 * That of the sweep, and a pass over its rows for each point of a comparison or a figure.
 *
 * <h2>References</h2>
 * Student, Biometrika 6, 1, 1908. S. Holm, Scand. J. Stat. 6, 65, 1979. R. A. Fisher, "The design of experiments", 1935. O. J. Dunn, J. Am.
 * Stat. Assoc. 56, 52, 1961 (Bonferroni intervals). A. M. Law, "Simulation modeling and analysis", 5th ed., 2015, ch. 11.2.
 */
@NullMarked
package org.sneakpath.analysis.comparison;

import org.jspecify.annotations.NullMarked;
