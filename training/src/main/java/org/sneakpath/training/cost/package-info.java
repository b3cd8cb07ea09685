/**
 * What one inference takes: energy, time and area of a programmed network, item by item, each with where its number is from.
 *
 * <h2>The problem</h2>
 * Energy per inference is what analog hardware is sold by, and most numbers for it are sums over things of which some were simulated,
 * some read in a paper about another circuit, and some made up. Whoever reads the sum cannot tell.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.training.cost.InferenceCosts} is a list of items, and an item has a
 * {@link org.sneakpath.training.cost.CostBasis}:
 * <pre>
 *   SIMULATED    arrays           Σ V·I of the word lines' drivers over the presentation, wires included
 *                neuron inputs    what mirrors push into the input nodes, Σ I·v·h
 *                neurons          what the sources of the neurons' netlists deliver, {@link org.sneakpath.neurons.compiled.NeuronEnergy}
 *   CITED        converters       conversions × what a published converter takes, {@link org.sneakpath.crossbar.periphery.ComponentCost}
 *                neurons          spikes × what a neuron that was built takes, {@link org.sneakpath.neurons.SpikeCost}, where the netlist
 *                                 is a law
 *                areas            cells, converters, neurons
 *   DESIGN       presentation     steps × h
 *   UNKNOWN      all else, with the reason and no number
 * </pre>
 * {@link org.sneakpath.training.cost.CostAssumptions} says what is cited. {@link org.sneakpath.training.cost.InferenceMeter} shows
 * samples to the network and looks at what stands at its lines and neurons. Converters convert once a step, as
 * {@link org.sneakpath.training.Converters} has them. Columns that are tied to their neurons are driven by both signs of a voltage; what
 * the drivers deliver then partly ends in the neurons, and is counted with the arrays.
 *
 * <h2>Not modelled</h2>
 * What drivers, mirrors, buffers and inverters take for themselves, clocks, digital logic, leakage; charging of line capacitances
 * ({@link org.sneakpath.crossbar.periphery.ReadCosts} has it for one array); programming. A converter of currents back to the neurons
 * behind an ADC. Arrays of convolutions, which stand for copies at all places, of pooled and of recurrent layers: their neurons are looked
 * at, their arrays are not known. Imperfect chips: costs are those of the network as it is programmed.
 *
 * <h2>Guarantees</h2>
 * A number that was neither computed nor cited is not there. Sums leave out what is not known, and say how many items that are. For
 * networks that have a netlist, energies are those of its sources on the same scheme and grid, to 1e-7 of
 * what they deliver (but for later layers under TRAPEZOIDAL, see {@link org.sneakpath.training.netlist}). The network is not changed.
 * Nothing is drawn but what a presentation draws; the same samples give the same numbers.
 *
 * <h2>Cost</h2>
 * A presentation a sample, one evaluation of the neurons' currents a step, and for arrays with wires a linear solve a sample where
 * features are held, else one for each word line, once, and rows² multiplications a step.
 *
 * <h2>References</h2>
 * A. Shafiee et al., ISAAC, ISCA 2016, doi:10.1109/ISCA.2016.12. B. Murmann, "ADC Performance Survey 1997-2025". M. Besrour et al.,
 * arXiv:2408.07734 (a neuron that was built). B. D. H. Tellegen, Philips Res. Rep. 7, 1952 (why sources deliver what elements take).
 */
@NullMarked
package org.sneakpath.training.cost;

import org.jspecify.annotations.NullMarked;
