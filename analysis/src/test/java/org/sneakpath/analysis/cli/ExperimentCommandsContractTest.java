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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.analysis.StopSignal;
import tools.jackson.databind.JsonNode;

/** What {@code train}, {@code evaluate} and {@code robustness} promise to scripts. */
class ExperimentCommandsContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private RunFiles files() {
        return new RunFiles(folder);
    }

    @Test
    void trainLeavesCheckpointAndMetrics() throws IOException {
        CommandLineRun run = TinyExperiment.run("train", folder.resolve("t"));
        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of(
                        "checkpoint",
                        "citations.bib",
                        "config.resolved.yaml",
                        "costs.csv",
                        "figures",
                        "metrics.json",
                        "observations.json",
                        "predictions.csv",
                        "report.html",
                        "run.json",
                        "sensitivities.csv",
                        "versions.json"),
                files().names("t"));
        JsonNode metrics = files().json("t/metrics.json");
        assertEquals(2, metrics.get("epochs").asInt());
        assertTrue(metrics.get("train_seconds").asDouble() > 0);
        double accuracy = metrics.get("test_accuracy").asDouble();
        assertTrue(accuracy > 0 && accuracy <= 1);
        assertTrue(run.out().contains("test_accuracy " + accuracy), run.out());
        assertEquals("complete", files().json("t/run.json").get("status").asString());
    }

    @Test
    void evaluateFindsWhatTrainFound() throws IOException {
        FinishedRun.train(folder.resolve("t"));
        CommandLineRun run =
                TinyExperiment.run("evaluate", folder.resolve("e"), "--checkpoint", files().path("t/checkpoint"));
        assertEquals(0, run.code(), run.err());
        assertEquals(
                files().json("t/metrics.json").get("test_accuracy"),
                files().json("e/metrics.json").get("test_accuracy"));
        assertEquals(
                files().json("t/metrics.json").get("validation_accuracy"),
                files().json("e/metrics.json").get("validation_accuracy"));
    }

    @Test
    void withoutValidationSamplesNothingOfThemIsReported() throws IOException {
        CommandLineRun train = TinyExperiment.run("train", folder.resolve("t"), "dataset.validationSamples=0");
        assertEquals(0, train.code(), train.err());
        JsonNode metrics = files().json("t/metrics.json");
        assertFalse(metrics.has("validation_accuracy"));
        assertFalse(Files.readString(folder.resolve("t/metrics.json")).contains("NaN"));
        CommandLineRun evaluate = TinyExperiment.run(
                "evaluate",
                folder.resolve("e"),
                "--checkpoint",
                files().path("t/checkpoint"),
                "dataset.validationSamples=0");
        assertEquals(0, evaluate.code(), evaluate.err());
        assertEquals(
                metrics.get("test_accuracy"), files().json("e/metrics.json").get("test_accuracy"));
        assertFalse(files().json("e/metrics.json").has("validation_accuracy"));
    }

    @Test
    void aNetworkIsEvaluatedUnderOtherWiresWithAWarning() throws IOException {
        FinishedRun.train(folder.resolve("t"));
        CommandLineRun run = TinyExperiment.run(
                "evaluate",
                folder.resolve("e"),
                "--checkpoint",
                files().path("t/checkpoint"),
                "network.crossbar.wordWire=10");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err()
                .contains("warning: " + files().path("t/checkpoint") + ": was trained with 'layer 0 word wire (ohm)"));
    }

    @Test
    void theResolvedConfigurationRepeatsTheRun() throws IOException {
        FinishedRun.train(folder.resolve("t"));
        CommandLineRun run = CommandLineRun.of(
                "train",
                folder.resolve("t/config.resolved.yaml").toString(),
                "--out",
                files().path("again"),
                "--quiet");
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(files().bytes("t/checkpoint"), files().bytes("again/checkpoint"));
        assertArrayEquals(files().bytes("t/config.resolved.yaml"), files().bytes("again/config.resolved.yaml"));
    }

    @Test
    void trainingStoppedAndResumedIsTheUninterruptedOne() throws IOException {
        FinishedRun.train(folder.resolve("whole"));
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun stopped = TinyExperiment.run(stop, "train", folder.resolve("parts"));
        assertEquals(130, stopped.code(), stopped.err());
        assertEquals("interrupted", files().json("parts/run.json").get("status").asString());
        CommandLineRun refused = TinyExperiment.run("train", folder.resolve("parts"));
        assertEquals(3, refused.code());
        assertTrue(refused.err().contains("--resume"), refused.err());
        CommandLineRun resumed = TinyExperiment.run("train", folder.resolve("parts"), "--resume");
        assertEquals(0, resumed.code(), resumed.err());
        assertTrue(files().names("parts").contains("metrics.json"));
        CommandLineRun anew = TinyExperiment.run(stop, "train", folder.resolve("parts"), "--force");
        assertEquals(130, anew.code(), anew.err());
        assertFalse(files().names("parts").contains("metrics.json"), "those of the earlier training");
        assertEquals(
                0,
                TinyExperiment.run("train", folder.resolve("parts"), "--resume").code());
        assertArrayEquals(files().bytes("whole/checkpoint"), files().bytes("parts/checkpoint"));
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
        FinishedRun.train(folder.resolve("usual"));
        CommandLineRun run = TinyExperiment.run("train", folder.resolve("t"), choice);
        assertEquals(0, run.code(), run.err());
        assertFalse(Arrays.equals(files().bytes("usual/checkpoint"), files().bytes("t/checkpoint")));
        CommandLineRun again = CommandLineRun.of(
                "train",
                folder.resolve("t/config.resolved.yaml").toString(),
                "--out",
                files().path("again"),
                "--quiet");
        assertEquals(0, again.code(), again.err());
        assertArrayEquals(files().bytes("t/checkpoint"), files().bytes("again/checkpoint"));
        CommandLineRun other =
                TinyExperiment.run("train", folder.resolve("t"), "--resume", "training.optimiser={kind: sgd}");
        assertEquals(3, other.code(), other.err());
        assertTrue(other.err().contains("the checkpoint is of another training"), other.err());
    }

    @Test
    @Tag("slow")
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
            double accuracy = files().json("bins" + bins + "/metrics.json")
                    .get("test_accuracy")
                    .asDouble();
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
        assertEquals(3, files().json("t/metrics.json").get("epochs").asInt());
        assertEquals("complete", files().json("t/run.json").get("status").asString());
    }

    @Test
    void aStoppedStudyLeavesAValidPart() throws IOException {
        FinishedRun.train(folder.resolve("t"));
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun run = TinyExperiment.run(
                stop, "robustness", folder.resolve("r"), "--checkpoint", files().path("t/checkpoint"));
        assertEquals(130, run.code(), run.err());
        assertEquals("axis,level,seed,accuracy\n", Files.readString(folder.resolve("r/results.csv")));
        assertEquals("interrupted", files().json("r/run.json").get("status").asString());
    }

    @Test
    void aMissedRequirementIsExitCode5AndTheResultsAreThere() throws IOException {
        CommandLineRun run = TinyExperiment.run("train", folder.resolve("t"), "--require", "test_accuracy>=1.01");
        assertEquals(5, run.code());
        assertTrue(run.err().contains("required test_accuracy>=1.01, found test_accuracy = "), run.err());
        assertEquals("complete", files().json("t/run.json").get("status").asString());
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
        assertEquals(List.of(), files().names(""));
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
        assertEquals(List.of(), files().names(""));
    }

    @Test
    void aDamagedOrForeignCheckpointIsExitCode3() throws IOException {
        FinishedRun.train(folder.resolve("t"));
        byte[] whole = files().bytes("t/checkpoint");
        Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
        CommandLineRun cut = TinyExperiment.run("evaluate", folder.resolve("e"), "--checkpoint", files().path("cut"));
        assertEquals(3, cut.code(), cut.err());
        CommandLineRun foreign = TinyExperiment.run(
                "evaluate",
                folder.resolve("e"),
                "--checkpoint",
                files().path("t/checkpoint"),
                "network.layers.0.neurons=5");
        assertEquals(3, foreign.code(), foreign.err());
        assertTrue(foreign.err().contains("was trained with 'layer 0 columns = 8'"), foreign.err());
        CommandLineRun other = TinyExperiment.run("train", folder.resolve("t"), "--resume", "seed=9");
        assertEquals(3, other.code(), other.err());
        assertFalse(Files.exists(folder.resolve("e")));
        assertArrayEquals(whole, files().bytes("t/checkpoint"));
    }

    @Test
    void aMissingOrForeignPlaceIsExitCode3() throws IOException {
        assertEquals(
                3,
                CommandLineRun.of("train", files().path("none.yaml"), "--out", files().path("o"))
                        .code());
        Files.createDirectory(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/letter.txt"), "dear");
        CommandLineRun run = TinyExperiment.run("robustness", folder.resolve("mine"));
        assertEquals(3, run.code());
        assertEquals(List.of("letter.txt"), files().names("mine"));
    }

    /** Wires too thin for the range of numbers: training, a chip of a study, and a network that is loaded. */
    @Test
    void arraysThatAreNotSolvedEndWithCodeFour() throws IOException {
        CommandLineRun study =
                TinyExperiment.run("robustness", folder.resolve("study"), "robustness.axes.2.levels=[0, 1e-310]");
        assertEquals(4, study.code(), study.err());
        assertTrue(study.err().contains("wire-resistance") && study.err().contains("residual NaN"), study.err());
        String thin = "network.crossbar.wordWire=1e-310";
        CommandLineRun training = TinyExperiment.run("train", folder.resolve("training"), thin);
        assertEquals(4, training.code(), training.err());
        assertTrue(training.err().contains("not solved"), training.err());
        FinishedRun.train(folder.resolve("sound"));
        CommandLineRun loaded = TinyExperiment.run(
                "evaluate", folder.resolve("loaded"), "--checkpoint", files().path("sound/checkpoint"), thin);
        assertEquals(4, loaded.code(), loaded.err());
        assertTrue(loaded.err().contains("not solved"), loaded.err());
    }
}
