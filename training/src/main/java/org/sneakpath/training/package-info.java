/**
 * Networks of crossbars and memristive neurons: their design, their training, and what is left of them on a real chip.
 *
 * <h2>The problem</h2>
 * A trained network is worth what it does as a circuit. So it is trained as one: weights are conductances behind resistive
 * wires, neurons are device equations in time, and the gradient is that of this circuit. And it must be possible to stop,
 * to resume, to use all cores, and to repeat a result to the last bit.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.training.NetworkSpec} is the design, {@link org.sneakpath.training.Network} holds weights and
 * programs them, a {@link org.sneakpath.training.NetworkPass} is one thread's workspace for presenting samples:
 * <pre>
 *   weights ─ DifferentialPair ─► conductances ─ Crossbar ─► T ─ mirrors ─► W      once a mini-batch, and back once
 *   features ─► I = W·V ─► neurons ─► v(t) ─► I(t) ─► … ─► logits ─► loss          once a sample, and back
 * </pre>
 * An ohmic array is an exact linear map, so that wires cost nothing per sample. Columns that are tied to their neurons
 * ({@link org.sneakpath.training.ColumnCoupling.Tied}) are a conductance in the neurons' equations besides, a number of each copy: with
 * perfect lines that is all that a neuron feels of its column, and a gradient by it goes back to every cell; read noise changes it at each
 * step, together with the current. The
 * {@link org.sneakpath.training.Trainer} cuts each mini-batch into a fixed number of shards, sums each in order and
 * combines them in a fixed tree; a {@link org.sneakpath.training.update.WeightUpdate} brings the devices to what the optimiser wants.
 * A {@link org.sneakpath.training.Chip} is a network under
 * {@link org.sneakpath.training.ChipConditions}; both are a {@link org.sneakpath.training.ProgrammedNetwork} and are
 * evaluated alike.
 *
 * <p>A chip is written as it comes, or with a {@link org.sneakpath.training.Mitigation}: written until it is near enough, in several copies,
 * pairs with a stuck cell made good by the other one, rows where stuck cells do the least harm (an assignment of least cost). These are
 * laws of outcomes, not circuits: pulses and reads of programming are in {@code crossbar.write.program}.
 *
 * <p>What earlier layers deviate by on one chip its last layer can learn to live with: {@link org.sneakpath.training.Chip#retrain} shows it
 * samples of the training set, takes the gradient through the last layer as that chip has it, and writes that layer after each mini-batch.
 * <pre>
 *   w → G = pair(w) → each copy told, written, stuck → mean of copies → T → W      dL/dw the same way back; earlier layers stay
 * </pre>
 * Variation counts as one of writes, there as in verification: each write draws it anew, so that the last layer's own cannot be learnt
 * away, only tolerated, while stuck cells and the layers before it can be. That is the cautious choice: where cells deviate alike from write to
 * write, retraining gains more.
 *
 * <p>{@link org.sneakpath.training.Converters} move word lines and currents to levels in each step, and pass gradients straight through.
 *
 * <p>What an inference takes in energy, time and area is counted by {@link org.sneakpath.training.cost}.
 *
 * <h2>Not modelled</h2>
 * Temperature and dose of neurons and wires; cells that are refreshed while they drift; drift in training.
 * Errors of the reads by which a mitigation verifies and finds stuck cells; rows that change places between lines with resistance;
 * cells left alone in retraining because they are to move by little; what its writes and reads cost; retraining of more than the last layer.
 * Load of a column on its mirror and noise of the mirrors; word-line drivers' own limits; noise of neurons; tied columns with
 * resistance; errors and noise of converters; a read noise that wires attenuate (with wires the noise is first order); gradients through read noise, which counts as a constant while
 * {@link org.sneakpath.training.Network#programImperfectly} draws it.
 *
 * <h2>Guarantees</h2>
 * Any number of threads, and any sequence of interruptions and resumptions, gives bitwise equal weights, reports and
 * evaluations on the same JDK build and processor type. The test set is never looked at while training: the best epoch is
 * chosen on the validation set; without one, all samples are learnt from and the last epoch's weights are the result. A
 * chip under ideal conditions is bitwise its network. A checkpoint file is replaced atomically, holds no times, and is
 * refused when damaged or of another network or training. Only files that are handed over are touched, and a checkpoint's
 * neighbour while it is written; nothing prints or reads a clock.
 *
 * <h2>Cost</h2>
 * For T steps and layers of m inputs and n neurons: about 3·T·m·n multiplications (first layer: m·n, and only for features
 * that are not zero) and 4·T·n exponentials of MIF neurons for a training sample. Means of a last layer of linear neurons, such as leaky
 * integrators, follow from their response to a current, T·m + 3·m·n without a step (package-private {@code LinearReadout}). Measured figures stand in
 * {@code training/VALIDATION.md}.
 *
 * <h2>References</h2>
 * P. Zhou et al., "Gradient-based neuromorphic learning on dynamical RRAM arrays" (MEMprop), IEEE JETCAS 2022,
 * doi:10.1109/JETCAS.2022.3224071. H. W. Kuhn, "The Hungarian method for the assignment
 * problem", Nav. Res. Logist. Q. 2(1-2), 1955. D. Joksas et al., "Nonideality-aware training for accurate and robust low-power
 * memristive neural networks", Adv. Sci. 9, 2105784, 2022. P. Yao et al., "Fully hardware-implemented memristor convolutional neural
 * network", Nature 577, 641, 2020, doi:10.1038/s41586-020-1942-4 (the last layer retrained on the chip).
 */
@NullMarked
package org.sneakpath.training;

import org.jspecify.annotations.NullMarked;
