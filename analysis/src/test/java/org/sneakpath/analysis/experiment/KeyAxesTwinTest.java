package org.sneakpath.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.Samples;
import org.sneakpath.analysis.study.ChipTrials;
import org.sneakpath.analysis.study.Fabrication;
import org.sneakpath.analysis.study.Setting;
import org.sneakpath.analysis.study.StudyAxis;
import org.sneakpath.analysis.study.Trial;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.Network;

/** A key that an axis changes is one that a file of its own would say, with the weights of the trained network. */
class KeyAxesTwinTest {
    private static final int CHIP = 3;

    private static final List<String> BASE = List.of(
            "dataset.trainingSamples=60",
            "dataset.validationSamples=0",
            "dataset.testSamples=80",
            "network.layers.0.neurons=6",
            "network.layers.0.adc={kind: uniform, bits: 6, range: 20 uA}",
            "network.layers.1.adc={kind: uniform, bits: 6, range: 20 uA}",
            "network.crossbar.tiles={kind: arrays, rows: 4, columns: 8}",
            "network.crossbar.wordWire=100 ohm",
            "network.crossbar.bitWire=100 ohm",
            "network.time.steps=12",
            "network.arithmetic=double",
            "robustness.background.conductanceSigma=0.1",
            "robustness.background.stuckFraction=0.02");

    private static ExperimentConfig config(List<String> more) {
        List<String> overrides = new ArrayList<>(BASE);
        overrides.addAll(more);
        return ConfigFile.read(Samples.path("quickstart.yaml"), overrides);
    }

    private static Network network(Experiment experiment) {
        Network network = new Network(experiment.network());
        network.initialise(3);
        return network;
    }

    /** Losses too, so that equal accuracies are no accident. */
    private static Evaluation deployed(String axes, List<Setting> settings) {
        Experiment experiment = Experiment.of(config(List.of("robustness.axes=" + axes)));
        ChipTrials trials = new ChipTrials(
                new DeployedNetworks(experiment, network(experiment), 1),
                experiment.test(),
                StudyAxis.all(experiment.config().robustness(), experiment.axes(), 2),
                experiment.config().seed());
        return trials.chip(new Trial(settings, CHIP)).evaluate(experiment.test(), 1);
    }

    /** What a file of its own says, without any axis. */
    private static Evaluation said(List<String> overrides) {
        List<String> more = new ArrayList<>(overrides);
        more.add("robustness.axes=[]");
        Experiment experiment = Experiment.of(config(more));
        Fabrication fabrication =
                experiment.fabrication(experiment.config().robustness().mitigation(), network(experiment));
        return fabrication
                .chip(
                        StudyAxis.background(experiment.config().robustness().background()),
                        ChipTrials.chipSeed(experiment.config().seed(), CHIP))
                .chip()
                .evaluate(experiment.test(), 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "network.crossbar.tiles.rows      | [4, 2]              | false | 2       | 2",
                "network.crossbar.tiles.*         | [8, 4]              | false | 4       | 4",
                "network.layers.*.adc.bits        | [6, 4, 3]           | false | 3       | 3",
                "network.crossbar.gMax            | [100 uS, 40 uS]     | false | 40 uS   | 4e-5",
                "network.crossbar.driver          | [1 ohm, 0.2 kohm]   | false | 200 ohm | 200",
                "network.crossbar.sense           | [1 ohm, 0.2 kohm]   | false | 200 ohm | 200",
                "network.time.steps               | [6, 12, 24]         | false | 24      | 24",
                "network.layers.1.readVoltage     | [25 mV, 30 mV]      | false | 30 mV   | 0.03",
                "network.layers.0.biasCurrent     | [-1 uA, 2 uA]       | false | -1 uA   | -1e-6",
                "network.neuron.memristor.rOn     | [1 kohm, 2 kohm]    | false | 2 kohm  | 2000",
                "robustness.background.levels     | [32, 8, 2]          | false | 8       | 8",
                "robustness.mitigation.copies     | [1, 2]              | false | 2       | 2",
            })
    void aChipAtALevelIsThatOfAFileThatSaysSo(String path, String levels, boolean relative, String value, double si) {
        String axis = "[{kind: key, name: k, path: " + path + ", levels: " + levels + ", relative: " + relative + "}]";
        Evaluation found = deployed(axis, List.of(new Setting("k", si)));
        List<String> said = new ArrayList<>();
        if (path.contains("layers.*.")) {
            said.add(path.replace("*", "0") + "=" + value);
            said.add(path.replace("*", "1") + "=" + value);
        } else if (path.endsWith(".*")) {
            said.add(path.replace("*", "rows") + "=" + value);
            said.add(path.replace("*", "columns") + "=" + value);
        } else {
            said.add(path + "=" + value);
        }
        assertEquals(said(said), found);
        assertNotEquals(losses(said(List.of())), losses(found));
    }

