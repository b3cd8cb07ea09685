/**
 * Sweeps: thousands of jobs over values of anything in a configuration, which survive crashes.
 *
 * <h2>The problem</h2>
 * A study of thousands of points takes hours or days. Machines are switched off, processes are killed, disks fill up; a cluster wants
 * the work in parts; and the table at the end must be the one that a single undisturbed run would have written, or nobody can say
 * what it is.
 *
 * <h2>The choice</h2>
 * One way through:
 * <pre>
 *   --vary → {@link org.sneakpath.analysis.sweep.Variation} → {@link org.sneakpath.analysis.sweep.Design} → {@link org.sneakpath.analysis.sweep.SweepPlan} of {@link org.sneakpath.analysis.sweep.Job}s
 *          → {@link org.sneakpath.analysis.sweep.JobExecutor} → {@link org.sneakpath.analysis.sweep.JobRow}s → journal → tables, report
 * </pre>
 * A plan is a list, fixed before anything runs, and checked as a whole. A job is a few strings and numbers; its row is a function of
 * them and of files whose content is in its key, SHA-256 of the resolved configuration, data, weights and seed. Rows go to a journal
 * that is only ever added to, a line with its own check sum each; everything else in the folder is written from plan and journal, so
 * that it cannot depend on who ran what when. Shards are parts of the same plan, each with a journal of its own; to merge them is to
 * put their rows together. Jobs that train the same network stay together, on a worker and in a shard, so that it is trained once.
 *
 * <p>A factor can be several settings under a name ({@link org.sneakpath.analysis.sweep.NamedLevel}), some of which may hold for the
 * trained network only: its weights are then put into the network of the configuration with them, converted there where the rule is
 * conversion, and the training is shared with all points that differ in no more than that.
 *
 * <p>Every point has the same seeds (common random numbers): points compare chip by chip. A chip is that of a robustness study of the
 * same seed. With a checkpoint, seeds decide chips and nothing else. Where {@code costs.columns} says so, what an inference of the network as
 * designed takes stands beside its accuracy ({@link org.sneakpath.training.cost}), measured by each job.
 *
 * <h2>Not modelled</h2>
 * Plans that depend on results; jobs that use several threads; audits; several chips of one training other than by
 * configurations; networks on other machines (the executor is the seam). A job that is killed begins anew, its training too.
 *
 * <h2>Guarantees</h2>
 * {@code results.csv} is the same, byte for byte, for any number of threads and shards, and however often the process was killed, on
 * one JDK build and processor type. A row is in the journal as a whole or not at all; one process writes to a folder. Nothing is run
 * or written before every point was resolved, every data set read, every network designed. A job that does not converge is a row that
 * says so.
 *
 * <h2>Cost</h2>
 * Beside its simulation a job takes about 2 ms of processor time ({@code analysis/bench/sweep_overhead.py}): its configuration is
 * resolved, a chip made, a line written. A network is kept for each thread, and one more. A row is a line of some hundred bytes.
 *
 * <h2>References</h2>
 * M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21(2), 1979 (Latin hypercube). I. M. Sobol', USSR Comput. Math. Math. Phys.
 * 7(4), 1967; S. Joe, F. Y. Kuo, SIAM J. Sci. Comput. 30(5), 2008 (directions). A. M. Law, "Simulation modeling and analysis", 5th ed.,
 * 2015, ch. 11.2 (common random numbers). NIST FIPS 180-4 (SHA-256).
 */
@NullMarked
package org.sneakpath.analysis.sweep;

import org.jspecify.annotations.NullMarked;
