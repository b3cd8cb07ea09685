/**
 * Whether a trained network has learnt its circuit or the steps in which it was computed.
 *
 * <h2>The problem</h2>
 * Training is done on the coarsest grid that trains. An optimiser has no way to tell a property of the circuit from one of the
 * stepping scheme, and takes what helps: a network may reach an accuracy that the circuit, which knows no steps, does not have. And
 * devices are believed within a range of voltages, which training may leave.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.training.audit.NetworkAudit} keeps the programmed synapses and asks three questions:
 * <pre>
 *   steps of h/2, h/5, h/10       accuracy over the test set, and the samples whose class changes
 *   no steps at all               output voltages of some samples by the reference engine under error control, on the netlist that
 *                                 {@link org.sneakpath.training.netlist.NetworkDrawing} draws
 *   output voltages               how many leave a band
 *   devices                       at how many points of (sample, step, neuron) a device of a neuron has a voltage or a current outside the
 *                                 range in which its numbers are to be believed
 * </pre>
 * The verdict of {@link org.sneakpath.training.audit.AuditReport#passes} is that of the first: points of accuracy lost on the finest
 * grid. Answers are those of the network's own read-out, in the reference engine too: means over the steps of each grid, integrals,
 * voltages, counts of spikes, or times in its steps, of which the scores are the same for the same time.
 *
 * <p>Every encoding and every read-out is served on finer grids. Signals of an encoding last as long as on the network's own grid: a
 * spike of the input is a voltage at a word line for a step of the design. The reference engine is asked about features that are held,
 * for layers that {@link org.sneakpath.training.netlist.NetworkDrawing} draws; of others the report says why not. Of neurons with events
 * it tells what the steps between events leave out: the drawing looks at conditions when the network does, once a step of it.
 *
 * <h2>Not modelled</h2>
 * The band is the caller's, such as that of the voltage penalty; only output voltages are held against it. Ranges of devices are those of
 * the presets of the library that say them in numbers ({@link org.sneakpath.devices.Validity}), for devices whose parameters are such a
 * preset's; others have none, and neither have the cells of the arrays, which are conductances without a model. A recurrent layer hears itself one step later, on each grid after its own step: there the audit finds
 * the delay too. A spike that a layer tells lasts a step; on a finer grid it is as much higher as it is shorter, so that its charge stays,
 * for the next layer as for itself. The read-outs by greatest and by last signal have no such charge: of spikes, they may change.
 * Imperfections of a chip.
 *
 * <h2>Guarantees</h2>
 * The network is not changed. The number of threads does not change a bit of the report. What the
 * reference engine does not solve is counted, and is in no deviation. A listener can end it between presentations.
 *
 * <h2>Cost</h2>
 * 1 + 2 + 5 + 10 evaluations of the test set. Some seconds for twenty samples in the reference engine; see {@code training/VALIDATION.md}.
 *
 * <h2>References</h2>
 * E. Hairer, G. Wanner, "Solving Ordinary Differential Equations II", 1996 (orders of schemes on stiff equations).
 */
@NullMarked
package org.sneakpath.training.audit;

import org.jspecify.annotations.NullMarked;
