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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What {@code robustness} promises to scripts. */
class RobustnessContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private RunFiles files() {
        return new RunFiles(folder);
    }

    @Test
    void theReportSaysWhetherAnEpochWasSelected() throws IOException {
        FinishedRun.robustness(folder.resolve("with"));
        TinyExperiment.run("robustness", folder.resolve("without"), "dataset.validationSamples=0");
        String with = Files.readString(folder.resolve("with/report.html"));
        String without = Files.readString(folder.resolve("without/report.html"));
        assertTrue(with.contains("epoch that did best on the validation samples"));
        assertFalse(without.contains("epoch that did best on the validation samples"));
        assertTrue(without.contains("no samples were held out to select an epoch by"));
        assertFalse(without.contains("NaN"));
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
        JsonNode metrics = files().json("r/metrics.json");
        for (String axis : List.of("conductance-variation", "stuck-at", "wire-resistance", "read-noise")) {
            assertTrue(metrics.get("axes").get(axis).get("mean_accuracy").asDouble() > 0, axis);
        }
        assertTrue(Files.readString(folder.resolve("r/report.html")).contains("<svg"));
        assertEquals(List.of("r"), files().names(""));
    }

    @Test
    void mismatchedNeuronsAreStudiedAndCaptioned() throws IOException {
        CommandLineRun run = TinyExperiment.run(
                "robustness",
                folder.resolve("r"),
                "robustness.background.conductanceSigma=0",
                "robustness.axes.3={kind: neuron-mismatch, levels: [0, 0.5, 3]}");
        assertEquals(0, run.code(), run.err());
        double ideal = files().json("r/metrics.json").get("test_accuracy").asDouble();
        JsonNode levels = files().json("r/metrics.json")
                .get("axes")
                .get("neuron-mismatch")
                .get("levels");
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
        FinishedRun.robustness(folder.resolve("with"));
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
        double ideal = files().json("r/metrics.json").get("test_accuracy").asDouble();
        long same = Files.readAllLines(folder.resolve("r/results.csv")).stream()
                .filter(line -> line.startsWith("conductance-variation,0.0,") && line.endsWith("," + ideal))
                .count();
        assertEquals(3, same);
    }

    @Test
    void resultsDoNotDependOnTheThreads() throws IOException {
        TinyExperiment.run("robustness", folder.resolve("one"), "--threads", "1");
        TinyExperiment.run("robustness", folder.resolve("three"), "--threads", "3");
        assertArrayEquals(files().bytes("one/results.csv"), files().bytes("three/results.csv"));
        assertArrayEquals(files().bytes("one/checkpoint"), files().bytes("three/checkpoint"));
        assertArrayEquals(files().bytes("one/metrics.json"), files().bytes("three/metrics.json"));
    }

    @Test
    void theSeedChangesTheChipsAndTheOptionIsTheKey() throws IOException {
        TinyExperiment.run("robustness", folder.resolve("a"), "--seed", "5");
        TinyExperiment.run("robustness", folder.resolve("b"), "seed=5");
        TinyExperiment.run("robustness", folder.resolve("c"), "seed=6");
        assertArrayEquals(files().bytes("a/results.csv"), files().bytes("b/results.csv"));
        assertFalse(Arrays.equals(files().bytes("a/results.csv"), files().bytes("c/results.csv")));
    }

    @Test
    void aLoadedCheckpointGivesTheSameStudyAsTraining() throws IOException {
        FinishedRun.robustness(folder.resolve("trained"));
        CommandLineRun run = TinyExperiment.run(
                "robustness", folder.resolve("loaded"), "--checkpoint", files().path("trained/checkpoint"));
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(files().bytes("trained/results.csv"), files().bytes("loaded/results.csv"));
        assertTrue(files().text("trained/report.html").contains("It was trained by backpropagation"));
        String loaded = files().text("loaded/report.html");
        assertTrue(
                loaded.contains("Its weights are those of a checkpoint.") && !loaded.contains("It was trained"),
                "says what it knows");
    }

    /** Wires of a study so thin that no read of it is solved: the training stays, and nothing of an earlier run is taken for it. */
    @Test
    void aStudyThatFailsLeavesItsTraining() throws IOException {
        FinishedRun.train(folder.resolve("t"));
        FinishedRun.robustness(folder.resolve("r"));
        assertTrue(files().names("r").contains("report.html"));
        String thin = "robustness.axes.2.levels=[0, 1e-310]";
        CommandLineRun run = TinyExperiment.run("robustness", folder.resolve("r"), thin);
        assertEquals(4, run.code(), run.err());
        assertArrayEquals(files().bytes("t/checkpoint"), files().bytes("r/checkpoint"));
        assertEquals("incomplete", files().json("r/run.json").get("status").asString());
        for (String gone : List.of("report.html", "results.csv", "metrics.json", "timings.json")) {
            assertFalse(files().names("r").contains(gone), gone);
        }
        CommandLineRun loaded = TinyExperiment.run(
                "robustness", folder.resolve("none"), thin, "--checkpoint", files().path("r/checkpoint"));
        assertEquals(4, loaded.code(), loaded.err());
        assertEquals(List.of("r", "t"), files().names(""));
    }

    /** The first array is the larger one, where it is whole, hears features, and is read once a step. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            network.encoding=direct                                                                | 1
            network.encoding=bernoulli                                                             | none
            network.encoding=bernoulli ; network.layers.0.signal=voltage                           | 2
            network.crossbar.tiles={kind: arrays, rows: 3, columns: 4}                             | none
            network.layers.0.connection=recurrent ; network.layers.0.signal=voltage                | 2
            network.layers.0.connection=recurrent                                                  | none
            network.layers.0.connection={kind: pooled, channels: 1, height: 2, width: 2, pooling: 2} | none
            """)
    void theMapOfTheWiresIsOfTheLargestArrayThatHasOne(String overrides, String layer) throws IOException {
        List<String> more =
                Arrays.stream(overrides.split(";", -1)).map(String::strip).toList();
        CommandLineRun run = TinySpiking.run("robustness", folder.resolve("r"), more);
        assertEquals(0, run.code(), run.err());
        String report = files().text("r/report.html");
        assertEquals(!layer.equals("none"), report.contains("Voltage lost in the wires"), overrides);
        assertTrue(layer.equals("none") || report.contains("Array of layer " + layer + " ("), overrides);
    }

    @Test
    void theReportNamesTheNeuronsAndTheRule() throws IOException {
        assertEquals(
                0, TinySpiking.run("robustness", folder.resolve("s"), List.of()).code());
        String surrogate = files().text("s/report.html");
        assertTrue(surrogate.contains("Leaky integrate-and-fire"), "neurons of layer 1");
        assertTrue(surrogate.contains("Leaky integrator: adds up what it hears"), "neurons of layer 2");
        assertTrue(surrogate.contains("with surrogates for the derivatives of spikes"), "the rule");
        List<String> conversion = List.of("training.rule=conversion");
        assertEquals(
                0,
                TinySpiking.run("robustness", folder.resolve("c"), conversion).code());
        String converted = files().text("c/report.html");
        assertTrue(converted.contains("as a network of rates, and converted to one of spikes"), "the rule");
        assertFalse(converted.contains("memristive integrate-and-fire"), "there are none");
    }

    @Test
    void neuronsOfAnyLayerMayBeMismatched() {
        List<String> axis = List.of("robustness.axes=[{kind: neuron-mismatch, levels: [0, 0.5]}]");
        CommandLineRun none = TinySpiking.run("robustness", folder.resolve("n"), axis);
        assertEquals(3, none.code(), none.err());
        assertTrue(none.err().contains("'Leaky integrate-and-fire' and 'Leaky integrator"), none.err());
        List<String> mif = List.of(
                axis.get(0),
                "network.layers.1.neuron={kind: mif, capacitance: 1 nF, initialVoltage: 0 V, lowerBattery: 0 V,"
                        + " upperBattery: 50 mV, memristor: {rOn: 1 kohm, rOff: 100 kohm, vOn: 110 mV, vOff: 5 mV,"
                        + " kTh: 15 mV, tau: 1 ms, x0: 0.0238}}");
        CommandLineRun last = TinySpiking.run("robustness", folder.resolve("m"), mif);
        assertEquals(0, last.code(), last.err());
    }
}
