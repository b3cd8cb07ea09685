package org.sneakpath.analysis.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ConfigException;
import org.sneakpath.analysis.config.ConfigTemplate;
import org.sneakpath.analysis.config.ConfiguredValue;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.TrainingConfig;
import org.sneakpath.analysis.experiment.Experiment;
import org.sneakpath.analysis.experiment.SharedSamples;
import org.sneakpath.analysis.experiment.TrainedWeights;

/**
 * From what is asked for to a plan, everything that can be wrong looked for: each point is resolved, its data read and its network
 * designed; where jobs train, a trainer is made of each kind of network and rule.
 */
final class Planning {
    private final ConfigTemplate template;
    private final List<Variation> variations;
    private final List<NamedFactor> named;
    private final List<Long> seeds;
    private final SharedSamples samples;
    private final @Nullable TrainedWeights weights;
    private final Set<String> networks = new LinkedHashSet<>();
    private final Set<List<Object>> trainers = new LinkedHashSet<>();
    private final Map<String, Job> known = new LinkedHashMap<>();
    private final List<Job> jobs = new ArrayList<>();
    private int classes = -1;

    /** A point that was resolved. */
    private record Point(
            List<String> settings, ExperimentConfig trained, ExperimentConfig config, List<ConfiguredValue> values) {}

    /**
     * @param seeds of the jobs, rising
     * @param weights to be used, or null where jobs train
     */
    Planning(
            ConfigTemplate template,
            List<Variation> variations,
            List<Long> seeds,
            SharedSamples samples,
            @Nullable TrainedWeights weights) {
        this.template = template;
        this.variations = variations;
        named = NamedFactor.of(variations);
        this.seeds = seeds;
        this.samples = samples;
        this.weights = weights;
    }

    /**
     * Makes the plan.
     *
     * @param checkpoint name of the file of the weights; empty where jobs train
     * @throws InputException with key, value and what is allowed; with the job where only a combination is wrong
     */
    SweepPlan plan(Design design, String checkpoint, Shard shard) {
        ExperimentConfig base = template.with(List.of());
        requireVariable();
        List<List<String>> drawn = design.points(Levels.all(variations, base, design.isSampled()), base.seed());
        if ((long) drawn.size() * seeds.size() > SweepPlan.MOST_JOBS) {
            throw new InputException(drawn.size() + " points with " + seeds.size() + " seeds are more than the "
                    + SweepPlan.MOST_JOBS + " jobs that a sweep may have");
        }
        List<List<ConfiguredValue>> points = new ArrayList<>(); // of many points, no more is kept than that
        for (List<String> values : drawn) {
            Point point = resolved(values, points.size());
            points.add(point.values());
            add(point, points.size());
        }
        return new SweepPlan(
                factors(points),
                SweepMetric.all(weights == null, base.costs().columns()),
                Math.max(0, classes),
                design.toString(),
                checkpoint,
                jobs,
                shard);
    }

    private void requireVariable() {
        List<String> paths = variations.stream().map(Variation::path).toList();
        for (String path : paths) {
            if (path.equals("seed")) {
                throw new InputException("--vary seed: seeds are varied by --seeds N, from the configuration's on");
            }
            for (String other : paths) {
                boolean twice = paths.indexOf(path) != paths.lastIndexOf(path);
                if (twice || other.startsWith(path + ".")) {
                    throw new InputException("--vary " + path + ": is varied twice"
                            + (twice ? "" : ", once with its part " + other) + "; list all its values in one --vary");
                }
            }
        }
    }

