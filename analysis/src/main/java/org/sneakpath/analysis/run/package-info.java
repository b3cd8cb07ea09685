/**
 * What a run leaves on disk.
 *
 * <h2>The problem</h2>
 * A result is worth keeping if somebody else can repeat it and if it is never half of one. Runs are killed, disks fill up,
 * two runs are given the same folder.
 *
 * <h2>The choice</h2>
 * One run, one folder:
 * <pre>
 *   config.resolved.yaml   the whole configuration, overrides included; reads back to the same experiment
 *   run.json               command, status (running, complete, interrupted), seed
 *   versions.json          this program, the Java runtime, the libraries
 *   metrics.json           what scripts read: accuracies, means and intervals
 *   results.csv            one observation a line: axis,level,seed,accuracy
 *   results.json, .npz     the same as an array of objects, and as arrays of columns
 *   costs.csv              what an inference takes, item by item: mean, interval over samples, basis, source
 *   predictions.csv        into which class the network as designed puts each test sample
 *   observations.json      what a report shows of the network: training, test, audit, waveforms, samples that went wrong
 *   sensitivities.csv      what the loss depends on to first order: layer,quantity,…
 *   findings.json          what a study found beside its rows
 *   study.json             what a study is of: configuration, network, samples, check sums of checkpoint and files, versions
 *   checkpoint             the trained network, where one was trained
 *   timings.json           how long it took (a study that was gone on with: its last part); alone differs between two runs
 *   report.html            what people read; a function of the files above
 *   citations.bib          works behind the models and methods of the run
 *   figures/               each figure of the report as SVG, PNG, CSV, and its caption
 * </pre>
 * Results that only make sense together are staged in a sibling folder and appear by one rename. A robustness study, which takes hours,
 * stages them in {@code .run.work} within its folder, beside what it needs to go on when it is killed: {@code study.json}, the checkpoint
 * of its training, a journal of its trials. Its files then appear one by one, {@code run.json} last; the work folder is removed when all
 * are there. Journals are {@link org.sneakpath.analysis.run.JournalFile}s, lines that are only ever added, each with a check sum. Training, which can be
 * resumed, writes its files one by one, each by a rename. So does a sweep ({@link org.sneakpath.analysis.sweep}), whose folder has files
 * of its own and is locked while it is written.
 *
 * <h2>Not modelled</h2>
 * Several processes that write to the same folder at once, but for sweeps and studies, of which the second is refused; file systems without atomic
 * renames.
 *
 * <h2>Guarantees</h2>
 * A file in a run folder is whole; a journal keeps every whole line, and a torn end is cut off. Folders with foreign content are refused unless forced; nothing that a run did not
 * write is deleted. {@code results.csv} depends on nothing but the configuration and the versions: rows are sorted and
 * doubles read back to the same value.
 *
 * <h2>Cost</h2>
 * One flush to disk per file.
 *
 * <h2>References</h2>
 * Y. Shafranovich, RFC 4180, 2005 (CSV); T. Bray, RFC 8259, 2017 (JSON). NumPy Enhancement Proposal 1 (NPY, NPZ).
 * H. Wickham, "Tidy data", J. Stat. Softw. 59(10), 2014.
 */
@NullMarked
package org.sneakpath.analysis.run;

import org.jspecify.annotations.NullMarked;
