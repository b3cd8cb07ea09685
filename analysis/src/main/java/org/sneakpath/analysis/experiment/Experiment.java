package org.sneakpath.analysis.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.ImperfectionsConfig;
import org.sneakpath.analysis.config.LossConfig;
import org.sneakpath.analysis.config.MitigationConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.config.TrainingConfig;
import org.sneakpath.analysis.study.Fabrication;
import org.sneakpath.analysis.study.Setting;
import org.sneakpath.analysis.study.StudyAxis;
import org.sneakpath.circuit.Device;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.training.ChipConditions;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.LearningRule;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.CrossEntropy;
import org.sneakpath.training.loss.FirstSpikeCrossEntropy;
import org.sneakpath.training.loss.Loss;
import org.sneakpath.training.loss.MeanSquare;
import org.sneakpath.training.loss.SpikeTimeMeanSquare;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.rule.Conversion;
import org.sneakpath.training.rule.MemProp;
import org.sneakpath.training.rule.SurrogateGradient;
import org.sneakpath.training.update.WeightUpdate;

/** A configuration turned into what it speaks of: data sets, the design of a network, training options. */
public final class Experiment {
    private final ExperimentConfig config;
    private final DataSplit data;
    private final NetworkSpec network;
    private final TrainingOptions options;
    private final List<StudyAxis> axes;

    private Experiment(
            ExperimentConfig config,
            DataSplit data,
            NetworkSpec network,
            TrainingOptions options,
            List<StudyAxis> axes) {
        this.axes = axes;
        this.config = config;
        this.data = data;
        this.network = network;
        this.options = options;
    }

    /**
     * Reads the data and checks that everything fits.
     *
     * @throws InputException if the data cannot be read or a value is refused by what it configures
     */
    public static Experiment of(ExperimentConfig config) {
        return of(config, DataSplit.of(config.dataset(), config.seed()));
    }

    /** As {@link #of(ExperimentConfig)}, with samples that were chosen otherwise. */
    static Experiment of(ExperimentConfig config, DataSplit data) {
        try {
            NetworkSpec network = NetworkPlan.of(config.network(), data.training());
            List<StudyAxis> axes = StudyAxis.of(config);
            requireMismatch(config, network);
            requireConditions(config, axes, network);
            requireRetraining(config.robustness(), network, data.training());
            Experiment made =
                    new Experiment(config, data, network, TrainingText.options(config.training(), config.seed()), axes);
            KeySettings.of(axes, config.robustness()).forEach(made::requireDeployable);
            return made;
        } catch (IllegalArgumentException e) {
            throw new InputException("configuration: " + e.getMessage(), e);
        }
    }

    private void requireDeployable(List<Setting> keys) {
        Experiment other;
        try {
            other = at(keys);
        } catch (IllegalArgumentException | InputException e) {
            throw new IllegalArgumentException("robustness.axes: with " + keys + ": " + e.getMessage(), e);
        }
        if (!other.takesWeightsOf(this)) {
            throw new IllegalArgumentException("robustness.axes: with " + keys
                    + " the network has layers of other sizes than those that are trained; choose a key that leaves them"
                    + " as they are");
        }
    }

    /**
     * The experiment that axes of keys make of this one, with its samples; nothing is varied in it.
     *
     * @param keys settings of such axes
     * @throws InputException if the network does not take a value
     */
    Experiment at(List<Setting> keys) {
        ExperimentConfig changed = config.withRobustness(config.robustness().withoutAxes());
        for (Setting key : keys) {
            for (StudyAxis axis : axes) {
                StudyAxis.Change change = axis.change();
                if (change != null && axis.name().equals(key.axis())) {
                    changed = change.on(changed, key.level());
                }
            }
        }
        return of(changed, data);
    }