    private Point resolved(List<String> values, int before) {
        List<String> paths = variations.stream().map(Variation::path).toList();
        List<String> settings = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            settings.add(paths.get(k) + "=" + values.get(k));
        }
        try {
            PointSettings point = PointSettings.of(paths, values, named);
            ExperimentConfig trained = template.with(point.trained());
            ExperimentConfig config = point.deploys() ? template.with(point.whole()) : trained;
            List<ConfiguredValue> read = new ArrayList<>();
            for (int k = 0; k < values.size(); k++) {
                String typed = values.get(k);
                read.add(
                        variations.get(k).values() instanceof Variation.Named
                                ? ConfiguredValue.plain(typed)
                                : ConfiguredValue.at(config, paths.get(k))
                                        .orElseGet(() -> new ConfiguredValue(typed, "", ConfiguredValue.Form.OTHER)));
            }
            return new Point(settings, trained, config, read);
        } catch (ConfigException e) {
            throw whichIsWrong(settings, before, e);
        }
    }

    /** A value that is wrong by itself, at its own path, is named by itself, else the combination. */
    private InputException whichIsWrong(List<String> settings, int before, ConfigException together) {
        for (int k = 0; k < settings.size(); k++) {
            if (variations.get(k).values() instanceof Variation.Named) {
                continue;
            }
            String path = ": " + variations.get(k).path();
            try {
                template.with(List.of(settings.get(k)));
            } catch (ConfigException alone) {
                String message = String.valueOf(alone.getMessage());
                if (message.contains(path + ":") || message.contains(path + ".")) {
                    return new InputException("--vary " + settings.get(k) + ": " + message, alone);
                }
            }
        }
        return refused(settings, before + 1, together);
    }

    private InputException refused(List<String> settings, int point, Exception cause) {
        return new InputException(
                "job " + ((point - 1) * seeds.size() + 1) + " (" + String.join(", ", settings) + "): "
                        + cause.getMessage(),
                cause);
    }

    private void add(Point point, int number) {
        ExperimentConfig config = point.trained();
        String network;
        String deployed;
        try {
            network = JobKey.network(config, samples.identity(config), weights == null ? "" : weights.identity());
            if (networks.add(network)) {
                check(config);
            }
            deployed = JobKey.deployed(config, point.config(), samples);
            if (!deployed.isEmpty() && networks.add(network + " " + deployed)) {
                checkDeployed(config, point.config());
            }
        } catch (InputException e) {
            throw refused(point.settings(), number, e);
        }
        List<String> values = point.values().stream().map(ConfiguredValue::text).toList();
        for (long seed : seeds) {
            String training = JobKey.training(network, weights == null ? seed : config.seed());
            Job job = new Job(
                    jobs.size() + 1,
                    number,
                    JobKey.job(training, point.config(), seed, deployed),
                    training,
                    seed,
                    values);
            Job same = known.putIfAbsent(job.key(), job);
            if (same != null) {
                throw new InputException(
                        "jobs " + same.number() + " and " + job.number() + " ("
                                + String.join(", ", point.settings()) + ", seed " + seed
                                + "): are the same; a job trains, tests and puts on one chip with robustness.background:"
                                + " title, audit, robustness.axes and robustness.chips change nothing of it, nor do equal values");
            }
            jobs.add(job);
        }
    }

    private void check(ExperimentConfig config) {
        Experiment experiment = samples.experiment(config);
        int found = experiment.test().classes();
        classes = classes < 0 || classes == found ? found : 0;
        if (weights != null) {
            weights.requireFit(experiment);
        } else if (trainers.add(rules(config))) {
            experiment.trainer(experiment.untrained());
        }
    }

    /** What holds for trained networks only must leave the weights their places. */
    private void checkDeployed(ExperimentConfig trained, ExperimentConfig whole) {
        if (!samples.experiment(whole).takesWeightsOf(samples.experiment(trained))) {
            throw new InputException("what holds for the trained network only gives it layers of other sizes than those"
                    + " that were trained; set their sizes for training too");
        }
    }

    /** What decides whether a rule takes a network, for a trainer costs the programming of its arrays. */
    private static List<Object> rules(ExperimentConfig config) {
        TrainingConfig training = config.training();
        return List.of(
                training.rule(),
                training.loss(),
                training.update(),
                training.imperfections(),
                training.voltagePenalty(),
                training.timeDivisors(),
                config.network().layers(),
                config.network().neuron(),
                config.network().time(),
                config.network().encoding(),
                config.network().readout(),
                config.network().arithmetic());
    }

    private List<Factor> factors(List<List<ConfiguredValue>> points) {
        List<Factor> factors = new ArrayList<>();
        for (int k = 0; k < variations.size(); k++) {
            int at = k;
            List<ConfiguredValue> values =
                    points.stream().map(point -> point.get(at)).toList();
            String unit = values.get(0).unit();
            boolean numeric = values.stream()
                    .allMatch(value -> value.form() != ConfiguredValue.Form.OTHER
                            && value.unit().equals(unit));
            factors.add(new Factor(variations.get(k).path(), numeric ? unit : "", numeric));
        }
        return factors;
    }
}
