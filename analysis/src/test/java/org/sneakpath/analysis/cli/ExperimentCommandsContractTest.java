package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.analysis.StopSignal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code train}, {@code evaluate} and {@code robustness} promise to scripts. */
class ExperimentCommandsContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    @Test
    void trainLeavesCheckpointAndMetrics() throws IOException {
        CommandLineRun run = TinyExperiment.run("train", folder.resolve("t"));
        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of("checkpoint", "config.resolved.yaml", "metrics.json", "run.json", "versions.json"),
                names(folder.resolve("t")));
        JsonNode metrics = json("t/metrics.json");
        assertEquals(2, metrics.get("epochs").asInt());
        assertTrue(metrics.get("train_seconds").asDouble() > 0);
        double accuracy = metrics.get("test_accuracy").asDouble();
        assertTrue(accuracy > 0 && accuracy <= 1);
        assertTrue(run.out().contains("test_accuracy " + accuracy), run.out());
        assertEquals("complete", json("t/run.json").get("status").asString());
    }

    @Test
    void evaluateFindsWhatTrainFound() throws IOException {
        TinyExperiment.run("train", folder.resolve("t"));
        CommandLineRun run = TinyExperiment.run("evaluate", folder.resolve("e"), "--checkpoint", checkpoint("t"));
        assertEquals(0, run.code(), run.err());
        assertEquals(
                json("t/metrics.json").get("test_accuracy"),
                json("e/metrics.json").get("test_accuracy"));
        assertEquals(
                json("t/metrics.json").get("validation_accuracy"),
                json("e/metrics.json").get("validation_accuracy"));
    }

    @Test
    void withoutValidationSamplesNothingOfThemIsReported() throws IOException {
        CommandLineRun train = TinyExperiment.run("train", folder.resolve("t"), "dataset.validationSamples=0");
        assertEquals(0, train.code(), train.err());
        JsonNode metrics = json("t/metrics.json");
        assertFalse(metrics.has("validation_accuracy"));
        assertFalse(Files.readString(folder.resolve("t/metrics.json")).contains("NaN"));
        CommandLineRun evaluate = TinyExperiment.run(
                "evaluate", folder.resolve("e"), "--checkpoint", checkpoint("t"), "dataset.validationSamples=0");
        assertEquals(0, evaluate.code(), evaluate.err());
        assertEquals(metrics.get("test_accuracy"), json("e/metrics.json").get("test_accuracy"));
        assertFalse(json("e/metrics.json").has("validation_accuracy"));
    }

    @Test
    void theReportSaysWhetherAnEpochWasSelected() throws IOException {
        TinyExperiment.run("robustness", folder.resolve("with"));
        TinyExperiment.run("robustness", folder.resolve("without"), "dataset.validationSamples=0");
        String with = Files.readString(folder.resolve("with/report.html"));
        String without = Files.readString(folder.resolve("without/report.html"));
        assertTrue(with.contains("epoch that did best on the validation samples"));
        assertFalse(without.contains("epoch that did best on the validation samples"));
        assertTrue(without.contains("no samples were held out to select an epoch by"));
        assertFalse(without.contains("NaN"));
    }

    @Test
    void aNetworkIsEvaluatedUnderOtherWiresWithAWarning() throws IOException {
        TinyExperiment.run("train", folder.resolve("t"));
        CommandLineRun run = TinyExperiment.run(
                "evaluate", folder.resolve("e"), "--checkpoint", checkpoint("t"), "network.crossbar.wordWire=10");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("warning: " + checkpoint("t") + ": was trained with 'layer 0 word wire (ohm)"));
    }

    @Test
    void theResolvedConfigurationRepeatsTheRun() throws IOException {
        TinyExperiment.run("train", folder.resolve("t"));
        CommandLineRun run = CommandLineRun.of(
                "train", folder.resolve("t/config.resolved.yaml").toString(), "--out", path("again"), "--quiet");
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(bytes("t/checkpoint"), bytes("again/checkpoint"));
        assertArrayEquals(bytes("t/config.resolved.yaml"), bytes("again/config.resolved.yaml"));
    }

    @Test
    void robustnessLeavesReportResultsAndMetrics() throws IOException {
        CommandLineRun run = TinyExperiment.run("robustness", folder.resolve("r"));
        assertEquals(0, run.code(), run.err());
        List<String> results = Files.readAllLines(folder.resolve("r/results.csv"));
        assertEquals("axis,level,seed,accuracy", results.get(0));
        assertEquals(1 + 7 * 3, results.size());
        assertEquals(
                List.of("1", "2", "3"),
                results.stream()
                        .filter(line -> line.startsWith("wire-resistance,10.0,"))
                        .map(line -> line.split(",", -1)[2])
                        .toList());
        JsonNode metrics = json("r/metrics.json");
        for (String axis : List.of("conductance-variation", "stuck-at", "wire-resistance", "read-noise")) {
            assertTrue(metrics.get("axes").get(axis).get("mean_accuracy").asDouble() > 0, axis);
        }
        assertTrue(Files.readString(folder.resolve("r/report.html")).contains("<svg"));
        assertEquals(List.of("r"), names(folder));
    }

    @Test
    void mismatchedNeuronsAreStudiedAndCaptioned() throws IOException {
        CommandLineRun run = TinyExperiment.run(
                "robustness",
                folder.resolve("r"),
                "robustness.background.conductanceSigma=0",
                "robustness.axes.3={kind: neuron-mismatch, levels: [0, 0.5, 3]}");
        assertEquals(0, run.code(), run.err());
        double ideal = json("r/metrics.json").get("test_accuracy").asDouble();
        JsonNode levels =
                json("r/metrics.json").get("axes").get("neuron-mismatch").get("levels");
        assertEquals(ideal, levels.get(0).get("mean_accuracy").asDouble(), 1e-12); // rounding of a mean
        List<String> worst = Files.readAllLines(folder.resolve("r/results.csv")).stream()
                .filter(line -> line.startsWith("neuron-mismatch,3.0,"))
                .map(line -> line.split(",", -1)[3])
                .distinct()
                .toList();
        assertTrue(worst.size() > 1 || !worst.contains(Double.toString(ideal)), "mismatch changes nothing: " + worst);
        assertTrue(Files.readString(folder.resolve("r/report.html")).contains("time constant of every neuron"));
        assertTrue(Files.readString(folder.resolve("r/config.resolved.yaml")).contains("kind: neuron-mismatch"));
    }

    @Test
    void withoutAnyWiresNoVoltageIsSaidToBeLostInThem() throws IOException {
        TinyExperiment.run("robustness", folder.resolve("with"));
        CommandLineRun run = TinyExperiment.run(
                "robustness",
                folder.resolve("without"),
                "network.crossbar={wordWire: 0, bitWire: 0, driver: 0, sense: 0, gMin: 1e-6, gMax: 1e-4}",
                "robustness.axes.2={kind: neuron-mismatch, levels: [0, 0.5]}");
        assertEquals(0, run.code(), run.err());
        String heading = "Voltage lost in the wires";
        assertTrue(Files.readString(folder.resolve("with/report.html")).contains(heading));
        assertFalse(Files.readString(folder.resolve("without/report.html")).contains(heading));
    }

    @Test
    void theBackgroundFreeLevelZeroIsTheIdealNetwork() throws IOException {
        TinyExperiment.run("robustness", folder.resolve("r"), "robustness.background.conductanceSigma=0");
        double ideal = json("r/metrics.json").get("test_accuracy").asDouble();
        long same = Files.readAllLines(folder.resolve("r/results.csv")).stream()
                .filter(line -> line.startsWith("conductance-variation,0.0,") && line.endsWith("," + ideal))
                .count();
        assertEquals(3, same);
    }

    @Test
    void resultsDoNotDependOnTheThreads() throws IOException {
        TinyExperiment.run("robustness", folder.resolve("one"), "--threads", "1");
        TinyExperiment.run("robustness", folder.resolve("three"), "--threads", "3");
        assertArrayEquals(bytes("one/results.csv"), bytes("three/results.csv"));
        assertArrayEquals(bytes("one/checkpoint"), bytes("three/checkpoint"));
        assertArrayEquals(bytes("one/metrics.json"), bytes("three/metrics.json"));
    }

    @Test
    void theSeedChangesTheChipsAndTheOptionIsTheKey() throws IOException {
        TinyExperiment.run("robustness", folder.resolve("a"), "--seed", "5");
        TinyExperiment.run("robustness", folder.resolve("b"), "seed=5");
        TinyExperiment.run("robustness", folder.resolve("c"), "seed=6");
        assertArrayEquals(bytes("a/results.csv"), bytes("b/results.csv"));
        assertFalse(Arrays.equals(bytes("a/results.csv"), bytes("c/results.csv")));
    }

    @Test
    void aLoadedCheckpointGivesTheSameStudyAsTraining() throws IOException {
        TinyExperiment.run("robustness", folder.resolve("trained"));
        CommandLineRun run =
                TinyExperiment.run("robustness", folder.resolve("loaded"), "--checkpoint", checkpoint("trained"));
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(bytes("trained/results.csv"), bytes("loaded/results.csv"));
    }

    @Test
    void trainingStoppedAndResumedIsTheUninterruptedOne() throws IOException {
        TinyExperiment.run("train", folder.resolve("whole"));
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun stopped = TinyExperiment.run(stop, "train", folder.resolve("parts"));
        assertEquals(130, stopped.code(), stopped.err());
        assertEquals("interrupted", json("parts/run.json").get("status").asString());
        CommandLineRun refused = TinyExperiment.run("train", folder.resolve("parts"));
        assertEquals(3, refused.code());
        assertTrue(refused.err().contains("--resume"), refused.err());
        CommandLineRun resumed = TinyExperiment.run("train", folder.resolve("parts"), "--resume");
        assertEquals(0, resumed.code(), resumed.err());
        assertArrayEquals(bytes("whole/checkpoint"), bytes("parts/checkpoint"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "training.optimiser={kind: sgd, momentum: 0.9, nesterov: true}",
                "training.optimiser=adamw",
                "training.gradientClipping={kind: value, limit: 0.001}",
                "training.schedule={kind: step, factor: 0.5, parts: 2}",
                "training.warmUp=0.5",
            })
    void everyChoiceOfTrainingTrainsOtherwiseAndIsRepeatedByTheResolvedConfiguration(String choice) throws IOException {
        TinyExperiment.run("train", folder.resolve("usual"));
        CommandLineRun run = TinyExperiment.run("train", folder.resolve("t"), choice);
        assertEquals(0, run.code(), run.err());
        assertFalse(Arrays.equals(bytes("usual/checkpoint"), bytes("t/checkpoint")));
        CommandLineRun again = CommandLineRun.of(
                "train", folder.resolve("t/config.resolved.yaml").toString(), "--out", path("again"), "--quiet");
        assertEquals(0, again.code(), again.err());
        assertArrayEquals(bytes("t/checkpoint"), bytes("again/checkpoint"));
        CommandLineRun other =
                TinyExperiment.run("train", folder.resolve("t"), "--resume", "training.optimiser={kind: sgd}");
        assertEquals(3, other.code(), other.err());
        assertTrue(other.err().contains("the checkpoint is of another training"), other.err());
    }

    @Test
    void movingBarsAreToldApartByTheTimesOfTheirEventsAlone() throws IOException {
        for (int bins = 1; bins <= 5; bins += 4) {
            CommandLineRun run = TinyExperiment.run(
                    "train",
                    folder.resolve("bins" + bins),
                    "dataset={kind: moving-bars, pixels: 4, miss: 0, noise: 0, bins: " + bins
                            + ", trainingSamples: 200, validationSamples: 0, testSamples: 200}",
                    "network.layers.1.neurons=4",
                    "network.layers.0.neurons=12",
                    "training.epochs=15");
            assertEquals(0, run.code(), run.err());
            double accuracy =
                    json("bins" + bins + "/metrics.json").get("test_accuracy").asDouble();
            // guessing: 1/4 with a deviation of 0.03
            assertTrue(bins == 1 ? accuracy < 0.25 + 5 * 0.03 : accuracy > 0.6, bins + " bins: " + accuracy);
        }
    }

    @Test
    void earlyStoppingIsACompleteTraining() throws IOException {
        CommandLineRun run = TinyExperiment.run(
                "train",
                folder.resolve("t"),
                "training.epochs=9",
                "training.earlyStopping={patience: 2, measure: loss, leastGain: 1000}");
        assertEquals(0, run.code(), run.err());
        assertEquals(3, json("t/metrics.json").get("epochs").asInt());
        assertEquals("complete", json("t/run.json").get("status").asString());
    }

    @Test
    void aStoppedStudyLeavesAValidPart() throws IOException {
        TinyExperiment.run("train", folder.resolve("t"));
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun run =
                TinyExperiment.run(stop, "robustness", folder.resolve("r"), "--checkpoint", checkpoint("t"));
        assertEquals(130, run.code(), run.err());
        assertEquals("axis,level,seed,accuracy\n", Files.readString(folder.resolve("r/results.csv")));
        assertEquals("interrupted", json("r/run.json").get("status").asString());
    }

    @Test
    void aMissedRequirementIsExitCode5AndTheResultsAreThere() throws IOException {
        CommandLineRun run = TinyExperiment.run("train", folder.resolve("t"), "--require", "test_accuracy>=1.01");
        assertEquals(5, run.code());
        assertTrue(run.err().contains("required test_accuracy>=1.01, found test_accuracy = "), run.err());
        assertEquals("complete", json("t/run.json").get("status").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train | training.epoch=3 | did you mean 'epochs'?",
                "robustness | robustness.axes.0.levels=[] | at least one number",
                "robustness | robustness.axes.0={kind: neuron-mismatch, levels: [4]} | from 0 to 3",
                "train | dataset={kind: idx, dir: none, trainingSamples: 1, validationSamples: 1, testSamples: 1}"
                        + " | no folder none",
                "robustness | robustness.axes.0={kind: stuck-at, onShare: 0, levels: [0]} | 4 axes of 3 kinds must be of one",
                "train | network.crossbar.wordWire=-1 | must be at least 0",
                "train | dataset.validationSamples=-1 | must be at least 0",
                "train | --require=tets_accuracy>=1 | did you mean 'test_accuracy'?",
                "train | --require=test_accuracy | write a metric",
                "train | --seed=x | seed: expected a whole number",
                "robustness | --checkpoint=none | none: no such file",
                "evaluate | --checkpoint=none | none: no such file",
                "train | --threads=0 | must be from 1",
            })
    void wrongInputIsExitCode3AndNothingIsWritten(String command, String mistake, String message) throws IOException {
        CommandLineRun run = TinyExperiment.run(command, folder.resolve("out"), mistake);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals(List.of(), names(folder));
    }

    @ParameterizedTest
    @CsvSource({"train,training.epochs=1", "evaluate,--checkpoint=none"})
    void aRequirementOnValidationWithoutItsSamplesIsExitCode3(String command, String option) throws IOException {
        CommandLineRun run = TinyExperiment.run(
                command,
                folder.resolve("out"),
                option,
                "dataset.validationSamples=0",
                "--require=validation_accuracy>=0.5");
        assertEquals(3, run.code(), run.err());
        assertTrue(
                run.err()
                        .contains("--require validation_accuracy>=0.5: dataset.validationSamples is 0, so that"
                                + " validation_accuracy is not measured"),
                run.err());
        assertEquals(List.of(), names(folder));
    }

    @Test
    void aDamagedOrForeignCheckpointIsExitCode3() throws IOException {
        TinyExperiment.run("train", folder.resolve("t"));
        byte[] whole = bytes("t/checkpoint");
        Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
        CommandLineRun cut = TinyExperiment.run("evaluate", folder.resolve("e"), "--checkpoint", path("cut"));
        assertEquals(3, cut.code(), cut.err());
        CommandLineRun foreign = TinyExperiment.run(
                "evaluate", folder.resolve("e"), "--checkpoint", checkpoint("t"), "network.layers.0.neurons=5");
        assertEquals(3, foreign.code(), foreign.err());
        assertTrue(foreign.err().contains("was trained with 'layer 0 columns = 8'"), foreign.err());
        CommandLineRun other = TinyExperiment.run("train", folder.resolve("t"), "--resume", "seed=9");
        assertEquals(3, other.code(), other.err());
        assertFalse(Files.exists(folder.resolve("e")));
        assertArrayEquals(whole, bytes("t/checkpoint"));
    }

    @Test
    void aMissingOrForeignPlaceIsExitCode3() throws IOException {
        assertEquals(
                3,
                CommandLineRun.of("train", path("none.yaml"), "--out", path("o"))
                        .code());
        Files.createDirectory(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/letter.txt"), "dear");
        CommandLineRun run = TinyExperiment.run("robustness", folder.resolve("mine"));
        assertEquals(3, run.code());
        assertEquals(List.of("letter.txt"), names(folder.resolve("mine")));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String checkpoint(String run) {
        return path(run + "/checkpoint");
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(bytes(name));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Wires too thin for the range of numbers: training, a chip of a study, and a network that is loaded. */
    @Test
    void arraysThatAreNotSolvedEndWithCodeFour() {
        CommandLineRun study =
                TinyExperiment.run("robustness", folder.resolve("study"), "robustness.axes.2.levels=[0, 1e-310]");
        assertEquals(4, study.code(), study.err());
        assertTrue(study.err().contains("wire-resistance") && study.err().contains("residual NaN"), study.err());
        String thin = "network.crossbar.wordWire=1e-310";
        CommandLineRun training = TinyExperiment.run("train", folder.resolve("training"), thin);
        assertEquals(4, training.code(), training.err());
        assertTrue(training.err().contains("not solved"), training.err());
        assertEquals(0, TinyExperiment.run("train", folder.resolve("sound")).code());
        CommandLineRun loaded =
                TinyExperiment.run("evaluate", folder.resolve("loaded"), "--checkpoint", checkpoint("sound"), thin);
        assertEquals(4, loaded.code(), loaded.err());
        assertTrue(loaded.err().contains("not solved"), loaded.err());
    }
}
