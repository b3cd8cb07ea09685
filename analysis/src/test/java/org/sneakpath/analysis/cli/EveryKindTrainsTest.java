package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.analysis.config.KindSamples;
import tools.jackson.databind.JsonNode;

/** What can be chosen can be trained and studied from the command line: one kind of each section, and, slowly, all others. */
class EveryKindTrainsTest {
    private static final List<String> TRAINED =
            List.of("readout", "neuron", "loss", "imperfections", "rounding", "cells", "lines", "converters", "spikes");

    /** These decide what a report can draw; a study trains as well. */
    private static final List<String> STUDIED =
            List.of("encoding", "connection", "columns", "dac", "adc", "tiles", "rule");

    static List<KindSamples.Sample> trained() {
        return TRAINED.stream().map(EveryKindTrainsTest::last).toList();
    }

    static List<KindSamples.Sample> otherTrained() {
        return others(TRAINED);
    }

    static List<KindSamples.Sample> studied() {
        return STUDIED.stream().map(EveryKindTrainsTest::last).toList();
    }

    static List<KindSamples.Sample> otherStudied() {
        return others(STUDIED);
    }

    /** The last kind of a section; the first is what a configuration without the section has. */
    private static KindSamples.Sample last(String section) {
        List<KindSamples.Sample> all = KindSamples.of(section);
        return all.get(all.size() - 1);
    }

    private static List<KindSamples.Sample> others(List<String> sections) {
        return sections.stream()
                .flatMap(section -> KindSamples.of(section).stream().filter(sample -> !sample.equals(last(section))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("otherTrained")
    @Tag("slow")
    void everyOtherIsTrainedTestedAndAudited(KindSamples.Sample sample, @TempDir Path folder) throws IOException {
        oneEpochIsTrainedTestedAndAudited(sample, folder);
    }

    @ParameterizedTest
    @MethodSource("otherStudied")
    @Tag("slow")
    void everyOtherIsTrainedAndStudiedWithAReport(KindSamples.Sample sample, @TempDir Path folder) throws IOException {
        oneEpochIsTrainedAndStudiedWithAReport(sample, folder);
    }

    @ParameterizedTest
    @MethodSource("trained")
    void oneEpochIsTrainedTestedAndAudited(KindSamples.Sample sample, @TempDir Path folder) throws IOException {
        CommandLineRun run = TinySpiking.run("train", folder.resolve("t"), sample.overrides());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        JsonNode metrics = new RunFiles(folder).json("t/metrics.json");
        assertEquals(1, metrics.get("epochs").asInt());
        assertFinite(metrics.get("test_loss"));
        assertFinite(metrics.get("audit_points_lost"));
        assertFinite(metrics.get("inference_energy_j"));
        assertTrue(metrics.get("inference_time_s").asDouble() > 0, metrics.toString());
    }

    @ParameterizedTest
    @MethodSource("studied")
    void oneEpochIsTrainedAndStudiedWithAReport(KindSamples.Sample sample, @TempDir Path folder) throws IOException {
        CommandLineRun run = TinySpiking.run("robustness", folder.resolve("r"), sample.overrides());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        RunFiles files = new RunFiles(folder);
        assertFinite(files.json("r/metrics.json").get("test_loss"));
        assertEquals(
                List.of(
                        ".run.lock",
                        "checkpoint",
                        "citations.bib",
                        "config.resolved.yaml",
                        "costs.csv",
                        "figures",
                        "findings.json",
                        "metrics.json",
                        "neuron",
                        "observations.json",
                        "predictions.csv",
                        "report.html",
                        "results.csv",
                        "results.json",
                        "results.npz",
                        "run.json",
                        "sensitivities.csv",
                        "study.json",
                        "timings.json",
                        "versions.json"),
                files.names("r"));
        assertTrue(files.text("r/report.html").contains("A neuron at work"), "the report");
    }

    private static void assertFinite(JsonNode number) {
        assertTrue(Double.isFinite(number.asDouble()), number.toString());
    }
}
