package org.sneakpath.analysis.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.StoppedException;
import org.sneakpath.analysis.config.ConfigTemplate;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.experiment.CostMeasuring;
import org.sneakpath.analysis.experiment.Experiment;
import org.sneakpath.analysis.experiment.NetworkStore;
import org.sneakpath.analysis.experiment.SharedSamples;
import org.sneakpath.analysis.experiment.TrainedWeights;
import org.sneakpath.analysis.study.ChipTrials;
import org.sneakpath.analysis.study.Fabrication;
import org.sneakpath.analysis.study.StudyAxis;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.Network;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingListener;
import org.sneakpath.training.TrainingOutcome;

/**
 * Does jobs, each on the thread that asks:
 * <pre>
 *   network    trained with the job's seed, or the checkpoint's weights in the network of the resolved configuration
 *   deployed   the weights that were trained, in the network of the configuration with what holds for trained networks only
 *   test       of it as designed
 *   chip       one of it, with robustness.background: chip 1 of a robustness study of that seed
 * </pre>
 * With a checkpoint, data is drawn by the configuration's seed and the job's seed decides the chip only. Thread-safe.
 */
public final class JobRunner implements JobTask {
    private final JobContext context;
    private final ConfigTemplate template;
    private final SharedSamples samples;
    private final @Nullable TrainedWeights weights;
    private final NetworkStore<TestedNetwork> networks;
    private final NetworkStore<TestedNetwork> deployed;
    private final List<String> names;

    JobRunner(
            JobContext context,
            ConfigTemplate template,
            SharedSamples samples,
            @Nullable TrainedWeights weights,
            int networks) {
        this.context = context;
        this.template = template;
        this.samples = samples;
        this.weights = weights;
        this.networks = new NetworkStore<>(networks);
        this.deployed = new NetworkStore<>(networks);
        names = SweepMetric.all(
                context.trains(), template.with(List.of()).costs().columns());
    }

    /**
     * A runner in a process that knows no more than that.
     *
     * @param networks how many networks, and sets of samples, are kept to be shared: at least as many as threads that run jobs
     * @throws org.sneakpath.analysis.InputException if a file is missing, or not as it must be
     */
    public static JobRunner of(JobContext context, int networks) {
        return new JobRunner(
                context,
                ConfigTemplate.parse(context.config(), context.text(), context.overrides()),
                new SharedSamples(networks),
                context.trains() ? null : TrainedWeights.read(Path.of(context.checkpoint())),
                networks);
    }

    @Override
    public JobRow run(Job job, StopSignal stop) {
        long start = System.nanoTime();
        PointSettings settings = context.settings(job);
        ExperimentConfig trained = template.with(settings.trained());
        ExperimentConfig config = settings.deploys() ? template.with(settings.whole()) : trained;
        TestedNetwork network = networks.get(job.training(), () -> network(job, trained, stop));
        String other = settings.deploys() ? JobKey.deployed(trained, config, samples) : "";
        if (!other.isEmpty() && network instanceof TestedNetwork.Usable usable) {
            network = deployed.get(
                    JobKey.training(job.training() + " " + other, job.seed()),
                    () -> deployed(usable, config, job.seed()));
        }
        List<Double> metrics = new ArrayList<>(Collections.nCopies(names.size(), Double.NaN));
        JobStatus status = network instanceof TestedNetwork.Usable usable
                ? measure(usable, config, job.seed(), metrics)
                : ((TestedNetwork.Failed) network).status();
        return new JobRow(job.number(), job.key(), status, metrics, (System.nanoTime() - start) * 1e-9);
    }

    /** In the order of {@link SweepMetric#all}. */
    private JobStatus measure(TestedNetwork.Usable usable, ExperimentConfig config, long seed, List<Double> metrics) {
        metrics.set(1, usable.test().accuracy());
        metrics.set(2, usable.test().meanLoss());
        if (context.trains()) {
            metrics.set(4, usable.trainingLoss());
        }
        int costs = names.indexOf(CostMeasuring.ENERGY);
        if (costs >= 0) {
            List<Double> means = CostMeasuring.means(usable.experiment(), usable.network(), config.costs());
            for (int k = 0; k < means.size(); k++) {
                metrics.set(costs + k, means.get(k));
            }
        }
        Fabrication.Made made = usable.experiment()
                .fabrication(config.robustness().mitigation(), usable.network())
                .chip(StudyAxis.background(config.robustness().background()), ChipTrials.chipSeed(seed, 1));
        if (!made.isSound()) {
            return made.ending() == TrainingOutcome.Ending.DIVERGED ? JobStatus.DIVERGED : JobStatus.UNSOLVED;
        }
        Evaluation evaluation = made.chip().evaluate(usable.experiment().test(), 1);
        metrics.set(0, evaluation.accuracy());
        metrics.set(3, (double) (usable.test().unsolved() + evaluation.unsolved()));
        return JobStatus.OK;
    }

    private TestedNetwork network(Job job, ExperimentConfig config, StopSignal stop) {
        return weights == null ? trained(config, job.seed(), stop) : loaded(weights, config);
    }

    /** What was trained, in another network. */
    private TestedNetwork deployed(TestedNetwork.Usable trained, ExperimentConfig config, long seed) {
        Experiment experiment = samples.experiment(weights == null ? config.withSeed(seed) : config);
        Network network = new Network(experiment.network());
        return network.load(trained.network().weights()).converged()
                ? tested(experiment, network, trained.trainingLoss())
                : new TestedNetwork.Failed(JobStatus.UNSOLVED);
    }

    private TestedNetwork loaded(TrainedWeights from, ExperimentConfig config) {
        Experiment experiment = samples.experiment(config);
        Network network = new Network(experiment.network());
        return from.load(network).converged()
                ? tested(experiment, network, Double.NaN)
                : new TestedNetwork.Failed(JobStatus.UNSOLVED);
    }

    private TestedNetwork trained(ExperimentConfig config, long seed, StopSignal stop) {
        Experiment experiment = samples.experiment(config.withSeed(seed));
        Network network = experiment.untrained();
        Trainer trainer = experiment.trainer(network);
        TrainingOutcome outcome;
        try {
            outcome = trainer.train(1, null, TrainingListener.SILENT, stop::isRequested);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no checkpoint is written
        }
        return switch (outcome.ending()) {
            case FINISHED, EARLY ->
                tested(
                        experiment,
                        network,
                        outcome.history().get(outcome.history().size() - 1).trainingLoss());
            case DIVERGED -> new TestedNetwork.Failed(JobStatus.DIVERGED);
            case UNSOLVED -> new TestedNetwork.Failed(JobStatus.UNSOLVED);
            case STOPPED -> throw new StoppedException("stopped while training");
        };
    }

    private static TestedNetwork tested(Experiment experiment, Network trained, double trainingLoss) {
        Network network = experiment.completed(trained);
        Evaluation test = network.evaluate(experiment.test(), experiment.loss(), 1);
        return new TestedNetwork.Usable(experiment, network, test, trainingLoss);
    }
}
