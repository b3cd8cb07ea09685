package org.sneakpath.analysis.config;

/**
 * How long the last layer of each chip is trained further on the chip.
 *
 * @param samples of the training set, drawn for each chip; 0: none, no retraining
 * @param epochs passes over them
 * @param batch samples of a mini-batch, after each of which the layer is written
 * @param rate greatest learning rate of Adam
 */
public record RetrainingConfig(
        int samples,
        @Default("2") int epochs,
        @Default("50") int batch,
        @Default("0.005") double rate) {
    /** No retraining. */
    public static final RetrainingConfig NONE = new RetrainingConfig(0, 2, 50, 0.005);

    private static final int MOST = 10_000_000;

    public RetrainingConfig {
        Check.that(samples >= 0 && samples <= MOST, "samples", samples, "from 0 to " + MOST + ", 0 for none");
        Check.that(epochs >= 1 && epochs <= 1000, "epochs", epochs, "from 1 to 1000");
        Check.that(batch >= 1 && batch <= MOST, "batch", batch, "from 1 to " + MOST);
        Check.that(rate > 0 && rate <= 1, "rate", rate, "greater than 0 and at most 1; try 0.005");
    }

    /** Whether it is asked for. */
    public boolean asked() {
        return samples > 0;
    }
}
