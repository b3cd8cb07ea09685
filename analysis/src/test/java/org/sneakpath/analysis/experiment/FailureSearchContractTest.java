package org.sneakpath.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.Samples;
import org.sneakpath.analysis.observation.ChipFailures;
import org.sneakpath.analysis.observation.FailedSample;
import org.sneakpath.analysis.run.ResultRow;
import org.sneakpath.analysis.study.AxisSummary;
import org.sneakpath.analysis.study.ChipTrials;
import org.sneakpath.analysis.study.StudyFindings;
import org.sneakpath.analysis.study.Trial;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.ProgrammedNetwork;

/** What is told of samples that go wrong is what network and chips do with them, shown one at a time. */
class FailureSearchContractTest {
    private static final String AXIS = "conductance-variation";
    private static final double LEVEL = 0.8;
    private static final int CHIPS = 4;

    private final ExperimentConfig config = ConfigFile.read(
            Samples.path("quickstart.yaml"),
            List.of(
                    "dataset.trainingSamples=16",
                    "dataset.validationSamples=0",
                    "dataset.testSamples=60",
                    "network.layers.0.neurons=6",
                    "network.time.steps=8",
                    "robustness.axes=[{kind: conductance-variation, levels: [0, 0.8]}]"));
    private final Experiment experiment = Experiment.of(config);
    private final Network network = network(experiment);
    private final Evaluation ideal = network.evaluate(experiment.test(), experiment.loss(), 2);
    private final ChipTrials trials = new ChipTrials(
            new DeployedNetworks(experiment, network, 1), experiment.test(), experiment.axes(), config.seed());

    private static Network network(Experiment experiment) {
        Network network = experiment.untrained();
        network.initialise(3);
        return network;
    }

    private int shown(ProgrammedNetwork chip, int sample) {
        NetworkPass pass = chip.pass();
        pass.present(experiment.test(), sample);
        return chip.spec().predicted(pass.answers());
    }

    /** Rows as if chips lost all at the level. */
    private StudyFindings losing() {
        List<ResultRow> rows = new ArrayList<>();
        for (int chip = 1; chip <= CHIPS; chip++) {
            rows.add(new ResultRow(AXIS, 0, chip, ideal.accuracy()));
            rows.add(new ResultRow(AXIS, LEVEL, chip, 0));
        }
        List<AxisSummary> summaries = List.of(AxisSummary.of(AXIS, rows));
        return new StudyFindings(
                true, rows, summaries, List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of());
    }

    @Test
    void theWorstSamplesAreWrongAndNoWrongOneHasAGreaterLoss() {
        List<FailedSample> worst = new FailureSearch(experiment, ideal).worst(network);
        assertTrue(worst.size() == 6, worst.size() + " samples");
        double greatestElse = 0;
        List<Integer> numbers = worst.stream().map(FailedSample::sample).toList();
        for (int k = 0; k < ideal.samples(); k++) {
            boolean wrong = ideal.predicted(k) != experiment.test().label(k);
            if (wrong && !numbers.contains(k)) {
                greatestElse = Math.max(greatestElse, ideal.loss(k));
            }
        }
        for (FailedSample sample : worst) {
            assertEquals(experiment.test().label(sample.sample()), sample.truth());
            assertNotEquals(sample.truth(), sample.predicted());
            assertEquals(shown(network, sample.sample()), sample.predicted());
            assertTrue(sample.loss() >= greatestElse, sample.loss() + " < " + greatestElse);
            assertEquals(3, sample.outputs().size());
            assertEquals(8 + 1, sample.outputs().get(0).size());
        }
    }

    @Test
    void chipsAreCountedOneByOne() {
        ChipFailures found = new FailureSearch(experiment, ideal)
                .onChips(trials, losing(), 2)
                .orElseThrow();
        assertEquals(AXIS, found.axis());
        assertEquals(LEVEL, found.level());
        assertEquals(CHIPS, found.chips());
        assertTrue(!found.samples().isEmpty(), "no chip of such a spread gets anything wrong");
        int before = CHIPS;
        for (FailedSample sample : found.samples()) {
            assertEquals(sample.truth(), shown(network, sample.sample()), "the network as designed gets it right");
            int wrong = 0;
            int first = 0;
            for (int chip = CHIPS; chip >= 1; chip--) {
                if (shown(trials.chip(Trial.of(AXIS, LEVEL, chip)), sample.sample()) != sample.truth()) {
                    wrong++;
                    first = chip;
                }
            }
            assertEquals(wrong, sample.wrongChips());
            assertEquals(first, sample.chip());
            assertEquals(shown(trials.chip(Trial.of(AXIS, LEVEL, first)), sample.sample()), sample.predicted());
            assertTrue(wrong <= before, "the most often missed first");
            before = wrong;
        }
    }

    @Test
    void whereNothingIsToldToBeLostNoChipIsAsked() {
        List<ResultRow> rows = List.of(
                new ResultRow(AXIS, 0, 1, ideal.accuracy()),
                new ResultRow(AXIS, 0, 2, ideal.accuracy()),
                new ResultRow(AXIS, LEVEL, 1, ideal.accuracy()),
                new ResultRow(AXIS, LEVEL, 2, ideal.accuracy()));
        StudyFindings keeping = new StudyFindings(
                true,
                rows,
                List.of(AxisSummary.of(AXIS, rows)),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
        assertTrue(
                new FailureSearch(experiment, ideal).onChips(trials, keeping, 1).isEmpty());
    }
}
