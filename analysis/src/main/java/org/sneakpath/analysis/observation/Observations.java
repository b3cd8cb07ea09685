package org.sneakpath.analysis.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.training.audit.AuditReport;
import org.sneakpath.training.sensitivity.LossSlopes;

/**
 * What was seen of one trained network before any chip was made.
 *
 * @param kind of the run
 * @param network its design
 * @param test how it did as designed
 * @param history epochs of its training, first to last; empty where it is not known
 * @param audit null if none was wanted
 * @param slopes what the loss of some test samples depends on
 * @param costs of an inference; null if none were wanted
 * @param neuron one output neuron at work
 * @param wires voltage lost in an array; null where no array has one
 * @param device a memristor of the output neurons by itself; null where they have none
 * @param array conductances of the output layer; null where it is no single array
 * @param worst samples of the test set with the greatest losses among those that were put into another class, the worst first
 */
public record Observations(
        Kind kind,
        DesignFacts network,
        TestCounts test,
        List<Epoch> history,
        @Nullable AuditReport audit,
        LossSlopes slopes,
        @Nullable CostSummary costs,
        NeuronTraces neuron,
        @Nullable WireLoss wires,
        @Nullable DeviceLoop device,
        @Nullable ArrayMap array,
        List<FailedSample> worst) {
    public Observations {
        history = List.copyOf(history);
        worst = List.copyOf(worst);
    }

    /** What a run does with its network. */
    public enum Kind {
        /** It is trained and tested. */
        TRAINING,
        /** It is put on chips, too. */
        STUDY,
        /** It is that of a checkpoint, and put on chips. */
        STUDY_OF_CHECKPOINT
    }

    /**
     * One pass over the training samples.
     *
     * @param number 1, 2, …
     * @param loss mean training loss (nat)
     * @param accuracy on validation samples, a fraction; NaN where it was not measured
     */
    public record Epoch(int number, double loss, double accuracy) {}
}
