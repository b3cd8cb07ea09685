package org.sneakpath.analysis.sweep;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.experiment.RunRequest;

/**
 * What a sweep is asked.
 *
 * @param run configuration, overrides, folder, threads and the rest that all runs have
 * @param variations what is varied
 * @param seeds how many seeds each point has, from the configuration's on
 * @param design how points are chosen
 * @param checkpoint weights to be used, or null to train
 * @param shard part that is run
 * @param resume whether to go on with the folder's journal
 */
public record SweepRequest(
        RunRequest run,
        List<Variation> variations,
        int seeds,
        Design design,
        @Nullable Path checkpoint,
        Shard shard,
        boolean resume) {
    public SweepRequest {
        variations = List.copyOf(variations);
        if (seeds < 1 || seeds > SweepPlan.MOST_JOBS) {
            throw new InputException("--seeds " + seeds + ": must be from 1 to " + SweepPlan.MOST_JOBS);
        }
        if (variations.isEmpty() && design.isSampled()) {
            throw new InputException("--design " + design + ": nothing is varied; say --vary path=lin:a:b");
        }
    }
}
