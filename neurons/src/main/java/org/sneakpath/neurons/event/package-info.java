/**
 * Events of neurons: what happens at a moment, beside the circuit.
 *
 * <h2>The problem</h2>
 * The neurons of the literature reset: when the membrane passes a threshold, it is put back and a spike is sent. A circuit does so by a
 * comparator and a switch, in a time that nobody wants to resolve. A phase that wraps and a refractory clock are of the same kind. A
 * simulator of circuits knows none of it, and a gradient stops at the condition.
 *
 * <h2>The choice</h2>
 * An event is a condition and assignments, both expressions of the neuron's unknowns ({@link org.sneakpath.neurons.event.NeuronEvent}).
 * It is looked at after each step. Whether it happened, 0 or 1, is the neuron's spike. Its derivative is either none, which is exact on a
 * fixed grid, or a named surrogate ({@link org.sneakpath.neurons.event.EventGradient}). Events become code as the equations do.
 *
 * <p>In a netlist an event is a comment ({@link org.sneakpath.neurons.event.EventCards}): any circuit simulator reads the circuit.
 *
 * <h2>Not modelled</h2>
 * The moment within a step: an event happens at the end of the step in which its condition comes true, so that spike times are multiples
 * of the step. Events of pairs of neurons. Randomness.
 *
 * <h2>Guarantees</h2>
 * Immutable, equal by value. What a card has wrong is told with its line.
 *
 * <h2>Cost</h2>
 * One evaluation of all conditions and assignments a step; memory one number a neuron-step for the spikes and one for each unknown
 * that an event sets, of 8 bytes, or 4 in single precision.
 *
 * <h2>References</h2>
 * E. O. Neftci, H. Mostafa, F. Zenke, IEEE Signal Process. Mag. 36(6), 2019, doi:10.1109/MSP.2019.2931595 (surrogates). F. Zenke, S.
 * Ganguli, Neural Comput. 30(6), 2018, doi:10.1162/neco_a_01086 (SuperSpike). J. K. Eshraghian et al., Proc. IEEE 111(9), 2023,
 * doi:10.1109/JPROC.2023.3308088 (names and slopes of surrogates).
 */
@NullMarked
package org.sneakpath.neurons.event;

import org.jspecify.annotations.NullMarked;
