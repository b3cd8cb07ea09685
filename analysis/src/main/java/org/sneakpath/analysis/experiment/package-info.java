/**
 * Experiments: from a configuration to data sets, a network and the runs of the command line.
 *
 * <h2>The problem</h2>
 * A configuration is words and numbers; what trains and is measured are data sets, crossbars and neurons. Between them
 * stand many small decisions that must be the same for every command.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.analysis.experiment.Experiment} turns a configuration into domain objects, once, at the top. One
 * class per command then says in which order things happen and what the run folder holds afterwards. The network that is
 * reported is the one of the epoch that did best on the validation samples, or of the last if none are held out; test samples
 * decide nothing.
 * What a report shows of the network is gathered once ({@link org.sneakpath.analysis.observation}); the report is written from the
 * folder's files ({@link org.sneakpath.analysis.account}).
 * Axes of keys are experiments of their own, made of the same samples and checked before anything runs: the weights are those of the trained
 * network ({@code DeployedNetworks}).
 * What was trained is audited on the test samples ({@link org.sneakpath.training.audit}); an audit that fails is reported and ends no
 * run, {@code --require 'audit_points_lost<=0.2'} does.
 * What an inference takes is counted on the first test samples ({@link org.sneakpath.training.cost}), by default 100, after the audit; a
 * sweep has it among its columns where {@code costs.columns} says so.
 *
 * <h2>Not modelled</h2>
 * Searches over hyperparameters; several trainings per study: a study varies the chips of one trained network, and a sweep
 * ({@link org.sneakpath.analysis.sweep}) whatever it is told to; repeated or nested
 * cross-validation.
 *
 * <h2>Guarantees</h2>
 * Inputs are read and checked before anything is written; of a cross-validation all samples and the first fold are. A training that ended
 * is kept whatever fails after it. A study that is killed loses the epoch, the audit, the chips in progress or what its report looks for on up to twenty chips at most, and goes on
 * only as the study that it was: same configuration, network, samples and checkpoint. Metrics depend on configuration and versions only, apart from
 * those whose name says seconds.
 *
 * <h2>Cost</h2>
 * That of training and evaluation; a presentation more for each sample whose costs are counted; see {@link org.sneakpath.training}.
 *
 * <h2>References</h2>
 * L. Kriener, J. Göltz, M. A. Petrovici, "The Yin-Yang dataset", NICE 2022. Y. LeCun, C. Cortes, "The MNIST database".
 */
@NullMarked
package org.sneakpath.analysis.experiment;

import org.jspecify.annotations.NullMarked;
