package org.sneakpath.analysis.account;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sneakpath.analysis.config.ConverterConfig;
import org.sneakpath.analysis.config.CostsConfig;
import org.sneakpath.analysis.config.DatasetConfig;
import org.sneakpath.analysis.config.DriftConfig;
import org.sneakpath.analysis.config.EnumWord;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.IndicesConfig;
import org.sneakpath.analysis.config.NamedDevice;
import org.sneakpath.analysis.config.NetworkConfig;
import org.sneakpath.analysis.config.NeuronConfig;
import org.sneakpath.analysis.config.OptimiserConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.config.RobustnessConfig.Axis;
import org.sneakpath.analysis.config.ScheduleConfig;
import org.sneakpath.analysis.report.Bibliography;
import org.sneakpath.analysis.report.Citation;

/** What a configuration names, as tags of the {@link Bibliography}. */
public final class CitedWorks {
    private final ExperimentConfig config;
    private final Set<String> tags = new LinkedHashSet<>();

    private CitedWorks(ExperimentConfig config) {
        this.config = config;
    }

    /**
     * Works behind the models and methods of a run.
     *
     * @param trained whether the network was trained in it or for it
     * @param study whether chips were made as {@code config.robustness} says
     * @param more tags of further methods
     */
    public static List<Citation> of(ExperimentConfig config, boolean trained, boolean study, List<String> more) {
        CitedWorks works = new CitedWorks(config);
        works.data();
        works.network();
        works.costs();
        if (trained) {
            works.training();
        }
        if (study) {
            works.study();
        }
        works.tags.addAll(more);
        return Bibliography.of(works.tags);
    }

    private void data() {
        if (config.dataset() instanceof DatasetConfig.YinYang) {
            tags.add("dataset:yin-yang");
        }
        if (config.dataset() instanceof DatasetConfig.Idx files) {
            tags.add("dataset:"
                    + String.valueOf(Path.of(files.dir()).getFileName()).toLowerCase(Locale.ROOT));
        }
    }

    private void network() {
        NetworkConfig network = config.network();
        for (NetworkConfig.Layer layer : network.layers()) {
            NeuronConfig neuron = layer.neuron() instanceof NeuronConfig.AsNetwork ? network.neuron() : layer.neuron();
            if (neuron instanceof NeuronConfig.Library published) {
                tags.add("neuron:" + published.name());
            }
            if (neuron instanceof NeuronConfig.MemristiveIntegrateAndFire mif) {
                tags.add("neuron:mif");
                tags.add("device:"
                        + (mif.memristor() instanceof NamedDevice device
                                ? device.named().name()
                                : "volatile-memristor"));
            }
        }
        NetworkConfig.Crossbar crossbar = network.crossbar();
        if (crossbar.wordWire() + crossbar.bitWire() + crossbar.driver() + crossbar.sense() > 0) {
            tags.add("method:wires");
        }
    }

    /** What published figures were applied, if any layer has what they are of. */
    private void costs() {
        CostsConfig costs = config.costs();
        if (costs.samples() == 0) {
            return;
        }
        boolean words = false;
        boolean columns = false;
        for (NetworkConfig.Layer layer : config.network().layers()) {
            words |= !(layer.dac() instanceof ConverterConfig.WordLines.None);
            columns |= !(layer.adc() instanceof ConverterConfig.ColumnCurrents.None);
        }
        if (words && costs.dac() instanceof CostsConfig.WordLines.Isaac) {
            tags.add("cost:isaac");
        }
        if (columns) {
            converters(costs.adc());
        }
        if (costs.neuron() instanceof CostsConfig.Neuron.Besrour) {
            tags.add("cost:besrour-2024");
        }
    }

    private void converters(CostsConfig.Columns columns) {
        if (columns instanceof CostsConfig.Columns.Isaac) {
            tags.add("cost:isaac");
        } else if (columns instanceof CostsConfig.Columns.Kull) {
            tags.add("cost:kull-2013");
        } else if (columns instanceof CostsConfig.Columns.Walden) {
            tags.add("cost:walden");
        } else if (columns instanceof CostsConfig.Columns.MedianSar) {
            tags.addAll(List.of("cost:walden", "cost:adc-survey"));
        } else if (columns instanceof CostsConfig.Columns.SurveyEnvelope) {
            tags.add("cost:adc-survey");
        }
    }

    private void training() {
        tags.add("rule:" + EnumWord.of(config.training().rule()));
        OptimiserConfig optimiser = config.training().optimiser();
        if (optimiser instanceof OptimiserConfig.Adam) {
            tags.add("optimiser:adam");
        } else if (optimiser instanceof OptimiserConfig.AdamW) {
            tags.add("optimiser:adamw");
        } else if (optimiser instanceof OptimiserConfig.Sgd sgd && sgd.momentum() > 0) {
            tags.add("optimiser:sgd");
        }
        if (config.training().schedule() instanceof ScheduleConfig.Cosine) {
            tags.add("schedule:cosine");
        }
    }

    private void study() {
        RobustnessConfig study = config.robustness();
        tags.add("method:random");
        tags.add("method:student");
        if (study.background().conductanceSigma() > 0) {
            tags.add("method:variation");
        }
        for (Axis axis : study.axes()) {
            if (axis instanceof Axis.WireResistance) {
                tags.add("method:wires");
            }
            if (axis instanceof Axis.ConductanceVariation) {
                tags.add("method:variation");
            }
            if (axis instanceof Axis.Drift drift && drift.law() instanceof DriftConfig.Relaxation) {
                tags.add("method:relaxation");
            }
        }
        if (!study.interactions().isEmpty()) {
            tags.add("method:holm");
        }
        if (study.stopping().asked()) {
            tags.add("method:stopping");
        }
        if (study.indices().method() == IndicesConfig.Method.SOBOL) {
            tags.addAll(List.of("method:sobol", "method:sobol-sequence"));
        }
        if (study.indices().method() == IndicesConfig.Method.MORRIS) {
            tags.add("method:morris");
        }
    }
}
