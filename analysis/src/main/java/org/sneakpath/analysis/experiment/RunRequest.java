package org.sneakpath.analysis.experiment;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.run.Requirement;

/**
 * What every run is asked.
 *
 * @param config file of the experiment
 * @param overrides {@code key=value} arguments
 * @param out folder for the results
 * @param force whether to write to a folder that holds something else
 * @param threads at least 1; results do not depend on it
 * @param requirements checked at the end, on the metrics
 * @param command the command line that repeats the run
 * @param progress told how far it is
 * @param stop asks for an early end
 */
public record RunRequest(
        Path config,
        List<String> overrides,
        Path out,
        boolean force,
        int threads,
        List<Requirement> requirements,
        String command,
        Progress progress,
        StopSignal stop) {

    /** The resolved configuration; refuses, first of all, requirements on metrics that it will not measure. */
    ExperimentConfig resolve(Collection<String> metrics) {
        requirements.forEach(requirement -> requirement.requireKnown(metrics));
        ExperimentConfig resolved = ConfigFile.read(config, overrides);
        ValidationScore.requireMeasured(resolved.dataset(), requirements);
        NetworkAuditing.requireMeasured(resolved.audit(), requirements);
        CostMeasuring.requireMeasured(resolved.costs(), requirements);
        return resolved;
    }

    /** The same for another experiment. */
    public RunRequest of(Path experiment, List<String> replacements) {
        return new RunRequest(experiment, replacements, out, force, threads, requirements, command, progress, stop);
    }

    /** Checks all requirements. */
    public void check(Map<String, ?> metrics) {
        requirements.forEach(requirement -> requirement.check(metrics));
    }
}
