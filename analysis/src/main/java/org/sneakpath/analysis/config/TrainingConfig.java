package org.sneakpath.analysis.config;

/**
 * How a network is trained.
 *
 * @param epochs passes over the training samples
 * @param batchSize samples per step of the optimiser
 * @param shards parts of a mini-batch that are summed separately; a result depends on it, but never on the threads
 * @param learningRate greatest step size of Adam, in weight units
 * @param schedule how the step size changes over the epochs
 * @param voltagePenalty keeps membranes where their devices are described
 */
public record TrainingConfig(
        int epochs, int batchSize, int shards, double learningRate, Schedule schedule, VoltagePenalty voltagePenalty) {
    public TrainingConfig {
        Check.atLeast(1, "epochs", epochs);
        Check.atLeast(1, "batchSize", batchSize);
        Check.that(shards >= 1 && shards <= batchSize, "shards", shards, "from 1 to batchSize = " + batchSize);
        Check.positive("learningRate", learningRate, "");
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

    /** Course of the step size. */
    public enum Schedule {
        /** The same throughout. */
        CONSTANT,
        /** Half a cosine from the greatest value to 0. */
        COSINE,
        /** Up to the greatest value, then down to nearly 0. */
        ONE_CYCLE
    }
}
