package org.sneakpath.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.neurons.compiled.CompiledNeuron;
import org.sneakpath.neurons.compiled.NeuronBars;
import org.sneakpath.neurons.compiled.NeuronRun;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.VoltagePenalty;

/**
 * One thread's workspace for presenting samples to a network, several at a time, forward and back.
 *
 * <p>Reads the programmed synapses of the network or chip that made it, live; holds everything else itself. Presenting
 * and pulling back allocate no arrays, but small ones a sample where encodings are random or a data set lists no features by itself, and
 * lists of what is not zero until the largest has been seen. A last layer that is not stepped for its answer is stepped when somebody looks, with the synapses as they are then. What a network makes of a sample does not depend, to the last bit, on the samples beside
 * it. Not thread-safe: one pass per thread.
 *
 * <p>Memory for m inputs, n neurons, K unknowns each, T steps and B samples: about n·T·B·(K + 1) numbers for a first layer whose
 * currents are held, n·T·B·(K + 4) + 2·m·T·B for others, whose word lines have voltages and cotangents of their own; n·T·B more each
 * for spikes, for their cotangents, and twice for a read-out other than means. A number takes 8 bytes, or 4 in single precision. What is
 * listed takes 16 bytes a spike, or silence where spikes are usual, 40 an input that is not zero, in the place of voltages.
 */
public interface NetworkPass extends Presentation {
    /** B, how many samples can be presented together. */
    int capacity();

    /** How many samples were presented last. */
    int count();

    /**
     * The features of the samples to present, [sample·inputs + input]; live, may be written before {@link #forward}. Those of a data set are
     * written when somebody asks: ask again after {@link #present}.
     */
    double[] features();

    @Override
    double[] logits();

    @Override
    double[] answers();

    /** Whether the equations of all neurons were solved in every step of the last presentation. */
    @Override
    boolean converged();

    /**
     * Presents samples of a data set; their indices are what the read noise of a chip depends on.
     *
     * @param order of which entries {@code from} to {@code from + count − 1} are the samples
     * @param count at least 1, at most {@link #capacity}
     * @throws IllegalArgumentException if there are more, if samples have another number of features than the network takes, or if the encoding
     *     does not take these
     */
    @Override
    void present(Dataset data, int[] order, int from, int count);

    /** Presents one sample of a data set. */
    default void present(Dataset data, int index) {
        present(data, new int[] {index}, 0, 1);
    }

    /** Presents {@link #features} of the samples presented last, or of one. */
    void forward();

    /** The penalty on all output voltages of the last presentation, summed over its samples. */
    double penalty(VoltagePenalty penalty);

    /**
     * Adds the gradient of the sum over samples of L(logits) + penalty by the effective weights W of all layers.
     *
     * @param logitBars dL/dz, [sample·classes + class]
     * @param matrixBars dL/dW, laid out like all weights, and behind them dL/dg of columns that load their neurons (1/S), added into;
     *     {@link NetworkSpec#gradientLength}
     * @return {@link #penalty}
     */
    default double pullback(double[] logitBars, VoltagePenalty penalty, double[] matrixBars) {
        return pullback(logitBars, penalty, matrixBars, null, null);
    }

    /**
     * As {@link #pullback(double[], VoltagePenalty, double[])}, and by features and the numbers of neurons too.
     *
     * @param featureBars dL/du, [sample·inputs + input], added into; null if not wanted
     * @param parameterBars one for each layer, of its copies of the neuron, added into; null if not wanted
     * @return {@link #penalty}
     */
    double pullback(
            double[] logitBars,
            VoltagePenalty penalty,
            double[] matrixBars,
            double @Nullable [] featureBars,
            @Nullable List<NeuronBars> parameterBars);

    /** The code of a layer's neurons, which names their unknowns and parameters. */
    CompiledNeuron neuron(int layer);

    /**
     * What an unknown of a neuron did during the last presentation, at all times 0..T; a fresh array.
     *
     * @param unknown in the order of {@link CompiledNeuron#unknowns}
     * @param sample 0 … {@link #count} − 1
     */
    double[] series(int layer, int unknown, int neuron, int sample);

    /**
     * What a neuron did during the last presentation, and what it was given; a copy.
     *
     * @param sample 0 … {@link #count} − 1
     */
    NeuronRun run(int layer, int neuron, int sample);

    /**
     * Voltages that a layer's inputs had at its word lines during the last presentation (V), the bias line not among them; a fresh array.
     *
     * @param sample 0 … {@link #count} − 1
     * @return {@code [(t − 1)·inputs + input]} for steps t = 1..T, or {@code [input]} where features are held
     */
    double[] wordLines(int layer, int sample);

    /** Cotangents of the numbers of a layer's neurons, all zero; copy j·B + b is neuron j of sample b. */
    NeuronBars parameterBars(int layer);
}
