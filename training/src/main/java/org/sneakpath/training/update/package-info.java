/**
 * From computed weights to programmed devices, while training.
 *
 * <h2>The problem</h2>
 * An optimiser says where a weight should be. A computer puts it there; a chip that learns in place has devices that answer to pulses,
 * with steps that depend on the state, the direction, the device and chance, and it does not know them.
 *
 * <h2>The choice</h2>
 * A {@link org.sneakpath.training.update.WeightUpdate} stands between the optimiser and the weights.
 * {@link org.sneakpath.training.update.Assignment} takes what is wanted. {@link org.sneakpath.training.update.Pulses} counts out pulses
 * by the nominal step and applies them to devices of {@link org.sneakpath.devices.nonideality.pulse}, NeuroSim's or aihwkit's, that were
 * fabricated once for the training; parts of a pulse are lost, drawn or kept in a memory, and a budget of reads can correct what went
 * wrong. What was really reached is the weight, and the next gradient is taken there.
 *
 * <h2>Not modelled</h2>
 * Pulses of both cells of a pair apart; coincidence of stochastic trains on rows and columns (the outer product without a memory);
 * Tiki-Taka and its relatives; noise of what a write shows around the persistent weight; errors of the reads that verify; disturb of
 * cells that share a line, and the time and energy of pulses ({@link org.sneakpath.crossbar.write} has these). Initial weights are set
 * exactly. A device whose bounds lie beyond [−1, 1] is set to the nearer end without a pulse where pulses bring it further, since a pair
 * of cells holds no more.
 *
 * <h2>Guarantees</h2>
 * Noise is keyed by (seed, device, number of the pulse), and what is carried over are numbers in a checkpoint: resumed is
 * uninterrupted, bitwise. A device that gets no pulse keeps its weight to the last bit.
 *
 * <h2>Cost</h2>
 * Less than 0.2 µs for each device that is pulsed, and train, in one thread.
 *
 * <h2>References</h2>
 * P.-Y. Chen, X. Peng, S. Yu, "NeuroSim+", IEDM 2017. T. Gokmen, Y. Vlasov, Front. Neurosci. 10, 333, 2016. S. R. Nandakumar et al.,
 * "Mixed-precision deep learning based on computational memory", Front. Neurosci. 14, 406, 2020, doi:10.3389/fnins.2020.00406.
 */
@NullMarked
package org.sneakpath.training.update;

import org.jspecify.annotations.NullMarked;
