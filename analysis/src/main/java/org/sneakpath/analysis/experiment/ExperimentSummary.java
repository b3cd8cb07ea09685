package org.sneakpath.analysis.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.EnumWord;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.devices.units.Quantity;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.data.Dataset;

/** What a configuration stands for, in lines, once all that can be checked without a run has been. */
public final class ExperimentSummary {
    private ExperimentSummary() {}

    /**
     * Checks keys, values, files of models and neurons, data, and that network, training and studies fit each other.
     *
     * @param overrides {@code key=value} arguments
     * @throws InputException at the first thing that is wrong
     */
    public static List<String> of(Path config, List<String> overrides) {
        Experiment experiment = Experiment.of(ConfigFile.read(config, overrides));
        experiment.trainer(experiment.untrained());
        List<String> lines = new ArrayList<>();
        ExperimentConfig resolved = experiment.config();
        lines.add("title       " + resolved.title());
        lines.add("data        " + data(experiment));
        lines.add("network     " + network(experiment));
        lines.add("time        " + time(experiment.network()));
        lines.add("training    " + training(resolved, experiment.training().size()));
        lines.add("robustness  " + robustness(resolved.robustness()));
        return lines;
    }

    private static String data(Experiment experiment) {
        Dataset validation = experiment.validation();
        return String.format(
                Locale.ROOT,
                "%d training, %d validation, %d test samples of %d features in %d classes",
                experiment.training().size(),
                validation == null ? 0 : validation.size(),
                experiment.test().size(),
                experiment.test().features(),
                experiment.test().classes());
    }

    private static String network(Experiment experiment) {
        NetworkSpec network = experiment.network();
        long cells = network.layers().stream()
                .map(LayerSpec::crossbar)
                .mapToLong(array -> (long) array.rows() * array.columns())
                .sum();
        List<String> neurons = network.layers().stream()
                .map(layer -> layer.neuron().name())
                .distinct()
                .toList();
        return String.format(
                Locale.ROOT,
                "%s, %d weights on %d cells, neurons %s",
                experiment.shape(),
                network.weights(),
                cells,
                String.join(", ", neurons));
    }

    private static String time(NetworkSpec network) {
        return String.format(
                Locale.ROOT,
                "%d steps of %s, %s, %s precision",
                network.steps(),
                Quantity.format(network.step(), "s"),
                EnumWord.of(network.scheme()),
                EnumWord.of(network.arithmetic()));
    }

    private static String training(ExperimentConfig config, int samples) {
        int batch = config.training().batchSize();
        return String.format(
                Locale.ROOT,
                "%d epochs of %d mini-batches, seed %d",
                config.training().epochs(),
                (samples + batch - 1) / batch,
                config.seed());
    }

    private static String robustness(RobustnessConfig study) {
        int points =
                study.axes().stream().mapToInt(axis -> axis.levels().size()).sum();
        List<String> words =
                study.axes().stream().map(RobustnessConfig.Axis::word).toList();
        return words.isEmpty()
                ? "no axes"
                : String.format(
                        Locale.ROOT, "%d levels of %s, %d chips each", points, String.join(", ", words), study.chips());
    }
}
