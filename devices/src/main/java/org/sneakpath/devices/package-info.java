/**
 * Compact models: what a device does, stated once, as equations with exact derivatives.
 *
 * <h2>The problem</h2>
 * A memristive device is a set of branches between terminals and a set of internal states x. Given the branch voltages
 * v (V), the states and the parameters p, it answers with branch currents, branch charges and state rates:
 * <pre>
 *   i = i(v, x, p)      current through each branch, from its first to its second terminal (A)
 *   q = q(v, x, p)      charge stored on each branch (C)
 *   dx/dt = f(v, x, p)  rate of each state (unit of x per s)
 * </pre>
 * Whoever solves circuits, reads arrays or trains through them needs the same three answers together with every partial
 * derivative, for thousands of instances at once. {@link org.sneakpath.devices.CompactModel} is that contract.
 *
 * <h2>The choice</h2>
 * Structures of arrays: one {@link org.sneakpath.devices.DeviceBatch} holds n instances of one model, quantity by
 * quantity, instance index innermost, and a model fills its outputs in plain loops. There is no state hidden in a model:
 * what a device remembers is an unknown of whoever integrates it.
 *
 * <h2>Signs</h2>
 * Passive convention: a branch current is positive from the branch's first to its second terminal, through the device, and
 * power absorbed is positive.
 *
 * <h2>Not modelled</h2>
 * Correlated noise between branches; self-heating outside a model's own states; bounds of a state that depend on another
 * state.
 *
 * <h2>Guarantees</h2>
 * Models are immutable and shareable between threads. Evaluation writes only to the range of instances asked for and
 * allocates nothing. All partial derivatives are those of the values returned.
 *
 * <h2>Cost</h2>
 * Memory of a batch: 8·n·(B + S + P + ...) bytes, itemised in {@link org.sneakpath.devices.DeviceBatch}. Time is stated
 * by each model; exponentials dominate.
 *
 * <h2>References</h2>
 * L. O. Chua, S. M. Kang, "Memristive devices and systems", Proc. IEEE 64(2), 1976. Each model cites its own source.
 */
@NullMarked
package org.sneakpath.devices;

import org.jspecify.annotations.NullMarked;
