package org.sneakpath.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.Samples;
import org.sneakpath.analysis.study.ChipTrials;
import org.sneakpath.analysis.study.Deployments;
import org.sneakpath.analysis.study.Fabrication;
import org.sneakpath.analysis.study.StudyAxis;
import org.sneakpath.analysis.study.Trial;
import org.sneakpath.training.ChipConditions;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.Network;

/** Trials of one layer are chips of which that layer has the axis's conditions and all others those of the background. */
class LayerTrialsTwinTest {
    private static final String AXIS = "conductance-variation";
    private static final double LEVEL = 0.8;

    private final ExperimentConfig config = ConfigFile.read(
            Samples.path("quickstart.yaml"),
            List.of(
                    "dataset.trainingSamples=16",
                    "dataset.validationSamples=0",
                    "dataset.testSamples=200",
                    "network.layers.0.neurons=6",
                    "network.time.steps=8",
                    "robustness.layers=true",
                    "robustness.background.conductanceSigma=0.1",
                    "robustness.axes=[{kind: conductance-variation, levels: [0, 0.8]}]"));
    private final Experiment experiment = Experiment.of(config);
    private final Fabrication fabrication =
            experiment.fabrication(config.robustness().mitigation(), network(experiment));
    private final ChipConditions background =
            StudyAxis.background(config.robustness().background());
    private final ChipTrials trials = new ChipTrials(
            keys -> new Deployments.Deployed(fabrication, background),
            experiment.test(),
            StudyAxis.all(config.robustness(), experiment.axes(), 2),
            config.seed());

    private static Network network(Experiment experiment) {
        Network network = experiment.untrained();
        network.initialise(3);
        return network;
    }

    private Evaluation trial(String axis, double level) {
        return trials.chip(Trial.of(axis, level, 2)).evaluate(experiment.test(), 1);
    }

    private Evaluation chip(ChipConditions first, ChipConditions second) {
        return fabrication
                .chip(List.of(first, second), ChipTrials.chipSeed(config.seed(), 2))
                .chip()
                .evaluate(experiment.test(), 1);
    }

    @Test
    void oneLayerHasTheLevelAndTheOtherTheBackground() {
        ChipConditions worst = background.withVariation(LEVEL);
        assertEquals(chip(worst, background), trial(AXIS + "@1", LEVEL));
        assertEquals(chip(background, worst), trial(AXIS + "@2", LEVEL));
        assertEquals(chip(worst, worst), trial(AXIS, LEVEL));
        assertEquals(chip(background, background), trial("background", 0));
        assertNotEquals(trial(AXIS + "@1", LEVEL), trial(AXIS + "@2", LEVEL));
        assertNotEquals(trial(AXIS, LEVEL), trial("background", 0));
    }

    @Test
    void namesOfSettingsAreThoseOfTheJournal() {
        List<String> names = StudyAxis.all(config.robustness(), experiment.axes(), 2).stream()
                .map(StudyAxis::name)
                .toList();
        assertEquals(List.of(AXIS, AXIS + "@1", AXIS + "@2", "background"), names);
        assertTrue(names.stream().noneMatch(name -> name.contains(" ")));
    }
}
