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
 *   lk.p&lt;q&gt;.t&lt;r&gt;_&lt;c&gt;.…       of a convolution, the same array once for each place q at which it is read, row by row of the
 *                           picture; rows of the window over the margin are grounded
 *   Blk.in&lt;i&gt;               of a pooled layer, the mean over block i instead of Elk.in&lt;i&gt;
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
 * <p>An array of a convolution is one array on a chip, which reads one window after the other. A circuit has no after: the drawing
 * is unrolled, a copy of the array for each place, all with the same conductances.
 *
 * <p>Events of neurons are drawn as what a chip would have for them: a clock, sources that listen, capacitors that keep ({@code
 * EventClock}, {@code ClockedNeurons}). About the end of each step k, in three phases δ apart,
 * <pre>
 *   clock.sample   lk.n&lt;j&gt;.&lt;q&gt;.next takes what the events would set quantity q to; lk.n&lt;j&gt;.fired takes the spikes of the step
 *   clock.set      q takes lk.n&lt;j&gt;.&lt;q&gt;.next
 *   clock.tell     lk.n&lt;j&gt;.told takes the spikes, or the voltage of the output, for the next layer; lk.n&lt;j&gt;.&lt;e&gt;.unmet whether the
 *                  condition of a rising event is unmet
 * </pre>
 * so that conditions are looked at once a step of the network, as it does, and not whenever they come true. A network has its layers
 * step one after the other; a circuit knows what happened at the end of a step when it is over. So a layer behind one with events does
 * each step one step later, is held at its initial values by lk.start until then, and so on
 * ({@link org.sneakpath.training.netlist.DrawnNetwork#delays}). Events that set nothing and are not heard are left out. States that an
 * event reads or sets, or that have to be held, are nodes: their devices are written out as sources.
 *
 * <p>δ is 2·10⁻⁴ of a step for simulators that choose their steps, which is by how much the drawing is not the network; on the network's
 * own grid ({@link org.sneakpath.training.netlist.Timing#GRID}) it is 10⁻⁹, with a point in each phase.
 *
 * <p>For other simulators, {@link org.sneakpath.training.netlist.DevicesAsSources} writes devices out as sources, and
 * {@link org.sneakpath.training.netlist.DrawnNetwork#spice} adds the lines of an analysis.
 *
 * <h2>Not modelled</h2>
 * Converters that wait for a clock: those of a circuit convert at all times, those of a network once a step. Refused, with what to try:
 * recurrent layers, which hear themselves one step later; encodings whose signals change from step to step; events that set the current
 * of an inductor, a node where a device holds a charge, or a node that a capacitor couples to one that they leave alone; such charges and
 * inductors in a layer that has to wait. The moment of an event between two steps of the network. Imperfections of a chip other than
 * conductances that were programmed.
 *
 * <h2>Guarantees</h2>
 * On the same scheme and grid {@link org.sneakpath.circuit.run.Transient} gives the voltages of
 * {@link org.sneakpath.training.NetworkPass} in double precision, to 1e-6 of their range, of tied columns to 1e-9. The exceptions are later layers under
 * TRAPEZOIDAL, for a network holds a current over its step and the circuit takes the mean of both ends (with events that run is refused);
 * and devices that are written out under schemes in which nodes and states take turns.
 *
 * <h2>Cost</h2>
 * Two resistors a weight, and as many for the wires of each cell. 784-100-10: 1.6·10⁵ elements, or 4·10³ with the first layer's
 * currents. Of a convolution, as many for each place. Events: three elements for each quantity that is set and four besides, a neuron;
 * the three phases make an error-controlled run several times as long.
 *
 * <h2>References</h2>
 * P. Zhou et al., IEEE J. Emerg. Sel. Topics Circuits Syst., 2022, doi:10.1109/JETCAS.2022.3224071 (networks trained as circuits).
 */
@NullMarked
package org.sneakpath.training.netlist;

import org.jspecify.annotations.NullMarked;
