package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.run.Csv;
import tools.jackson.databind.JsonNode;

/** What runs say an inference takes. */
class CostsContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private RunFiles files() {
        return new RunFiles(folder);
    }

    private List<CSVRecord> rows(String file) throws IOException {
        try (CSVParser parser = Csv.WITH_HEADER.parse(Files.newBufferedReader(folder.resolve(file)))) {
            return parser.getRecords();
        }
    }

    private CommandLineRun train(String out, String... more) {
        CommandLineRun run = TinyExperiment.run("train", folder.resolve(out), more);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    /** 32 test samples; the sum of means is the mean of sums to rounding. */
    @Test
    void itemsAddUpAndEachSaysWhereItIsFrom() throws IOException {
        train(
                "t",
                "network.layers.0.adc={kind: uniform, bits: 8}",
                "costs.adc=kull-2013",
                "costs.cells={kind: area, feature: 32 nm, squares: 4, source: a book}");
        double energy = 0;
        double arrays = 0;
        double area = 0;
        for (CSVRecord row : rows("t/costs.csv")) {
            assertFalse(row.get("source").isBlank(), row.toString());
            boolean known = !row.get("basis").equals("unknown");
            assertEquals(known, !row.get("mean").isEmpty(), row.toString());
            if (known) {
                double mean = Double.parseDouble(row.get("mean"));
                assertTrue(Double.parseDouble(row.get("lower_95")) <= mean, row.toString());
                assertTrue(Double.parseDouble(row.get("upper_95")) >= mean, row.toString());
                energy += row.get("quantity").equals("energy") ? mean : 0;
                area += row.get("quantity").equals("area") ? mean : 0;
                arrays += row.get("quantity").equals("energy")
                                && row.get("component").equals("arrays")
                        ? mean
                        : 0;
            }
        }
        JsonNode metrics = files().json("t/metrics.json");
        assertEquals(energy, metrics.get("inference_energy_j").asDouble(), 1e-12 * energy);
        assertEquals(arrays, metrics.get("inference_arrays_j").asDouble(), 1e-12 * arrays);
        assertEquals(32, metrics.get("inference_samples").asInt());
        // 8 steps of 40 us and one conversion at 1.2 GS/s
        assertEquals(8 * 4e-5 + 1 / 1.2e9, metrics.get("inference_time_s").asDouble(), 1e-15);
        // 5 rows of 8 and 5 of 6 cells; four converters of 1500 um^2
        assertEquals((5 * 8 + 5 * 6) * 4 * 32e-9 * 32e-9 + 4 * 1500e-12, area, 1e-20);
        String page = files().text("t/report.html");
        assertTrue(page.contains("What an inference takes") && page.contains("a book"), "the report");
        assertTrue(files().text("t/citations.bib").contains("kull2013sar"), "the citations");
    }

    @Test
    void withoutSamplesThereAreNone() throws IOException {
        FinishedRun.train(folder.resolve("t"));
        train("t", "--force", "costs.samples=0");
        assertFalse(files().names("t").contains("costs.csv"), "that of the run before is gone");
        assertFalse(files().json("t/metrics.json").has("inference_energy_j"));
        assertFalse(files().text("t/report.html").contains("What an inference takes"));
        CommandLineRun refused = TinyExperiment.run(
                "train", folder.resolve("u"), "costs.samples=0", "--require", "inference_energy_j<1");
        assertEquals(3, refused.code(), refused.err());
        assertTrue(refused.err().contains("costs.samples is 0"), refused.err());
        assertFalse(Files.exists(folder.resolve("u")));
    }

    /** Training, a study and a sweep of one network tell the same, to the last digit. */
    @Test
    void everyRunOfANetworkTellsTheSame() throws IOException {
        FinishedRun.train(folder.resolve("t"));
        String checkpoint = files().path("t/checkpoint");
        CommandLineRun study = TinyExperiment.run("robustness", folder.resolve("r"), "--checkpoint", checkpoint);
        assertEquals(0, study.code(), study.err());
        assertEquals(files().text("t/costs.csv"), files().text("r/costs.csv"));
        CommandLineRun sweep = TinyExperiment.run(
                "sweep",
                folder.resolve("s"),
                "--checkpoint",
                checkpoint,
                "--vary",
                "network.layers.0.readVoltage=200 mV,400 mV",
                "costs.columns=true",
                "--require",
                "least_inference_energy_j>0");
        assertEquals(0, sweep.code(), sweep.err());
        List<CSVRecord> rows = rows("s/results.csv");
        JsonNode metrics = files().json("t/metrics.json");
        for (String name : List.of("inference_energy_j", "inference_arrays_j", "inference_time_s")) {
            assertEquals(
                    metrics.get(name).asDouble(), Double.parseDouble(rows.get(0).get(name)), name);
        }
        double doubled = Double.parseDouble(rows.get(1).get("inference_arrays_j"));
        assertTrue(doubled > 2 * metrics.get("inference_arrays_j").asDouble(), rows.toString());
    }

    @Test
    void sweepsHaveThemWhereTheyAreAskedFor() throws IOException {
        CommandLineRun refused = TinySweep.run(
                folder.resolve("u"),
                "--vary",
                "network.crossbar.wordWire=0,1",
                "--require",
                "mean_inference_energy_j<1");
        assertEquals(3, refused.code(), refused.err());
        CommandLineRun run = TinySweep.run(folder.resolve("s"), "--vary", "network.crossbar.wordWire=0,1");
        assertEquals(0, run.code(), run.err());
        assertFalse(files().text("s/results.csv").contains("inference"), "columns");
    }
}
