package org.sneakpath.analysis.experiment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.config.DatasetConfig;
import org.sneakpath.analysis.observation.ArrayMap;
import org.sneakpath.analysis.observation.CostSummary;
import org.sneakpath.analysis.observation.DesignFacts;
import org.sneakpath.analysis.observation.DeviceLoop;
import org.sneakpath.analysis.observation.NeuronTraces;
import org.sneakpath.analysis.observation.Observations;
import org.sneakpath.analysis.observation.TestCounts;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Workers;
import org.sneakpath.training.audit.AuditReport;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.sensitivity.LossSlopes;

/** Gathers what a report shows of a trained network. */
final class NetworkObservation {
    /** Test samples, at most, whose mean loss is differentiated. */
    private static final int SLOPE_SAMPLES = 1000;

    private NetworkObservation() {}

    static Observations of(
            Experiment experiment,
            Observations.Kind kind,
            TrainedNetwork trained,
            Evaluation test,
            @Nullable AuditReport audit,
            @Nullable CostSummary costs,
            int threads) {
        PresentedSample sample = new PresentedSample(experiment, trained.network());
        return new Observations(
                kind,
                new DesignFacts(
                        experiment.shape(),
                        experiment.network().weights(),
                        NeuronPlan.names(experiment.network()),
                        experiment.classes(),
                        experiment.network().step(),
                        imageRows(experiment)),
                TestCounts.of(test),
                trained.history().stream()
                        .map(epoch ->
                                new Observations.Epoch(epoch.epoch(), epoch.trainingLoss(), epoch.validationAccuracy()))
                        .toList(),
                audit,
                slopes(experiment, trained.network(), threads),
                costs,
                sample.neuron(),
                sample.wires().orElse(null),
                device(experiment, sample.neuron()),
                array(trained.network()),
                new FailureSearch(experiment, test).worst(trained.network()));
    }

    private static LossSlopes slopes(Experiment experiment, Network network, int threads) {
        Dataset test = experiment.test();
        try (Workers workers = new Workers(threads)) {
            return LossSlopes.of(
                    network, experiment.loss(), test.slice(0, Math.min(SLOPE_SAMPLES, test.size())), workers);
        }
    }

    /** Under a sine as large as the membrane's voltage and as slow as a sample. */
    private static @Nullable DeviceLoop device(Experiment experiment, NeuronTraces neuron) {
        NetworkSpec spec = experiment.network();
        double amplitude = neuron.voltage().stream()
                .mapToDouble(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        LayerSpec last = spec.layers().get(spec.layers().size() - 1);
        return DevicePortrait.of(last.neuron(), amplitude, spec.steps() * spec.step())
                .orElse(null);
    }

    private static @Nullable ArrayMap array(Network network) {
        int last = network.spec().layers().size() - 1;
        LayerSpec layer = network.spec().layers().get(last);
        double[] conductances = network.conductances(last);
        boolean whole = layer.connection() instanceof Dense
                && layer.tile() == null
                && conductances.length == layer.crossbar().cells();
        return whole
                ? new ArrayMap(
                        last + 1,
                        layer.crossbar().rows(),
                        layer.crossbar().columns(),
                        Arrays.stream(conductances).boxed().toList())
                : null;
    }

    /** Samples of image files are square pictures, if their number of features is a square. */
    private static int imageRows(Experiment experiment) {
        int rows = (int) Math.round(Math.sqrt(experiment.test().features()));
        boolean square = rows * rows == experiment.test().features();
        return experiment.config().dataset() instanceof DatasetConfig.Idx && square ? rows : 0;
    }
}
