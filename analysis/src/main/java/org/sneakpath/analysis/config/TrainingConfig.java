package org.sneakpath.analysis.config;

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
 * @param loss what is made small
 * @param update how computed weights get into the devices
 */
public record TrainingConfig(
        int epochs,
        int batchSize,
        int shards,
        double learningRate,
        Schedule schedule,
        @Default("0") double warmUp,
        @Default("adam") OptimiserConfig optimiser,
        @Default("none") Clipping gradientClipping,
        @Default("{patience: 0}") EarlyStop earlyStopping,
        VoltagePenalty voltagePenalty,
        @Default("memprop") Rule rule,
        @Default("none") Imperfections imperfections,
        @Default("cross-entropy") Loss loss,
        @Default("assignment") Update update) {
    public TrainingConfig {
        Check.atLeast(1, "epochs", epochs);
        Check.atLeast(1, "batchSize", batchSize);
        Check.that(shards >= 1 && shards <= batchSize, "shards", shards, "from 1 to batchSize = " + batchSize);
        Check.positive("learningRate", learningRate, "");
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

    /** What is made small. */
    public sealed interface Loss {
        /** The cross-entropy of class scores. */
        @Kind("cross-entropy")
        record CrossEntropy() implements Loss {}

        /**
         * The mean square of class scores less their targets.
         *
         * @param on target of the true class
         * @param off target of the others
         */
        @Kind("mean-square")
        record MeanSquare(
                @Default("1") double on, @Default("0") double off) implements Loss {}

        /**
         * The mean square of times of first spikes less their targets, where these are read out; all in steps.
         *
         * @param early target of the true class
         * @param late target of the others
         * @param tau unit of the distance
         * @param horizon what stands for silence
         */
        @Kind("spike-time")
        record SpikeTime(double early, double late, double tau, double horizon) implements Loss {}
    }

    /** How computed weights get into the devices. */
    public sealed interface Update {
        /** They are computed elsewhere and written. */
        @Kind("assignment")
        record Assigned() implements Update {}

        /**
         * Devices are moved by identical pulses, and are where these bring them.
         *
         * @param device name of a published device
         * @param rounding of numbers of pulses
         * @param mostPulses that a device gets at a time
         * @param verify how many times devices are read and corrected after the first pulses
         */
        @Kind("pulses")
        record Pulsed(
                String device,
                @Default("accumulate") PulseRounding rounding,
                @Default("100") int mostPulses,
                @Default("0") int verify)
                implements Update {
            public Pulsed {
                Check.atLeast(1, "mostPulses", mostPulses);
                Check.atLeast(0, "verify", verify);
            }
        }
    }

    /** What becomes of parts of a pulse. */
    public enum PulseRounding {
        /** The nearest number of pulses. */
        NEAREST,
        /** Up or down at random. */
        STOCHASTIC,
        /** Kept until they are worth a pulse. */
        ACCUMULATE
    }

    /** Imperfections of hardware-aware training. */
    public sealed interface Imperfections {
        /** Cells take what they are told. */
        @Kind("none")
        record None() implements Imperfections {}

        /**
         * Drawn anew for each mini-batch.
         *
         * @param conductanceSigma standard deviation of ln G
         * @param levels conductances that a write can reach; 0 for any
         * @param stuckFraction share of cells that are stuck
         * @param stuckOnShare share of these that are stuck at gMax
         * @param readNoise relative to the value read, at every read
         */
        @Kind("drawn")
        record Drawn(
                @Default("0") double conductanceSigma,
                @Default("0") int levels,
                @Default("0") double stuckFraction,
                @Default("0.5") double stuckOnShare,
                @Default("0") double readNoise)
                implements Imperfections {
            public Drawn {
                Check.notNegative("conductanceSigma", conductanceSigma, "");
                Check.that(levels == 0 || levels >= 2, "levels", levels, "0, or at least 2");
                Check.that(stuckFraction >= 0 && stuckFraction <= 1, "stuckFraction", stuckFraction, "from 0 to 1");
                Check.that(stuckOnShare >= 0 && stuckOnShare <= 1, "stuckOnShare", stuckOnShare, "from 0 to 1");
                Check.notNegative("readNoise", readNoise, "");
            }
        }
    }

    /** Course of the step size. */
    public sealed interface Schedule {
        /** The same throughout. */
        @Kind("constant")
        record Constant() implements Schedule {}

        /** Half a cosine from the greatest value to 0. */
        @Kind("cosine")
        record Cosine() implements Schedule {}

        /** Up to the greatest value, then down to nearly 0. */
        @Kind("one-cycle")
        record OneCycle() implements Schedule {}

        /**
         * Falls at equal distances.
         *
         * @param factor from one part to the next
         * @param parts of equal length
         */
        @Kind("step")
        record Step(
                @Default("0.1") double factor, @Default("3") int parts) implements Schedule {
            public Step {
                Check.that(factor > 0 && factor <= 1, "factor", factor, "greater than 0 and at most 1");
                Check.atLeast(1, "parts", parts);
            }
        }
    }

    /** What is done to long gradients. */
    public sealed interface Clipping {
        /** Nothing. */
        @Kind("none")
        record None() implements Clipping {}

        /**
         * Scaled to a Euclidean length.
         *
         * @param limit greatest length
         */
        @Kind("norm")
        record Norm(double limit) implements Clipping {
            public Norm {
                Check.positive("limit", limit, "");
            }
        }

        /**
         * Every component cut.
         *
         * @param limit greatest absolute value
         */
        @Kind("value")
        record Value(double limit) implements Clipping {
            public Value {
                Check.positive("limit", limit, "");
            }
        }
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
            @Default("accuracy") Measure measure,
            @Default("0") double leastGain) {
        public EarlyStop {
            Check.atLeast(0, "patience", patience);
            Check.notNegative("leastGain", leastGain, "");
        }
    }

    /** What is watched on the validation samples. */
    public enum Measure {
        /** Share of samples classified correctly. */
        ACCURACY,
        /** Mean loss. */
        LOSS
    }
}
