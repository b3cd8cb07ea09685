package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.config.Samples;

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
                "network.neuron.file=" + Samples.path("neurons/lif.cir"),
                "network.layers.1.neuron.file=" + Samples.path("neurons/leaky-integrator.cir"),
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
        CommandLineRun train = lif("train", "t", "training.rule=conversion");
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

    @Test
    void pulsesTrainAndUnknownDevicesAreRefused() {
        CommandLineRun run = lif("train", "t", "training.update={kind: pulses, device: reram-sb, verify: 1}");
        assertEquals(0, run.code(), run.err());
        CommandLineRun unknown = lif("train", "u", "training.update={kind: pulses, device: reram-bs}");
        assertEquals(3, unknown.code(), unknown.err());
        assertTrue(unknown.err().contains("there is no 'reram-bs'; there are reram-es, reram-sb"), unknown.err());
    }
}
