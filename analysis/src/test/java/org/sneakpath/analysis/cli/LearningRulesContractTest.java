package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.config.Samples;
import org.sneakpath.training.Checkpoint;

/** Rules and updates of a configuration: each trains, is found again by evaluation, and says what it does not take. */
class LearningRulesContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private CommandLineRun lif(String command, String out, String... more) {
        List<String> line = new ArrayList<>(List.of(
                command,
                Samples.path("yin-yang-lif.yaml").toString(),
                "--out",
                folder.resolve(out).toString(),
                "--quiet",
                "dataset.trainingSamples=128",
                "dataset.validationSamples=16",
                "dataset.testSamples=64",
                "network.layers.0.neurons=12",
                "training.epochs=2",
                "training.batchSize=16"));
        line.addAll(Arrays.asList(more));
        return CommandLineRun.of(line);
    }

    private String metrics(String out) throws IOException {
        return Files.readString(folder.resolve(out).resolve("metrics.json"))
                .replaceAll("\"(train_seconds|epochs)\".*", "");
    }

    @Test
    void whatWasConvertedIsWhatIsEvaluated() throws IOException {
        CommandLineRun train = lif("train", "t", "--no-audit", "training.rule=conversion");
        assertEquals(0, train.code(), train.err());
        String checkpoint = folder.resolve("t/checkpoint").toString();
        CommandLineRun evaluate = lif("evaluate", "e", "training.rule=conversion", "--checkpoint", checkpoint);
        assertEquals(0, evaluate.code(), evaluate.err());
        String loss = "\"test_loss\" : ";
        assertEquals(value(metrics("t"), loss), value(metrics("e"), loss));
        CommandLineRun unconverted = lif("evaluate", "u", "training.rule=surrogate", "--checkpoint", checkpoint);
        assertEquals(0, unconverted.code(), unconverted.err());
        assertNotEquals(value(metrics("t"), loss), value(metrics("u"), loss));
    }

    private static String value(String json, String key) {
        int at = json.indexOf(key);
        assertTrue(at >= 0, json);
        return json.substring(at + key.length()).split("[,\\n}]", 2)[0];
    }

    @Test
    void conversionDoesNotTakeVoltagesOfHiddenLayers() {
        CommandLineRun run = lif("train", "t", "training.rule=conversion", "network.layers.0.signal=voltage");
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("let signal be spikes"), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            training.loss=mean-square            | training.loss: must be cross-entropy with rule: conversion
            training.voltagePenalty.weight=0.5   | training.voltagePenalty.weight: 0.5 must be 0 with rule: conversion
            """)
    void conversionDoesNotTakeWhatItWouldIgnore(String ignored, String message) {
        CommandLineRun run = lif("train", "t", "training.rule=conversion", ignored);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(Files.exists(folder.resolve("t")));
    }

    /** A comparison with the reference engine needs samples to compare and a network that has a drawing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            train      | audit.samples=0  | audit_deviation_rms<=1       | audit.samples is 0
            train      | audit.samples=3  | audit_deviation_largest<=1   | signals that change
            robustness | audit.samples=3  | audit_classes_agreeing>=1    | signals that change
            """)
    void whatTheAuditWillNotMeasureCannotBeRequired(String command, String samples, String required, String message) {
        String encoding = "network.encoding={kind: bernoulli, most: 0.5}";
        CommandLineRun run = lif(command, "t", samples, encoding, "--require", required);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("--require " + required.substring(0, required.indexOf('='))), run.err());
        assertTrue(run.err().contains("is not measured") && run.err().contains(message), run.err());
        assertFalse(Files.exists(folder.resolve("t")));
    }

    /** A spiking network is drawn with a clock, so that the comparison can be required. */
    @Test
    void spikingNetworksAreComparedWithTheReferenceEngine() {
        CommandLineRun run = lif("train", "t", "audit.samples=2", "--require", "audit_classes_agreeing>=0");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("reference engine under error control, 2 samples"), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {kind: radix, bits: 12}                   | 10 steps, where a radix encoding of 12 bits needs 12
            {kind: log-scale, points: 3, span: 11}    | needs its span of 11
            {kind: bernoulli, most: 2}                | greater than 0 and at most 1
            """)
    void anEncodingThatDoesNotFitIsRefusedBeforeAnythingIsWritten(String encoding, String message) {
        CommandLineRun run = lif("train", "t", "network.encoding=" + encoding);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(Files.exists(folder.resolve("t")));
    }

    @Test
    void pulsesTrainAndUnknownDevicesAreRefused() throws IOException {
        CommandLineRun run =
                lif("train", "t", "--no-audit", "training.update={kind: pulses, device: reram-sb, verify: 1}");
        assertEquals(0, run.code(), run.err());
        CommandLineRun assigned = lif("train", "a", "--no-audit");
        assertEquals(0, assigned.code(), assigned.err());
        double[] pulsed = Checkpoint.read(folder.resolve("t/checkpoint")).weights();
        double[] written = Checkpoint.read(folder.resolve("a/checkpoint")).weights();
        assertEquals(written.length, pulsed.length);
        long same = IntStream.range(0, pulsed.length)
                .filter(k -> pulsed[k] == written[k])
                .count();
        // both begin alike, and weights that no sample moves or that are at an end of the range stay alike
        assertTrue(same < 0.2 * pulsed.length, same + " of " + pulsed.length + " weights are those of assignment");
        CommandLineRun unknown = lif("train", "u", "training.update={kind: pulses, device: reram-bs}");
        assertEquals(3, unknown.code(), unknown.err());
        assertTrue(unknown.err().contains("there is no 'reram-bs'; there are reram-es, reram-sb"), unknown.err());
    }
}
