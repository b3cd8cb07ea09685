package org.sneakpath.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.NamedDevice;
import org.sneakpath.analysis.config.NetworkConfig;
import org.sneakpath.analysis.config.NeuronConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.config.TrainingConfig;
import org.sneakpath.analysis.study.StudyAxis;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronCircuit;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.optimiser.Adam;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.rule.MemProp;

/** A configuration turned into what it speaks of: data sets, the design of a network, training options. */
public final class Experiment {
    private final ExperimentConfig config;
    private final DataSplit data;
    private final NetworkSpec network;
    private final TrainingOptions options;

    private Experiment(ExperimentConfig config, DataSplit data, NetworkSpec network, TrainingOptions options) {
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
        DataSplit data = DataSplit.of(config.dataset());
        try {
            NetworkSpec network = network(config.network(), data.training());
            requireMismatch(config, network);
            return new Experiment(config, data, network, options(config));
        } catch (IllegalArgumentException e) {
            throw new InputException("configuration: " + e.getMessage(), e);
        }
    }

    /** A study of mismatch needs something that differs. */
    private static void requireMismatch(ExperimentConfig config, NetworkSpec network) {
        boolean asked =
                config.robustness().axes().stream().anyMatch(RobustnessConfig.Axis.NeuronMismatch.class::isInstance);
        CompactModel model = network.layers().get(0).neuron().branches().get(0).model();
        if (asked && model.parameters().stream().noneMatch(p -> StudyAxis.MISMATCHED.contains(p.name()))) {
            throw new IllegalArgumentException("robustness.axes: neuron-mismatch varies " + StudyAxis.MISMATCHED
                    + ", but model '" + model.name() + "' has none of them; leave this axis out");
        }
    }

    private static NetworkSpec network(NetworkConfig config, Dataset data) {
        NetworkConfig.Crossbar array = config.crossbar();
        DifferentialPair pair = new DifferentialPair(array.gMin(), array.gMax());
        NeuronCircuit neuron = circuit(config.neuron());
        List<LayerSpec> layers = new ArrayList<>();
        int inputs = data.features();
        for (NetworkConfig.Layer layer : config.layers()) {
            CrossbarSpec crossbar = new CrossbarSpec(
                    inputs + 1, 2 * layer.neurons(), array.wordWire(), array.bitWire(), array.driver(), array.sense());
            WordLineDrive drive = layers.isEmpty()
                    ? WordLineDrive.features(layer.readVoltage())
                    : WordLineDrive.membranes(
                            layer.readVoltage(),
                            config.buffer().reference(),
                            config.buffer().swing());
            layers.add(new LayerSpec(crossbar, pair, drive, layer.mirrorGain(), layer.biasCurrent(), neuron));
            inputs = layer.neurons();
        }
        if (inputs != data.classes()) {
            throw new IllegalArgumentException("network.layers: the last layer has " + inputs
                    + " neurons, but the data has " + data.classes() + " classes; give it one neuron for each");
        }
        NetworkConfig.TimeGrid time = config.time();
        return new NetworkSpec(layers, time.scheme(), time.step(), time.steps(), config.readoutScale());
    }

    private static NeuronCircuit circuit(NeuronConfig config) {
        if (config instanceof NeuronConfig.MemristiveIntegrateAndFire mif) {
            if (mif.memristor() instanceof NamedDevice device) {
                return MifNeuron.circuit(
                        "mif with " + device.named().identity(),
                        mif.capacitance(),
                        mif.initialVoltage(),
                        mif.lowerBattery(),
                        mif.upperBattery(),
                        device.named().model(),
                        device.parameters(),
                        device.states());
            }
            NeuronConfig.VolatileMemristor m = (NeuronConfig.VolatileMemristor) mif.memristor();
            return MifNeuron.circuit(
                    mif.capacitance(),
                    mif.initialVoltage(),
                    mif.lowerBattery(),
                    mif.upperBattery(),
                    List.of(m.rOn(), m.rOff(), m.vOn(), m.vOff(), m.kTh(), m.tau()),
                    m.x0());
        }
        throw new IllegalStateException("no circuit for " + config);
    }

    private static TrainingOptions options(ExperimentConfig config) {
        TrainingConfig training = config.training();
        double peak = training.learningRate();
        LearningRateSchedule rate = switch (training.schedule()) {
            case CONSTANT -> new LearningRateSchedule.Constant(peak);
            case COSINE -> new LearningRateSchedule.Cosine(peak, 0);
            case ONE_CYCLE -> LearningRateSchedule.OneCycle.to(peak);
        };
        return new TrainingOptions(
                training.epochs(),
                training.batchSize(),
                training.shards(),
                rate,
                Adam.Constants.PUBLISHED,
                Double.POSITIVE_INFINITY,
                config.seed());
    }

    /** The configuration, as resolved. */
    public ExperimentConfig config() {
        return config;
    }

    /** The design of the network. */
    public NetworkSpec network() {
        return network;
    }

    /** Samples that decide nothing and are reported. */
    public Dataset test() {
        return data.test();
    }

    /** Samples by which the best epoch is chosen, or null if none are held out. */
    public @Nullable Dataset validation() {
        return data.validation();
    }

    /** A trainer of {@code network} from fresh weights, which replace those in it. */
    public Trainer trainer(Network untrained) {
        TrainingConfig.VoltagePenalty penalty = config.training().voltagePenalty();
        MemProp rule = new MemProp(new VoltagePenalty(penalty.weight(), penalty.low(), penalty.high()));
        return new Trainer(untrained, rule, data.training(), data.validation(), options);
    }

    /** A line such as {@code 4-60-3}. */
    public String shape() {
        StringBuilder text = new StringBuilder(Integer.toString(network.inputs()));
        network.layers().forEach(layer -> text.append('-').append(layer.outputs()));
        return text.toString();
    }
}
