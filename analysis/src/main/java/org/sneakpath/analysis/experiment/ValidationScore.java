package org.sneakpath.analysis.experiment;

import java.util.Collection;
import java.util.Map;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.DatasetConfig;
import org.sneakpath.analysis.run.Requirement;
import org.sneakpath.training.Network;
import org.sneakpath.training.data.Dataset;

/** Accuracy on the validation samples: a metric of those experiments that hold some out. */
final class ValidationScore {
    static final String METRIC = "validation_accuracy";

    private ValidationScore() {}

    /** Measures and adds it; adds nothing if no samples are held out. */
    static void put(Map<String, Object> metrics, Experiment experiment, Network network, int threads) {
        Dataset validation = experiment.validation();
        if (validation != null) {
            metrics.put(METRIC, network.evaluate(validation, threads).accuracy());
        }
    }

    /** Refuses a requirement on it if no samples are held out. */
    static void requireMeasured(DatasetConfig dataset, Collection<Requirement> requirements) {
        for (Requirement requirement : requirements) {
            if (dataset.validationSamples() == 0 && requirement.metric().equals(METRIC)) {
                throw new InputException("--require " + requirement + ": dataset.validationSamples is 0, so that "
                        + METRIC + " is not measured; hold samples out, or require test_accuracy");
            }
        }
    }
}
