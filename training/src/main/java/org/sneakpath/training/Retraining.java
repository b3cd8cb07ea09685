package org.sneakpath.training;

import org.sneakpath.neurons.event.EventGradient;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.optimiser.LearningRateSchedule;

/**
 * How long the last layer of a chip is trained further on the chip itself, see {@link Chip#retrain}.
 *
 * @param samples of the training set, drawn for each chip, ≥ 0; 0 for no retraining
 * @param epochs passes over them, ≥ 0; 0 for no retraining
 * @param batch samples of a mini-batch, after each of which the layer is written, ≥ 1
 * @param rate greatest learning rate of Adam, &gt; 0 (1, of weights in [−1, 1]); it rises and falls over all mini-batches
 */
public record Retraining(int samples, int epochs, int batch, double rate) {
    /** No retraining. */
    public static final Retraining NONE = new Retraining(0, 0, 1, 1e-3);

    public Retraining {
        Require.atLeast(0, "samples of retraining", samples, "try 1000, 0 for none");
        Require.atLeast(0, "epochs of retraining", epochs, "try 2, 0 for none");
        Require.atLeast(1, "batch of retraining", batch, "try 50");
        LearningRateSchedule.OneCycle.to(rate);
    }

    /** Whether nothing is done. */
    public boolean isNone() {
        return samples == 0 || epochs == 0;
    }

    /** Mini-batches of one epoch. */
    int batches() {
        return (samples + batch - 1) / batch;
    }

    /** Rate of a mini-batch, counted from 0 over all epochs. */
    double rate(long step) {
        return LearningRateSchedule.OneCycle.to(rate).rate(step, (long) epochs * batches());
    }

    /**
     * Refuses what cannot be retrained.
     *
     * @param training the set that samples are taken from
     * @throws IllegalArgumentException saying why
     */
    public void requireFit(NetworkSpec network, Dataset training) {
        if (isNone()) {
            return;
        }
        if (samples > training.size()) {
            throw new IllegalArgumentException("samples = " + samples + " of retraining must be at most the "
                    + training.size() + " of the training set; take fewer");
        }
        LayerSpec last = network.layers().get(network.layers().size() - 1);
        boolean hasGradient = last.neuron().events().stream()
                .anyMatch(event -> event.spike() != 0 && event.gradient() instanceof EventGradient.Surrogate);
        if (network.readout().readsSpikes() && !hasGradient) {
            throw new IllegalArgumentException("the last layer is read by spikes of events that are held, which have no"
                    + " gradient, so that it would learn nothing; give the event of neuron '"
                    + last.neuron().name() + "' a surrogate, read its voltage, or do not retrain");
        }
    }
}
