/**
 * What a run saw of its network, kept so that a report can be written again without running anything.
 *
 * <h2>The problem</h2>
 * A report shows more than a table of results: waveforms of neurons, voltages lost in wires, samples that went wrong, an audit, what an inference
 * takes, what the loss depends on. Whoever wants another look of it, or finds a run of last year, should not have to train and simulate again for it.
 *
 * <h2>The choice</h2>
 * Plain records of numbers and names, written as two files of JSON beside the results: {@code observations.json} once the network is
 * trained, tested and audited, and {@code findings.json} at the end of a study. A report is a function of these, of {@code results.csv}
 * and of the configuration; the run that writes them renders its own report from them, too.
 *
 * <h2>Not modelled</h2>
 * Versions of the format: files of another version are refused. Accuracies of single chips, which are in {@code results.csv}.
 *
 * <h2>Guarantees</h2>
 * Reading gives equal records, doubles to the last bit, infinities and NaN included. What is written depends on configuration and
 * versions, not on threads.
 *
 * <h2>Cost</h2>
 * Some hundred kB; a map of the wires of a large array takes 20 bytes a cell.
 *
 * <h2>References</h2>
 * T. Bray, RFC 8259, 2017 (JSON).
 */
@NullMarked
package org.sneakpath.analysis.observation;

import org.jspecify.annotations.NullMarked;
