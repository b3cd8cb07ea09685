package org.sneakpath.analysis.sweep;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.ConfigTemplate;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.experiment.SharedSamples;
import org.sneakpath.analysis.experiment.TrainedWeights;

/**
 * A sweep of which everything was checked and nothing was run or written.
 *
 * @param base the configuration without variations
 * @param plan its jobs
 * @param context what they have in common
 * @param runner that does them in this process
 * @param samples that it has read
 */
record PreparedSweep(
        ExperimentConfig base, SweepPlan plan, JobContext context, JobRunner runner, SharedSamples samples) {
    /**
     * Checks a request.
     *
     * @throws org.sneakpath.analysis.InputException if anything that was handed over cannot be used
     */
    static PreparedSweep of(SweepRequest request) {
        boolean trains = request.checkpoint() == null;
        requireKnown(request, SweepOutput.names(trains, true));
        String name = request.run().config().toString();
        String text = ConfigFile.text(request.run().config());
        ConfigTemplate template = ConfigTemplate.parse(name, text, request.run().overrides());
        ExperimentConfig base = template.with(List.of());
        requireKnown(request, SweepOutput.names(trains, base.costs().columns()));
        @Nullable
        TrainedWeights weights = request.checkpoint() == null ? null : TrainedWeights.read(request.checkpoint());
        SharedSamples samples = new SharedSamples(networks(request));
        long last = base.seed() + request.seeds() - 1;
        if (last < base.seed()) {
            throw new InputException("--seeds " + request.seeds() + ": end beyond the greatest seed, " + Long.MAX_VALUE
                    + "; begin below " + base.seed());
        }
        List<Long> seeds = LongStream.rangeClosed(base.seed(), last).boxed().toList();
        String checkpoint = String.valueOf(trains ? "" : request.checkpoint());
        SweepPlan plan = new Planning(template, request.variations(), seeds, samples, weights)
                .plan(request.design(), checkpoint, request.shard());
        JobContext context = new JobContext(
                name,
                text,
                request.run().overrides(),
                checkpoint,
                plan.factors(),
                NamedFactor.of(request.variations()));
        return new PreparedSweep(
                base, plan, context, new JobRunner(context, template, samples, weights, networks(request)), samples);
    }

    private static void requireKnown(SweepRequest request, List<String> metrics) {
        request.run().requirements().forEach(requirement -> requirement.requireKnown(metrics));
    }

    /** One for each thread, and one that is still asked for while the next is made. */
    static int networks(SweepRequest request) {
        return request.run().threads() + 1;
    }
}
