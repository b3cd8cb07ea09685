package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Studies of the time since the write, of temperature and dose, from the configuration to the report. */
class AgedCellsContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private CommandLineRun study(String axes, String... more) {
        String[] overrides = new String[more.length + 1];
        overrides[0] = "robustness.axes=" + axes;
        System.arraycopy(more, 0, overrides, 1, more.length);
        return TinyExperiment.run("robustness", folder.resolve("r"), overrides);
    }

    @Test
    void freshColdAndUnexposedChipsAreAlikeAndOthersAreTold() throws IOException {
        CommandLineRun run = study("""
                [{kind: drift, levels: [0 s, 1 ks, 1 Gs], law: {kind: power-law, exponent: 0.3, spread: 0.1, offset: 1 s}},
                 {kind: temperature, levels: [300 K, 360 K], law: {kind: activated, activationEnergy: 0.3 eV}},
                 {kind: dose, levels: [0 Gy, 10 kGy], shift: -0.9, saturationDose: 1 kGy}]""");
        assertEquals(0, run.code(), run.err());
        JsonNode axes = new RunFiles(folder).json("r/metrics.json").get("axes");
        double fresh =
                axes.get("drift").get("levels").get(0).get("mean_accuracy").asDouble();
        assertEquals(
                fresh,
                axes.get("temperature")
                        .get("levels")
                        .get(0)
                        .get("mean_accuracy")
                        .asDouble());
        assertEquals(
                fresh,
                axes.get("dose").get("levels").get(0).get("mean_accuracy").asDouble());
        List<String> rows = Files.readAllLines(folder.resolve("r/results.csv"));
        assertEquals(1 + 7 * 3, rows.size());
        List<String> first = accuracies(rows, "drift,0.0,");
        assertFalse(first.equals(accuracies(rows, "drift,1.0E9,")), "a power law over 1 Gs changes nothing: " + first);
        String report = Files.readString(folder.resolve("r/report.html"));
        for (String words :
                List.of("Time since the write", "Temperature of the cells", "Total dose", "Stuck cells stay")) {
            assertTrue(report.contains(words), words);
        }
    }

    private static List<String> accuracies(List<String> rows, String axisAndLevel) {
        return rows.stream()
                .filter(row -> row.startsWith(axisAndLevel))
                .map(row -> row.split(",", -1)[3])
                .toList();
    }

    @Test
    void relaxationIsCited() throws IOException {
        CommandLineRun run = study("[{kind: drift, levels: [1 s, 1 Ms], law: {kind: relaxation}}]");
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.readString(folder.resolve("r/citations.bib")).contains("rasch2021aihwkit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: drift, levels: [0.5 s], law: {kind: relaxation}} | at least 1 s",
                "{kind: temperature, levels: [0 K], law: {kind: metal, coefficient: 2e-3 1/K}} | above 0 K",
                "{kind: temperature, levels: [350 K], law: {kind: activated, activationEnergy: 0.6}} | from 0 to 10 eV",
                "{kind: dose, levels: [1 kGy], shift: -2, saturationDose: 1 kGy} | at least -1",
            })
    void whatNoLawSaysIsRefused(String axis, String reason) {
        CommandLineRun run = study("[" + axis + "]");
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(reason), run.err());
    }

    @Test
    void agedCellsAreNotRetrained() {
        CommandLineRun run = study(
                "[{kind: drift, levels: [1 ks], law: {kind: power-law, exponent: 0.1, offset: 1 s}}]",
                "robustness.mitigation={writes: 1, retraining: {samples: 32}}");
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("leave one of both out"), run.err());
    }
}
