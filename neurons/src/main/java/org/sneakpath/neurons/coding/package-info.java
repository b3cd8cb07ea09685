/**
 * What goes into a spiking network and what is read of it.
 *
 * <h2>The problem</h2>
 * A sample is a list of numbers; a network takes currents or spikes over time. Papers do it in some ten ways, and a comparison of networks
 * is one of their codes if these are not the same. What comes out, voltages and spikes over time, is to become one number a class, and a
 * gradient has to come back through it.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.neurons.coding.Encoding} is a closed set of records: {@link org.sneakpath.neurons.coding.DirectCurrent},
 * latencies ({@link org.sneakpath.neurons.coding.LinearLatency}, {@link org.sneakpath.neurons.coding.LogarithmicLatency},
 * {@link org.sneakpath.neurons.coding.LogScaleLatency}), rates ({@link org.sneakpath.neurons.coding.BernoulliRate},
 * {@link org.sneakpath.neurons.coding.PoissonRate}) and bits ({@link org.sneakpath.neurons.coding.TernaryBits},
 * {@link org.sneakpath.neurons.coding.RadixBits}). {@link org.sneakpath.neurons.coding.Readout} likewise, over plain rows of either
 * precision. {@link org.sneakpath.neurons.coding.Held} is another encoding on shorter steps.
 * Random encodings draw by (seed, sample, feature), all steps together, and those of Bernoulli rates of a few neighbouring features together
 * where their steps fit into one word: the order of samples and threads does not matter. Those whose
 * signals are spikes ({@link org.sneakpath.neurons.coding.SpikeEncoding}) tell them one by one, or up to 64 steps of a feature at once.
 *
 * <h2>Not modelled</h2>
 * Event streams of sensors. Gradients by the features. Encodings that are learnt.
 *
 * <h2>Guarantees</h2>
 * Features out of range are refused, not clipped, but where the paper's converter clips and the encoding says so. Gradients of
 * read-outs are
 * exact.
 *
 * <h2>Cost</h2>
 * One pass over the rows, two on the way back of a first spike. Features of 0 draw no random numbers, where
 * several are drawn together only if all of them are 0.
 *
 * <h2>References</h2>
 * At the records.
 */
@NullMarked
package org.sneakpath.neurons.coding;

import org.jspecify.annotations.NullMarked;
