package org.sneakpath.analysis.config;

import java.util.HashSet;
import java.util.List;
import org.sneakpath.training.EarlyStopping;

/**
 * How a network is trained.
 *
 * @param epochs passes over the training samples
 * @param batchSize samples per step of the optimiser
 * @param shards parts of a mini-batch that are summed separately; a result depends on it, but never on the threads
 * @param learningRate greatest step size of the optimiser, in weight units
 * @param schedule how the step size changes over the epochs
 * @param warmUp share of the steps over which the step size rises from 0 before the schedule begins
 * @param optimiser how gradients move weights
 * @param gradientClipping how gradients are kept short
 * @param earlyStopping when training ends before its last epoch
 * @param voltagePenalty keeps membranes where their devices are described
 * @param rule how weights learn
 * @param imperfections what is drawn anew for each mini-batch, so that the network learns to live with it
 * @param timeDivisors what the time step is divided by, drawn for each mini-batch
 * @param loss what is made small
 * @param update how computed weights get into the devices
 */
public record TrainingConfig(
        int epochs,
        int batchSize,
        int shards,
        double learningRate,
        ScheduleConfig schedule,
        @Default("0") double warmUp,
        @Default("adam") OptimiserConfig optimiser,
        @Default("none") ClippingConfig gradientClipping,
        @Default("{patience: 0}") EarlyStop earlyStopping,
        VoltagePenalty voltagePenalty,
        @Default("memprop") Rule rule,
        @Default("none") ImperfectionsConfig imperfections,
        @Default("[1]") List<Integer> timeDivisors,
        @Default("cross-entropy") LossConfig loss,
        @Default("assignment") UpdateConfig update) {
    public TrainingConfig {
        Check.atLeast(1, "epochs", epochs);
        Check.atLeast(1, "batchSize", batchSize);
        Check.that(shards >= 1 && shards <= batchSize, "shards", shards, "from 1 to batchSize = " + batchSize);
        Check.positive("learningRate", learningRate, "");
        timeDivisors = List.copyOf(timeDivisors);
        Check.that(
                !timeDivisors.isEmpty()
                        && timeDivisors.stream().allMatch(d -> d >= 1)
                        && new HashSet<>(timeDivisors).size() == timeDivisors.size(),
                "timeDivisors",
                timeDivisors,
                "at least one whole number from 1, each once");
        Check.that(warmUp >= 0 && warmUp < 1, "warmUp", warmUp, "at least 0 and less than 1");
    }

    /**
     * Penalty on membrane voltages outside a band, added to the loss: weight · mean squared excess / (1 V)².
     *
     * @param weight 0 for none
     * @param low lower end of the band (V)
     * @param high upper end of the band (V)
     */
    public record VoltagePenalty(
            double weight, @Unit("V") double low, @Unit("V") double high) {
        public VoltagePenalty {
            Check.notNegative("weight", weight, "");
            Check.that(low < high, "high", high + " V", "greater than low = " + low + " V");
        }
    }

    /** How weights learn. */
    public enum Rule {
        /** The exact gradient through the circuits; events are held. */
        MEMPROP,
        /** The same with the surrogates that events name. */
        SURROGATE,
        /** The gradient of rates in the place of spikes; what is trained is then converted to spikes. */
        CONVERSION
    }

    /**
     * Ends training when the validation samples see no more gain.
     *
     * @param patience epochs without gain; 0: all epochs are trained
     * @param measure what must gain
     * @param leastGain what does not count as one
     */
    public record EarlyStop(
            int patience,
            @Default("accuracy") EarlyStopping.Measure measure,
            @Default("0") double leastGain) {
        public EarlyStop {
            Check.atLeast(0, "patience", patience);
            Check.notNegative("leastGain", leastGain, "");
        }
    }
}