    /** Whether all layers have the sizes of another one's. */
    public boolean takesWeightsOf(Experiment trained) {
        List<LayerSpec> were = trained.network.layers();
        List<LayerSpec> are = network.layers();
        boolean same = were.size() == are.size();
        for (int k = 0; same && k < were.size(); k++) {
            same = were.get(k).inputs() == are.get(k).inputs()
                    && were.get(k).outputs() == are.get(k).outputs()
                    && were.get(k).weights() == are.get(k).weights();
        }
        return same;
    }

    /** A study of mismatch needs something that differs. */
    private static void requireMismatch(ExperimentConfig config, NetworkSpec network) {
        boolean asked =
                config.robustness().axes().stream().anyMatch(RobustnessConfig.Axis.NeuronMismatch.class::isInstance);
        if (asked && network.layers().stream().noneMatch(layer -> varies(layer.neuron()))) {
            throw new IllegalArgumentException("robustness.axes: neuron-mismatch varies " + StudyAxis.MISMATCHED
                    + ", but memristors of " + NeuronPlan.names(network) + " have none of them; leave this axis out");
        }
    }

    /** What chips are like, in studies and in training, is something that the network takes. */
    private static void requireConditions(ExperimentConfig config, List<StudyAxis> axes, NetworkSpec network) {
        RobustnessConfig study = config.robustness();
        ChipConditions background = StudyAxis.background(study.background());
        requireFit("robustness.background", background, network);
        requireMitigation(study, background, network);
        for (int k = 0; k < axes.size(); k++) {
            StudyAxis axis = axes.get(k);
            double greatest = axis.levels().get(axis.levels().size() - 1);
            ChipConditions worst = axis.imperfection().on(background, greatest);
            requireFit("robustness.axes." + k, worst, network);
            requireMitigation(study, worst, network);
            if (!worst.exposure().isNone() && Fabrication.retrains(study.mitigation())) {
                throw new IllegalArgumentException(
                        "robustness.axes." + k + ": '" + axis.name() + "' ages or warms cells, and"
                                + " robustness.mitigation.retraining writes them anew: which comes first is not modelled; leave one of"
                                + " both out");
            }
        }
        requireFit("training.imperfections", injected(config), network);
    }

    private static void requireMitigation(RobustnessConfig study, ChipConditions conditions, NetworkSpec network) {
        try {
            StudyAxis.mitigation(study.mitigation()).requireFit(network, conditions);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("robustness.mitigation.remapped: " + e.getMessage(), e);
        }
    }

    private static void requireRetraining(RobustnessConfig study, NetworkSpec network, Dataset training) {
        try {
            Fabrication.requireRetraining(study.mitigation(), network, training);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("robustness.mitigation.retraining: " + e.getMessage(), e);
        }
    }

