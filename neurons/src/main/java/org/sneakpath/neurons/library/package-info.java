/**
 * Neurons of the literature as netlists.
 *
 * <h2>The problem</h2>
 * A neuron of a paper is a circuit with some numbers, or an equation that somebody has a circuit for. It is to be had by name, stepped in
 * thousands and trained through, and checked in another simulator.
 *
 * <h2>The choice</h2>
 * One netlist for each, NAME.cir, with nothing beside it: circuit, events ({@link org.sneakpath.neurons.event.EventCards}), which node is
 * which, and at its head what it is, its source and what of its numbers is published. {@link org.sneakpath.neurons.library.NeuronLibrary}
 * finds them. {@link org.sneakpath.neurons.library.XyloNeuron} is beside them: integers, which are no circuit.
 *
 * <table>
 * <caption>Neurons</caption>
 * <tr><td>lif, lif-ahp, cuba-lif, adex</td><td>leak and reset; with a current after spikes; with a synapse; exponential and adaptive</td></tr>
 * <tr><td>axon-hillock, current-mirror, time-domain</td><td>of transistors: a pulse without an event; with a headroom; a phase</td></tr>
 * <tr><td>mif, mif2, nbo2-neuristor, vo2-neuristor</td><td>of memristors: volatile, Mott, thermal</td></tr>
 * </table>
 *
 * <h2>Not modelled</h2>
 * Mismatch and noise of the circuits; of mif2 and nbo2-neuristor the published values, which were not at hand, as their heads say.
 *
 * <h2>Guarantees</h2>
 * Every neuron is compiled, and compared by a test with equations written anew; vo2-neuristor with numbers of its published model.
 *
 * <h2>Cost</h2>
 * A netlist is read at each call: milliseconds.
 *
 * <h2>References</h2>
 * At the heads of the netlists.
 */
@NullMarked
package org.sneakpath.neurons.library;

import org.jspecify.annotations.NullMarked;
