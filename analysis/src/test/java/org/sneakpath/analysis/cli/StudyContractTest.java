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
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.analysis.config.Samples;
import org.sneakpath.analysis.run.Csv;

/** What {@code study} promises to scripts. */
class StudyContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private static final String TAIL = """
            arms:
              - {name: perfect}
              - {name: wired, deployed: [network.crossbar.wordWire=300]}
              - {name: trained-wired, trained: [network.crossbar.wordWire=300]}
            axes:
              - {kind: key, name: sigma, path: robustness.background.conductanceSigma, values: "0, 0.3", holds: deployed}
            comparisons:
              - {name: wires, each: [sigma], plus: [arm=wired], minus: [arm=perfect]}
            findings:
              - {claim: nobody gains more than all, comparison: wires, expected: {kind: below, bound: 10}}
              - {claim: all lose more than all, comparison: wires, at: sigma=0, expected: {kind: below, bound: -10}}
            figures:
              - {name: wires, across: sigma, lines: [arm]}
            """;

    private RunFiles files() {
        return new RunFiles(folder);
    }

    private Path study(String tail) throws IOException {
        StringBuilder text = new StringBuilder("title: wires\nseeds: 2\nbase: ");
        text.append(Samples.path("quickstart.yaml").toAbsolutePath()).append("\nsettings:\n");
        Samples.TINY.forEach(setting -> text.append("  - ").append(setting).append('\n'));
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, text.append(tail));
        return file;
    }

    private CommandLineRun run(String out, String... more) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                "study",
                study(TAIL).toString(),
                "--quiet",
                "--threads",
                "1",
                "--out",
                folder.resolve(out).toString()));
        line.addAll(Arrays.asList(more));
        return CommandLineRun.of(line);
    }

    private List<CSVRecord> table(String csv) throws IOException {
        try (CSVParser parser = Csv.WITH_HEADER.parse(Files.newBufferedReader(folder.resolve(csv)))) {
            return parser.getRecords();
        }
    }

    @Test
    void aStudyLeavesRowsComparisonsFindingsAndFigures() throws IOException {
        CommandLineRun run = run("s");
        assertEquals(0, run.code(), run.err());
        assertTrue(files().names("s")
                .containsAll(List.of("results.csv", "comparisons.csv", "findings.csv", "study.yaml")));
        assertTrue(files().names("s/figures").contains("study-wires.svg"));
        assertEquals(12, table("s/results.csv").size());
        List<CSVRecord> comparisons = table("s/comparisons.csv");
        assertEquals(
                List.of("sigma=0", "sigma=0.3"),
                comparisons.stream().map(line -> line.get("at")).toList());
        double difference = 0;
        for (CSVRecord row : table("s/results.csv")) {
            double share = Double.parseDouble(row.get("chip_accuracy")) / 2;
            difference += !row.get("sigma").equals("0")
                    ? 0
                    : row.get("arm").equals("wired") ? share : row.get("arm").equals("perfect") ? -share : 0;
        }
        assertEquals(difference, Double.parseDouble(comparisons.get(0).get("difference")), 1e-15);
        // of two seeds and bounds of shares beyond 1: what decides is whether the interval is as wide
        assertTrue(
                run.out().contains("finding 1 held: nobody gains more than all")
                        || run.out().contains("finding 1 undecided: nobody gains more than all"),
                run.out());
        assertFalse(run.out().contains("finding 2 held"), run.out());
        double upper = comparisons.stream()
                .mapToDouble(line -> Double.parseDouble(line.get("upper_together")))
                .max()
                .orElseThrow();
        String verdict = upper < 10 ? "held" : "undecided";
        assertEquals(verdict, table("s/findings.csv").get(0).get("verdict"));
        assertEquals("complete", files().json("s/run.json").get("status").asString());
        String page = Files.readString(folder.resolve("s/report.html"));
        assertTrue(page.contains("the jobs of a study: comparisons.csv and findings.csv"), page);
        assertEquals(
                0, CommandLineRun.of("report", folder.resolve("s").toString()).code());
        assertEquals(page, Files.readString(folder.resolve("s/report.html")));
    }

    /** Weights that were trained without wires, in a network with them: what a sweep with their checkpoint finds. */
    @Test
    void whatIsDeployedIsWhatACheckpointIsInTheOtherConfiguration() throws IOException {
        assertEquals(0, run("s").code());
        Path checkpoint = TinySweep.checkpoint(folder);
        CommandLineRun sweep = TinySweep.run(
                folder.resolve("c"),
                "--checkpoint",
                checkpoint.toString(),
                "--vary",
                "robustness.background.conductanceSigma=0,0.3",
                "network.crossbar.wordWire=300");
        assertEquals(0, sweep.code(), sweep.err());
        List<CSVRecord> expected = table("c/results.csv");
        List<CSVRecord> rows = table("s/results.csv").stream()
                .filter(row -> row.get("arm").equals("wired") && row.get("seed").equals("1"))
                .toList();
        for (int k = 0; k < 2; k++) {
            for (String metric : List.of("chip_accuracy", "test_accuracy", "test_loss")) {
                assertEquals(expected.get(k).get(metric), rows.get(k).get(metric), metric + " of row " + k);
            }
        }
        List<CSVRecord> jobs = table("s/jobs.csv");
        assertEquals(4, jobs.stream().map(job -> job.get("training")).distinct().count());
        assertEquals(12, jobs.stream().map(job -> job.get("key")).distinct().count());
    }

    @Test
    void shardsPutTogetherAndResumedAreTheWholeByteForByte() throws IOException {
        assertEquals(0, run("whole").code());
        for (String shard : List.of("1/2", "2/2")) {
            CommandLineRun part = run("part" + shard.charAt(0), "--shard", shard);
            assertEquals(0, part.code(), part.err());
            assertFalse(files().names("part" + shard.charAt(0)).contains("comparisons.csv"));
        }
        assertEquals(
                0,
                CommandLineRun.of(
                                "merge",
                                files().path("part1"),
                                files().path("part2"),
                                "--quiet",
                                "--out",
                                files().path("all"))
                        .code());
        Files.createDirectories(folder.resolve("all/figures"));
        Files.writeString(folder.resolve("all/figures/study-earlier.svg"), "of another study");
        CommandLineRun resumed = run("all", "--resume");
        assertEquals(0, resumed.code(), resumed.err());
        for (String name : List.of("results.csv", "comparisons.csv", "findings.csv", "figures/study-wires.csv")) {
            assertArrayEquals(files().bytes("whole/" + name), files().bytes("all/" + name), name);
        }
        assertEquals(files().names("whole/figures"), files().names("all/figures"));
    }

    @Test
    void findingsThatMustBeHeldFailARun() throws IOException {
        CommandLineRun run = run("s", "--strict");
        assertEquals(5, run.code(), run.err());
        assertTrue(run.err().contains("all lose more than all"), run.err());
        assertTrue(files().names("s").contains("findings.csv"));
    }

    @Test
    void aPlanIsPrintedAndNothingWritten() throws IOException {
        CommandLineRun run = run("s", "--dry-run", "--seeds", "5");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("jobs 30: 6 points (grid) x 5 seeds"), run.out());
        assertTrue(run.out().contains("trainings 10"), run.out());
        assertFalse(Files.exists(folder.resolve("s")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plus: [arm=wired]           | plus: [arm=wried]          | unknown level 'wried' of arm; did you mean 'wired'?
            each: [sigma]               | each: [sgima]              | unknown factor 'sgima'; did you mean 'sigma'?
            plus: [arm=wired]           | plus: [sigma=0]            | says sigma=0, and is to be made for each sigma
            comparison: wires, expected | comparison: wire, expected | unknown comparison 'wire'; did you mean 'wires'?
            at: sigma=0                 | at: arm=wired              | is not made for 'arm=wired'
            lines: [arm]                | lines: [sigma]             | says sigma=0, and is to be made for each sigma
            deployed: [network.crossbar.wordWire=300] | deployed: [network.layers.0.neurons=5] | layers of other sizes
            deployed: [network.crossbar.wordWire=300] | deployed: [network.crossbar.wordWire=-3] | wordWire
            seeds: 2                    | seeds: 1                   | at least 2
            {name: perfect}             | {name: wired}              | one of each name
            values: "0, 0.3"            | values: lin:0:1:3          | list them
            holds: deployed             | holds: sometimes           | unknown word 'sometimes'
            """)
    void whatCannotBeMeantIsRefusedBeforeAnythingRuns(String from, String to, String why) throws IOException {
        Path file = study(TAIL);
        String text = Files.readString(file);
        assertTrue(text.contains(from), from);
        Files.writeString(file, text.replaceFirst(Pattern.quote(from), to));
        CommandLineRun run = CommandLineRun.of(
                "study",
                file.toString(),
                "--quiet",
                "--out",
                folder.resolve("s").toString());
        assertEquals(3, run.code(), run.out() + run.err());
        assertTrue(run.err().contains(why), run.err());
        assertFalse(Files.exists(folder.resolve("s")));
    }

    /** A sweep and a robustness study write chips alike, with the mitigation that the configuration says. */
    @Test
    void chipsAreWrittenAsTheConfigurationSays() throws IOException {
        String[] written = {
            "robustness.background.conductanceSigma=0.5", "robustness.mitigation={writes: 1000, tolerance: 0.01}"
        };
        CommandLineRun sweep = TinySweep.run(folder.resolve("w"), written);
        assertEquals(0, sweep.code(), sweep.err());
        CSVRecord row = table("w/results.csv").get(0);
        List<String> line = new ArrayList<>(List.of(
                "robustness.chips=1",
                "robustness.axes=[{kind: conductance-variation, levels: [0.5]}]",
                "--no-audit",
                "--threads=1"));
        line.addAll(Arrays.asList(written));
        CommandLineRun robustness = TinySweep.command("robustness", folder.resolve("r"), line);
        assertEquals(0, robustness.code(), robustness.err());
        assertEquals(row.get("chip_accuracy"), table("r/results.csv").get(0).get("accuracy"));
        assertTrue(files().text("r/config.resolved.yaml").contains("writes: 1000"));
        CommandLineRun plain = TinySweep.run(folder.resolve("p"), written[0]);
        assertEquals(0, plain.code(), plain.err());
        assertFalse(table("p/jobs.csv")
                .get(0)
                .get("key")
                .equals(table("w/jobs.csv").get(0).get("key")));
        CommandLineRun wired = TinySweep.run(
                folder.resolve("x"), "robustness.mitigation={remapped: true}", "network.crossbar.wordWire=1");
        assertEquals(3, wired.code(), wired.err());
        assertTrue(wired.err().contains("robustness.mitigation.remapped"), wired.err());
    }

    /** What is committed can be planned; the base configurations of all are read, data aside. */
    @ParameterizedTest
    @ValueSource(strings = {"snn-crossbar", "linearity", "mitigations"})
    void committedStudiesArePlanned(String name) {
        CommandLineRun run = CommandLineRun.of(
                "study",
                Samples.path("studies/" + name + ".yaml").toString(),
                "--dry-run",
                "--out",
                folder.resolve("s").toString(),
                "dataset={kind: yin-yang, trainingSamples: 50, validationSamples: 0, testSamples: 10}",
                "network.layers.1.neurons=3",
                "training.batchSize=10");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("trainings"), run.out());
    }
}