    private static void requireFit(String key, ChipConditions conditions, NetworkSpec network) {
        try {
            conditions.requireFit(network);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
    }

    private static boolean varies(NeuronModel neuron) {
        return neuron.netlist().elements().stream()
                .filter(Device.class::isInstance)
                .flatMap(device -> ((Device) device).model().parameters().stream())
                .anyMatch(parameter -> StudyAxis.MISMATCHED.contains(parameter.name()));
    }

    /** The configuration, as resolved. */
    public ExperimentConfig config() {
        return config;
    }

    /** What its robustness study varies. */
    public List<StudyAxis> axes() {
        return axes;
    }

    /** The design of the network. */
    public NetworkSpec network() {
        return network;
    }

    /** A network to be trained, with the imperfections that its training draws. */
    public Network untrained() {
        return new Network(network, injected(config));
    }

    private static ChipConditions injected(ExperimentConfig config) {
        ImperfectionsConfig imperfections = config.training().imperfections();
        if (imperfections instanceof ImperfectionsConfig.Drawn drawn) {
            double on = drawn.stuckFraction() * drawn.stuckOnShare();
            return ChipConditions.IDEAL
                    .withVariation(drawn.conductanceSigma())
                    .withLevels(drawn.levels())
                    .withFaults(on, drawn.stuckFraction() - on)
                    .withReadNoise(drawn.readNoise());
        }
        if (imperfections instanceof ImperfectionsConfig.None) {
            return ChipConditions.IDEAL;
        }
        throw new IllegalStateException("no imperfections for " + imperfections);
    }

    /** Samples that decide nothing and are reported. */
    public Dataset test() {
        return data.test();
    }

    /** What the samples are and how they were made, check sums of files included. */
    String samples() {
        return data.identity();
    }

    /** Names of the classes. */
    List<String> classes() {
        return data.classes();
    }

    /** Samples that are learnt from. */
    Dataset training() {
        return data.training();
    }

    /** Samples by which the best epoch is chosen, or null if none are held out. */
    public @Nullable Dataset validation() {
        return data.validation();
    }

    /**
     * How chips of a trained network are made.
     *
     * @param mitigation what is done against their imperfections; of this configuration, or of another one of the same samples
     */
    public Fabrication fabrication(MitigationConfig mitigation, Network trained) {
        return Fabrication.of(mitigation, trained, data.training(), loss());
    }

    /**
     * A trainer of {@code network} from fresh weights, which replace those in it.
     *
     * @throws InputException if the rule does not take the network, or there is no such device
     */
    public Trainer trainer(Network untrained) {
        try {
            LearningRule rule = rule(config.training());
            for (int divisor : options.grids().divisors()) {
                rule.learner(untrained, divisor, 1);
            }
            WeightUpdate update = UpdatePlan.of(config.training().update());
            return new Trainer(untrained, rule, data.training(), data.validation(), options, update);
        } catch (IllegalArgumentException e) {
            throw new InputException("configuration: " + e.getMessage(), e);
        }
    }

    private static Loss loss(LossConfig config) {
        if (config instanceof LossConfig.MeanSquare square) {
            return new MeanSquare(square.on(), square.off());
        }
        if (config instanceof LossConfig.SpikeTime time) {
            return new SpikeTimeMeanSquare(time.early(), time.late(), time.tau(), time.horizon());
        }
        if (config instanceof LossConfig.FirstSpike first) {
            return new FirstSpikeCrossEntropy(first.tau(), first.horizon());
        }
        if (config instanceof LossConfig.CrossEntropy) {
            return new CrossEntropy();
        }
        throw new IllegalStateException("no loss for " + config);
    }

    /** What training makes small, and tests tell. */
    public Loss loss() {
        return loss(config.training().loss());
    }

    private static LearningRule rule(TrainingConfig training) {
        TrainingConfig.VoltagePenalty penalty = training.voltagePenalty();
        VoltagePenalty band = new VoltagePenalty(penalty.weight(), penalty.low(), penalty.high());
        return switch (training.rule()) {
            case MEMPROP -> new MemProp(band, loss(training.loss()));
            case SURROGATE -> new SurrogateGradient(band, loss(training.loss()));
            case CONVERSION -> {
                requireNothingElse(training);
                yield new Conversion();
            }
        };
    }

    /** Conversion has a loss of its own and no membranes to penalise while it trains. */
    private static void requireNothingElse(TrainingConfig training) {
        if (!(training.loss() instanceof LossConfig.CrossEntropy)) {
            throw new IllegalArgumentException(
                    "training.loss: must be cross-entropy with rule: conversion, which trains"
                            + " rates by it; say cross-entropy, or rule: surrogate");
        }
        if (training.voltagePenalty().weight() > 0) {
            throw new IllegalArgumentException(
                    "training.voltagePenalty.weight: "
                            + training.voltagePenalty().weight()
                            + " must be 0 with rule: conversion, which trains rates and sees no voltages; say 0, or rule: surrogate");
        }
    }

    /** What a trained network is used as: itself, or what it is converted to. */
    public Network completed(Network trained) {
        return config.training().rule() == TrainingConfig.Rule.CONVERSION
                ? new Conversion().convert(trained, data.training())
                : trained;
    }

    /** A line such as {@code 4-60-3}. */
    public String shape() {
        StringBuilder text = new StringBuilder(Integer.toString(network.inputs()));
        network.layers().forEach(layer -> text.append('-').append(layer.outputs()));
        return text.toString();
    }
}
