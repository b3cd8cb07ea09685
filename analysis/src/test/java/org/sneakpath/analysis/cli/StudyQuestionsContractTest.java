package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What {@code robustness} leaves when more is asked of it than its axes. */
class StudyQuestionsContractTest {
    private static final List<String> EVERYTHING = List.of(
            "robustness.yield={threshold: 0.4}",
            "robustness.stopping={width: 0.05, most: 9}",
            "robustness.budget={drop: 0.05, resolution: 0.3, rounds: 3}",
            "robustness.interactions=[{first: wire-resistance, second: conductance-variation}]",
            "robustness.indices={method: sobol, samples: 4}",
            "robustness.layers=true",
            "robustness.axes.1.levels=[0, 0.1]");
    private static final List<String> TABLES = List.of(
            "trials.csv",
            "yield.csv",
            "budget.csv",
            "indices.csv",
            "layers.csv",
            "map-wire-resistance-conductance-variation.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private RunFiles files() {
        return new RunFiles(folder);
    }

    private CommandLineRun run(String name, String... more) {
        List<String> all = new ArrayList<>(EVERYTHING);
        all.addAll(Arrays.asList(more));
        return TinyExperiment.run("robustness", folder.resolve(name), all.toArray(String[]::new));
    }

    @Test
    void everyQuestionHasItsTableItsParagraphAndTheSameAnswerOnAnyThreads() throws IOException {
        CommandLineRun one = run("one", "--threads", "1");
        assertEquals(0, one.code(), one.err());
        assertEquals(0, run("three", "--threads", "3").code());
        for (String table : TABLES) {
            assertArrayEquals(files().bytes("one/" + table), files().bytes("three/" + table), table);
        }
        assertArrayEquals(files().bytes("one/results.csv"), files().bytes("three/results.csv"));
        assertArrayEquals(files().bytes("one/metrics.json"), files().bytes("three/metrics.json"));
        String report = files().text("one/report.html");
        for (String heading : List.of(
                "Chips until it was precise",
                "Yield",
                "Tolerance",
                "Two at a time",
                "What matters most",
                "Which layers lose it")) {
            assertTrue(report.contains("<h2>" + heading + "</h2>"), heading);
        }
        assertFalse(report.contains("NaN") || report.contains("Infinity"));
        assertFalse(report.contains("interactions beyond it are not explored"));
        assertTrue(files().names("one/figures").contains("indices.svg"));
        assertTrue(files().names("one/figures").contains("layers-stuck-at.svg"));
        assertTrue(files().names("one/figures").contains("map-wire-resistance-conductance-variation.csv"));
        JsonNode metrics = files().json("one/metrics.json");
        assertTrue(metrics.get("axes").get("wire-resistance").has("tolerance"));
        assertEquals(5 * 2, metrics.get("indices").size());
        assertEquals(4, metrics.get("axes").get("wire-resistance").get("layers").size());
        assertEquals(
                files().text("one/trials.csv").lines().count() - 1,
                metrics.get("further_trials").asInt());
        assertEquals(
                1 + 2 * 2,
                files().text("one/map-wire-resistance-conductance-variation.csv")
                        .lines()
                        .count());
    }

    /** Level 0 of both, and the background's own level of the one that is not named, are what the axes by themselves say. */
    @Test
    void aMapAgreesWithItsAxes() throws IOException {
        assertEquals(
                0,
                run("r", "robustness.background.conductanceSigma=0.3", "robustness.layers=false")
                        .code());
        String alone = files().text("r/results.csv")
                .lines()
                .filter(line -> line.startsWith("wire-resistance,10.0,2,"))
                .findFirst()
                .orElseThrow();
        String both = files().text("r/trials.csv")
                .lines()
                .filter(line -> line.startsWith("0.3,,10.0,,2,"))
                .findFirst()
                .orElseThrow();
        assertEquals(alone.split(",", -1)[3], both.split(",", -1)[5]);
    }

    @Test
    void tablesOfAnEarlierRunDoNotStay() throws IOException {
        assertEquals(0, run("r").code());
        assertTrue(files().names("r").containsAll(TABLES));
        Files.writeString(folder.resolve("r/figures/note.txt"), "of somebody else");
        assertEquals(0, TinyExperiment.run("robustness", folder.resolve("r")).code());
        for (String table : TABLES) {
            assertFalse(files().names("r").contains(table), table);
        }
        List<String> figures = files().names("r/figures");
        assertTrue(figures.contains("accuracy-wire-resistance.svg") && figures.contains("note.txt"));
        assertFalse(figures.stream().anyMatch(name -> name.matches("(map-|indices|layers).*")), figures.toString());
    }

    /** Of a network of one layer, that layer is the whole, chip by chip; and a chip's background is what it is on any axis at level 0. */
    @Test
    void aSingleLayerLosesAll() throws IOException {
        String one = "network.layers=[{neurons: 3, readVoltage: 200 mV, mirrorGain: 1, biasCurrent: 1 uA}]";
        assertEquals(
                0, run("r", one, "robustness.background.conductanceSigma=0.2").code());
        List<String> lines = files().text("r/layers.csv").lines().skip(1).toList();
        assertEquals(4 * 3, lines.size());
        boolean lost = false;
        for (int k = 0; k < lines.size(); k += 3) {
            assertEquals(lines.get(k).replace(",layer 1,", ",all,"), lines.get(k + 1));
            assertTrue(lines.get(k + 2).endsWith(",interaction,3,,0.0,0.0,0.0,1.0"), lines.get(k + 2));
            lost |= Double.parseDouble(lines.get(k).split(",", -1)[5]) != 0;
        }
        assertTrue(lost, "something is lost");
    }

    @Test
    void morrisNeedsNoPowerOfTwo() throws IOException {
        assertEquals(
                0, run("r", "robustness.indices={method: morris, samples: 3}").code());
        assertEquals(1 + 4 * 3, files().text("r/indices.csv").lines().count());
        assertTrue(Files.readString(folder.resolve("r/report.html")).contains("3 trajectories"));
    }

    /** What is said of a question that cannot be asked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            robustness.interactions=[{first: wires, second: stuck-at}]         | 'wires' must be an axis of this study, of [conductance-variation, stuck-at
            robustness.interactions=[{first: stuck-at, second: stuck-at}]      | another axis than the first
            robustness.interactions=[{first: stuck-at, second: wire-resistance}, {first: wire-resistance, second: stuck-at}] | 'stuck-at' twice must be each pair of axes once
            robustness.indices={method: sobol, samples: 48}                    | 48 must be a power of two, such as 32
            robustness.indices={method: soboll}                                | did you mean 'sobol'?
            robustness.indices={method: morris} robustness.axes.1.levels=[0.1] | at least two levels each
            robustness.budget={drop: 2}                                        | 2.0 must be from 0 to 1
            robustness.budget={drop: 0.1, resolution: 0}                       | greater than 0 and less than 1
            robustness.budget={drop: 0.1} robustness.chips=1                   | at least 2 for a budget
            robustness.layers=true robustness.chips=1                          | or losses of layers
            robustness.stopping={width: 0.1, most: 2}                          | at least chips = 3
            robustness.yield={treshold: 0.9}                                   | did you mean 'threshold'?
            """)
    void whatCannotBeAskedIsRefused(String overrides, String message) {
        CommandLineRun refused = run("r", overrides.split(" (?=robustness)", -1));
        assertEquals(3, refused.code(), refused.err());
        assertTrue(refused.err().contains(message), refused.err());
        assertFalse(Files.exists(folder.resolve("r")));
    }
}