    @Test
    void aRelativeLevelIsAFactorOfEachValue() {
        String axis =
                "[{kind: key, name: supply, path: network.layers.*.readVoltage, levels: [0.9, 1, 1.1], relative: true}]";
        assertEquals(
                losses(said(List.of("network.layers.0.readVoltage=0.22", "network.layers.1.readVoltage=0.0275"))),
                losses(deployed(axis, List.of(new Setting("supply", 1.1)))),
                1e-12);
        assertEquals(said(List.of()), deployed(axis, List.of(new Setting("supply", 1))));
    }

    @Test
    void twoKeysAndAnImperfectionHoldTogether() {
        String axes = "[{kind: key, name: bits, path: network.layers.*.adc.bits, levels: [6, 3]},"
                + " {kind: key, name: steps, path: network.time.steps, levels: [12, 24]},"
                + " {kind: conductance-variation, levels: [0, 0.4]}]";
        List<Setting> settings =
                List.of(new Setting("bits", 3), new Setting("steps", 24), new Setting("conductance-variation", 0.4));
        assertEquals(
                said(List.of(
                        "network.layers.0.adc.bits=3",
                        "network.layers.1.adc.bits=3",
                        "network.time.steps=24",
                        "robustness.background.conductanceSigma=0.4")),
                deployed(axes, settings));
    }

    private static double losses(Evaluation evaluation) {
        return IntStream.range(0, evaluation.samples())
                .mapToDouble(evaluation::loss)
                .sum();
    }

    private static Evaluation perfect(Experiment experiment, double[] weights) {
        Network network = new Network(experiment.network());
        network.load(weights);
        return network.evaluate(experiment.test(), 1);
    }

    private static final List<String> PERFECT = List.of(
            "network.crossbar.tiles=whole",
            "network.crossbar.wordWire=0 ohm",
            "network.crossbar.bitWire=0 ohm",
            "network.crossbar.driver=0 ohm",
            "network.crossbar.sense=0 ohm",
            "network.layers.0.adc=none",
            "network.layers.1.adc=none",
            "robustness.background.conductanceSigma=0",
            "robustness.background.stuckFraction=0");

    /**
     * Of a pair one cell stands at gMin, which is a level; the other one at gMin + |w| (gMax − gMin) is rounded to a multiple of
     * (gMax − gMin)/(N − 1). Hence between perfect lines a chip of N levels is a network whose weights are multiples of 1/(N − 1).
     */
    @Test
    void levelsOfConductanceAreLevelsOfWeights() {
        List<String> more = new ArrayList<>(PERFECT);
        more.add("robustness.axes=[{kind: key, name: levels, path: robustness.background.levels, levels: [64, 5]}]");
        Experiment experiment = Experiment.of(config(more));
        Network network = network(experiment);
        double[] rounded = network.weights().clone();
        for (int k = 0; k < rounded.length; k++) {
            rounded[k] = Math.rint(rounded[k] * 4) / 4;
        }
        ChipTrials trials =
                new ChipTrials(new DeployedNetworks(experiment, network, 1), experiment.test(), experiment.axes(), 1);
        Evaluation chip = trials.chip(Trial.of("levels", 5, 1)).evaluate(experiment.test(), 1);
        assertEquals(losses(perfect(experiment, rounded)), losses(chip), 1e-9 * chip.samples());
        assertTrue(Math.abs(losses(perfect(experiment, network.weights())) - losses(chip)) > 1e-3);
    }

    /** Between perfect lines the ratio changes nothing: the bias of every pair cancels and mirrors restore its difference. */
    @Test
    void aSmallerRatioAloneChangesNothingBetweenPerfectLines() {
        List<String> more = new ArrayList<>(PERFECT);
        more.add("robustness.axes=[{kind: on-off-ratio, levels: [100, 10, 2]}]");
        Experiment experiment = Experiment.of(config(more));
        Network network = network(experiment);
        ChipTrials trials =
                new ChipTrials(new DeployedNetworks(experiment, network, 1), experiment.test(), experiment.axes(), 1);
        double designed = losses(perfect(experiment, network.weights()));
        for (double ratio : new double[] {10, 2}) {
            Evaluation chip = trials.chip(Trial.of("on-off-ratio", ratio, 1)).evaluate(experiment.test(), 1);
            assertEquals(designed, losses(chip), 1e-9 * chip.samples());
        }
    }

    /** Of 1 to 100 µS, a ratio of 4 leaves 25 to 100 µS: mirrors of 99/75 of their gain. */
    @Test
    void aRatioIsARaisedLeastConductanceAndGreaterMirrors() {
        Evaluation found =
                deployed("[{kind: on-off-ratio, levels: [100, 4]}]", List.of(new Setting("on-off-ratio", 4)));
        Evaluation said = said(List.of(
                "network.crossbar.gMin=25e-6", "network.layers.0.mirrorGain=1.32", "network.layers.1.mirrorGain=2.64"));
        assertEquals(losses(said), losses(found), 1e-9);
        assertNotEquals(losses(said(List.of())), losses(found));
    }
}
