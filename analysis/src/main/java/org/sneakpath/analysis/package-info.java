/**
 * Experiments: the vocabulary shared by configuration, studies, figures, reports and the command line.
 *
 * <h2>The problem</h2>
 * Between a trained network and an answer that somebody else can check stand files, many chips, statistics, pictures and a
 * terminal. None of it is physics, and none of it may leak into the physics.
 *
 * <h2>The choice</h2>
 * One way through: {@link org.sneakpath.analysis.config} → {@link org.sneakpath.analysis.experiment} →
 * {@link org.sneakpath.analysis.study} → {@link org.sneakpath.analysis.figure} →
 * {@link org.sneakpath.analysis.report} → {@link org.sneakpath.analysis.run}; {@link org.sneakpath.analysis.sweep} does it
 * thousands of times, {@link org.sneakpath.analysis.comparison} says what came of it; {@link org.sneakpath.analysis.cli} starts it. What they all need stands here: how failures are told apart, who hears of progress, how a run is stopped. The kinds
 * of failure are the exit codes of the command line.
 *
 * <h2>Not modelled</h2>
 * Clusters: shards of a sweep are started by hand or by a scheduler of the user's.
 *
 * <h2>Guarantees</h2>
 * A configuration is resolved once, at the top; below, nobody reads files that were not handed over. Results do not depend
 * on the number of threads.
 *
 * <h2>Cost</h2>
 * Nothing here takes time.
 *
 * <h2>References</h2>
 * See the packages.
 */
@NullMarked
package org.sneakpath.analysis;

import org.jspecify.annotations.NullMarked;
