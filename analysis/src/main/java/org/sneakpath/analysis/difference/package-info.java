/**
 * Two runs side by side: in what their configurations differ, and what that did.
 *
 * <h2>The problem</h2>
 * Whoever has changed something wants to know whether it helped. Two reports beside each other do not say: chips differ by more than the
 * change does, one level in twenty looks better by chance, and what else was changed since is forgotten.
 *
 * <h2>The choice</h2>
 * A {@link org.sneakpath.analysis.difference.RunSide} is read from a run's folder alone: the resolved configuration as paths, the metrics as
 * names, {@code results.csv} as observations of chips at settings. {@link org.sneakpath.analysis.difference.RunDifference} puts two of them
 * together. Chips of one number are pairs: with the same seed and arrays of the same size they have the same draws, so that what both
 * have in common drops out. Where both folders hold {@code predictions.csv} of test samples of the same number and classes, the two networks
 * as designed are compared sample by sample, too ({@link org.sneakpath.analysis.statistics.McNemarTest}): that is about these networks and samples like these, while pairs of seeds
 * are about other trainings or chips on these samples. p-values of all settings are raised together by Holm's correction.
 *
 * <h2>Not modelled</h2>
 * Figures; runs of other kinds than trainings, studies and sweeps. Metrics that were measured once each have a difference and no interval. Samples of other
 * data whose classes come in the same order pass for the same.
 *
 * <h2>Guarantees</h2>
 * Nothing is run and nothing written. Studies number their chips from 1: with other seeds pairs are independent, and intervals are right
 * still, but wider. Sweeps tell jobs by their seeds: without one in common there are no pairs, which is said.
 *
 * <h2>Cost</h2>
 * The files of both folders once; a thousand settings in a second.
 *
 * <h2>References</h2>
 * {@link org.sneakpath.analysis.statistics}.
 */
@NullMarked
package org.sneakpath.analysis.difference;

import org.jspecify.annotations.NullMarked;
