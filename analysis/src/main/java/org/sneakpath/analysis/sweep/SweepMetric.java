package org.sneakpath.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.experiment.CostMeasuring;

/** What a job measures, in the order of the columns. */
final class SweepMetric {
    /** Share of the test samples put into their own class by one chip with the configured background. */
    static final String CHIP_ACCURACY = "chip_accuracy";
    /** The same by the network as designed. */
    static final String TEST_ACCURACY = "test_accuracy";
    /** Mean loss of the network as designed. */
    static final String TEST_LOSS = "test_loss";
    /** Samples, of network and chip together, in which a neuron's equations were not solved to rounding. */
    static final String UNSOLVED = "unsolved";
    /** Mean loss over the last epoch of training, while the weights changed. */
    static final String TRAINING_LOSS = "training_loss";

    private SweepMetric() {}

    /**
     * All that jobs measure.
     *
     * @param trained whether jobs train their networks
     * @param costs whether they count what an inference takes
     */
    static List<String> all(boolean trained, boolean costs) {
        List<String> all = new ArrayList<>(List.of(CHIP_ACCURACY, TEST_ACCURACY, TEST_LOSS, UNSOLVED));
        if (trained) {
            all.add(TRAINING_LOSS);
        }
        if (costs) {
            all.addAll(CostMeasuring.METRICS);
        }
        return all;
    }

    /** Whether a metric is a share in 0..1. */
    static boolean isShare(String metric) {
        return metric.equals(CHIP_ACCURACY) || metric.equals(TEST_ACCURACY);
    }
}
