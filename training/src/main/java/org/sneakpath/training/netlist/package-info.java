/**
 * A trained network as one netlist, for one sample: what was trained, drawn as a circuit that other simulators run.
 *
 * <h2>The problem</h2>
 * A network is run by code that knows its structure: matrices, populations, one layer after the other. Whoever doubts its classes
 * wants the same network as a circuit without structure, solved by the reference engine or by a simulator of their own.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.training.netlist.NetworkDrawing} takes the conductances that are programmed and draws, layer k counted from 0:
 * <pre>
 *   lk.in&lt;i&gt;                word line i: Vlk.in&lt;i&gt; = gain·(s_i − reference) for features, which are held;
 *                           Elk.in&lt;i&gt; = gain·(v(output i of layer k−1) − v(lk.reference)) later; the bias line last
 *   lk.t&lt;r&gt;_&lt;c&gt;.…            the cells and wires of each array, as
 *                           {@link org.sneakpath.crossbar.Crossbar#toNetlist} calls them, with
 *                           virtual grounds lk.t&lt;r&gt;_&lt;c&gt;.Vout&lt;j&gt; whose currents are those of the columns
 *   Flk.n&lt;j&gt;.…              mirrors: mirrorGain·(I_2j − I_2j+1) into neuron j; Ilk.n&lt;j&gt;.bias the bias current
 *   Rlk.&lt;i&gt;_&lt;j&gt;.plus, minus  instead of both, cells of a layer whose columns are tied to its neurons: from lk.in&lt;i&gt;, and from
 *                           lk.not&lt;i&gt; at the opposite voltage, to the input node of neuron j
 *   Blk.in&lt;i&gt;, Blk.n&lt;j&gt;.level   converters, where a layer has some, as sources of levels; the latter of the current through
 *                           Rlk.n&lt;j&gt;.sensed, 1 ohm
 *   lk.n&lt;j&gt;.…               neuron j, {@link org.sneakpath.neurons.NeuronModel#netlist} with a prefix
 * </pre>
 * The first layer's currents do not change while a sample is held. With {@link org.sneakpath.training.netlist.FirstLayer#CURRENTS} its
 * arrays are read once and its neurons are driven by sources {@code Ilk.n<j>.input}: the same circuit without the most of its
 * elements; of a tied layer with {@code Rlk.n<j>.load}, the conductance of all cells of its column to ground.
 *
 * <p>For other simulators, {@link org.sneakpath.training.netlist.DevicesAsSources} writes devices out as sources, and
 * {@link org.sneakpath.training.netlist.DrawnNetwork#spice} adds the lines of an analysis.
 *
 * <h2>Not modelled</h2>
 * Converters that wait for a clock: those of a circuit convert at all times, those of a network once a step. Convolutions, pooling and recurrent layers are refused: the first two stand for copies of an array that nobody would build, the
 * last has a delay of one step. So are neurons with events, for a reset is no element, and encodings whose signals change from step to
 * step. Imperfections of a chip other than conductances that were programmed.
 *
 * <h2>Guarantees</h2>
 * On the same scheme and grid {@link org.sneakpath.circuit.run.Transient} gives the voltages of
 * {@link org.sneakpath.training.NetworkPass} in double precision, to 1e-6 of their range, of tied columns to 1e-9. The exception are later layers under
 * TRAPEZOIDAL: a network holds a current over its step, the circuit takes the mean of both ends.
 *
 * <h2>Cost</h2>
 * Two resistors a weight, and as many for the wires of each cell. 784-100-10: 1.6·10⁵ elements, or 4·10³ with the first layer's
 * currents.
 *
 * <h2>References</h2>
 * P. Zhou et al., IEEE J. Emerg. Sel. Topics Circuits Syst., 2022, doi:10.1109/JETCAS.2022.3224071 (networks trained as circuits).
 */
@NullMarked
package org.sneakpath.training.netlist;

import org.jspecify.annotations.NullMarked;
