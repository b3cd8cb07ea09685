/**
 * Neuron circuits: what fires in an analog spiking network, drawn as a circuit.
 *
 * <h2>The problem</h2>
 * An analog neuron is a membrane: a capacitance C with branches that carry current away from it, each a device with a
 * memory and a battery that sets its reversal potential. With the input current I into the membrane,
 * <pre>
 *   C dv/dt   = I − Σ_k i_k(v − E_k, x_k)
 *   dx_k/dt = f_k(v − E_k, x_k)
 * </pre>
 * The same neuron is wanted as a netlist, to be checked in any circuit simulator, and as thousands of copies that are
 * stepped together and trained through.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.neurons.NeuronCircuit} is the circuit, a value: one membrane node and branches of any two-terminal
 * {@link org.sneakpath.devices.CompactModel}; {@link org.sneakpath.neurons.NeuronCircuit#toNetlist} draws it.
 * {@link org.sneakpath.neurons.MifNeuron} is the memristive integrate-and-fire neuron.
 *
 * <p>A neuron of any number of nodes is a {@link org.sneakpath.neurons.NeuronModel}: a netlist with an input and an output, from
 * which {@link org.sneakpath.neurons.compiled} makes the code of its steps. What is not a circuit, a reset or a phase that wraps, is an
 * event of it ({@link org.sneakpath.neurons.event}), looked at after each step.
 *
 * <p>{@link org.sneakpath.neurons.library} has neurons of the literature by name; {@link org.sneakpath.neurons.coding} turns samples
 * into signals and runs into answers.
 *
 * <p>What a neuron takes is computed from its circuit, {@link org.sneakpath.neurons.compiled.NeuronEnergy}; of laws that stand for circuits
 * nothing could be, and {@link org.sneakpath.neurons.SpikeCost} is what a neuron that was built takes, with its source.
 *
 * <h2>Signs</h2>
 * The input current is positive into the membrane and raises v. A branch current is positive out of the membrane, through
 * the device and then the battery, to ground; the device sees v − E.
 *
 * <h2>Not modelled</h2>
 * The moment of an event within a step. Noise of the devices. Branches between neurons. Of a {@code NeuronCircuit}: events, several
 * compartments, inductors, a temperature other than the nominal one; it is one node, whose action potential is an analog transient.
 *
 * <h2>Guarantees</h2>
 * Circuits are immutable and equal by value; their parameters lie in the ranges that their models state.
 *
 * <h2>Cost</h2>
 * None at run time: what is stepped are the kernels of {@link org.sneakpath.neurons.compiled}, whose times stand in VALIDATION.md.
 *
 * <h2>References</h2>
 * M. Besrour et al., arXiv:2408.07734 (energy and area of a neuron that was built).
 * S. M. Kang et al., IEEE Trans. Circuits Syst. I 68(12), 4837–4850, 2021, doi:10.1109/TCSI.2021.3126555 (the neuron).
 * P. Zhou et al., IEEE J. Emerg. Sel. Topics Circuits Syst., 2022, doi:10.1109/JETCAS.2022.3224071 (training through it).
 */
@NullMarked
package org.sneakpath.neurons;

import org.jspecify.annotations.NullMarked;
