package org.sneakpath.analysis.comparison;

import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.experiment.RunRequest;
import org.sneakpath.analysis.sweep.Shard;

/**
 * What a study is asked.
 *
 * @param run the study's file in the place of the configuration, and what all runs have; overrides are of the experiment's
 *     configuration and go before what the study varies
 * @param seeds of each point; 0 for as many as the study says
 * @param shard part that is run; comparisons are made of the whole
 * @param resume whether to go on with the folder's journal
 * @param strict whether a finding that is not held fails the run
 */
public record StudyRequest(RunRequest run, int seeds, Shard shard, boolean resume, boolean strict) {
    public StudyRequest {
        if (seeds != 0 && seeds < 2) {
            throw new InputException(
                    "--seeds " + seeds + ": must be at least 2, for differences have no spread otherwise");
        }
    }
}
