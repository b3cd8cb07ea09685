package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report}: the page of the run itself from the files of its folder, and what it says of folders without one. */
class ReportContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    static Path folder;

    @BeforeAll
    static void run() throws IOException {
        assertEquals(
                0,
                TinyExperiment.run(
                                "robustness",
                                folder.resolve("study"),
                                "robustness.budget.drop=0.05",
                                "robustness.yield.threshold=0.5",
                                "robustness.interactions=[{first: wire-resistance, second: conductance-variation}]",
                                "robustness.indices={method: morris, samples: 4}",
                                "robustness.axes.1.levels=[0, 0.1]")
                        .code());
        FinishedRun.train(folder.resolve("train"));
    }

    private static CommandLineRun report(String name) {
        return CommandLineRun.of("report", folder.resolve(name).toString());
    }

    private static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    private static void copy(String from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(from))) {
            for (Path file : files.toList()) {
                Path place = folder.resolve(to).resolve(folder.resolve(from).relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(file, place);
                }
            }
        }
    }

    /** The page and all that is drawn, written again elsewhere, are those of the run to the last byte. */
    private static void requireSame(String name) throws IOException {
        copy(name, name + "-again");
        String again = name + "-again";
        Files.delete(folder.resolve(again).resolve("report.html"));
        Files.delete(folder.resolve(again).resolve("citations.bib"));
        List<Path> figures;
        try (Stream<Path> list = Files.list(folder.resolve(again).resolve("figures"))) {
            figures = list.toList();
        }
        assertTrue(figures.size() >= 8, figures.toString());
        for (Path figure : figures) {
            Files.delete(figure);
        }
        CommandLineRun run = report(again);
        assertEquals(0, run.code(), run.err());
        assertEquals(folder.resolve(again).resolve("report.html") + System.lineSeparator(), run.out());
        assertArrayEquals(bytes(name + "/report.html"), bytes(again + "/report.html"));
        assertArrayEquals(bytes(name + "/citations.bib"), bytes(again + "/citations.bib"));
        for (Path figure : figures) {
            String file = "/figures/" + figure.getFileName();
            assertArrayEquals(bytes(name + file), bytes(again + file), file);
        }
    }

    @Test
    void theReportOfAStudyIsWrittenAgainToTheLastByte() throws IOException {
        requireSame("study");
    }

    @Test
    void theReportOfATrainingIsWrittenAgainToTheLastByte() throws IOException {
        requireSame("train");
        assertTrue(Files.readString(folder.resolve("train/report.html")).contains("Sneakpath · Training"));
    }

    @Test
    void theReportOfASweepIsWrittenAgainToTheLastByte() throws IOException {
        CommandLineRun run = TinySweep.run(
                folder.resolve("sweep"),
                "--checkpoint",
                folder.resolve("train/checkpoint").toString(),
                "--vary",
                "network.crossbar.wordWire=1,10 kohm",
                "--vary",
                "network.crossbar.bitWire=1,10",
                "--seeds",
                "2",
                "network.layers.0.neurons=4");
        assertEquals(0, run.code(), run.err());
        requireSame("sweep");
        String page = Files.readString(folder.resolve("sweep/report.html"));
        assertTrue(page.contains("Sneakpath · Sweep") && page.contains("<h2>Points</h2>"), page);
        assertTrue(page.contains("accuracy of a chip is highest at network.crossbar.wordWire = 1"), page);
        assertTrue(page.contains("so this is no test") || page.contains("mean accuracy of chips is the same"), page);
        assertTrue(page.contains("Works behind the configuration as it stands; what was varied may need others."));
        assertFalse(
                page.contains("and no others") || page.contains("comparisons.csv"), "a sweep that no study asked for");
    }

    @Test
    void everySectionOfAStudyIsThere() throws IOException {
        String page = Files.readString(folder.resolve("study/report.html"));
        for (String heading : List.of(
                "What it tolerates",
                "Yield",
                "Tolerance",
                "Two at a time",
                "What matters most",
                "Where it goes wrong",
                "The network as designed",
                "In shorter steps",
                "A neuron at work",
                "Device and array",
                "Voltage lost in the wires",
                "Methods",
                "What is not modelled",
                "How to run it again",
                "What to cite")) {
            assertTrue(page.contains("<h2>" + heading + "</h2>"), heading);
        }
        assertFalse(page.contains("NaN"));
        assertTrue(page.length() < 5_000_000, page.length() + " characters");
        String bib = Files.readString(folder.resolve("study/citations.bib"));
        for (String key :
                List.of("kang2021mif", "kriener2022yinyang", "kingma2015adam", "morris1991plans", "holm1979")) {
            assertTrue(bib.contains("{" + key), key);
        }
        assertFalse(bib.contains("sobol2001indices") || bib.contains("kvatinsky"), "works that were not used");
    }

    @Test
    void aStudyThatWasInterruptedSaysHowFarItWent() throws IOException {
        copy("study", "part");
        Path part = folder.resolve("part");
        Files.delete(part.resolve("findings.json"));
        List<String> rows = Files.readAllLines(part.resolve("results.csv"));
        Files.write(part.resolve("results.csv"), rows.subList(0, 1 + 9));
        String mark = Files.readString(part.resolve("run.json")).replace("complete", "interrupted");
        Files.writeString(part.resolve("run.json"), mark);
        CommandLineRun run = report("part");
        assertEquals(0, run.code(), run.err());
        String page = Files.readString(part.resolve("report.html"));
        assertTrue(page.contains("This study was interrupted after 9 of 24 chips"), page);
        assertFalse(page.contains("<h2>Two at a time</h2>"));
        assertFalse(Files.exists(part.resolve("figures/indices.svg")), "a figure of the finished study");
    }

    @Test
    void aStudyThatWasInterruptedAfterItsLevelsSaysWhatIsMissing() throws IOException {
        copy("study", "levels");
        Path levels = folder.resolve("levels");
        Files.delete(levels.resolve("findings.json"));
        String mark = Files.readString(levels.resolve("run.json")).replace("complete", "interrupted");
        Files.writeString(levels.resolve("run.json"), mark);
        assertEquals(0, report("levels").code());
        String page = Files.readString(levels.resolve("report.html"));
        assertTrue(
                page.contains("This study was interrupted after all 24 chips of its levels, before tolerances"), page);
        assertFalse(page.contains("rests on those alone"), page);
    }

    @Test
    void aStudyOfMitigatedChipsSaysHowTheyWereWritten() throws IOException {
        CommandLineRun run = TinyExperiment.run(
                "robustness", folder.resolve("mitigated"), "robustness.mitigation={writes: 4, copies: 2}");
        assertEquals(0, run.code(), run.err());
        String page = Files.readString(folder.resolve("mitigated/report.html"));
        assertTrue(page.contains("each cell was written up to 4 times, until ln G was within 0.05"), page);
        assertTrue(page.contains("2 cells in parallel"), page);
        assertFalse(page.contains("Every conductance is programmed to its target"), page);
        String plain = Files.readString(folder.resolve("study/report.html"));
        assertTrue(plain.contains("Every conductance is programmed to its target"), plain);
        assertFalse(plain.contains("Chips were written against"), plain);
    }

    @Test
    void aSweepThatWasInterruptedSaysHowFarItWent() throws IOException {
        CommandLineRun run = TinySweep.run(
                folder.resolve("jobs"),
                "--checkpoint",
                folder.resolve("train/checkpoint").toString(),
                "--vary",
                "network.crossbar.wordWire=1,10",
                "--seeds",
                "2",
                "network.layers.0.neurons=4");
        assertEquals(0, run.code(), run.err());
        Path jobs = folder.resolve("jobs");
        assertFalse(Files.readString(jobs.resolve("report.html")).contains("was interrupted"));
        List<String> journal = Files.readAllLines(jobs.resolve("journal"));
        Files.writeString(jobs.resolve("journal"), String.join("\n", journal.subList(0, 1 + 3)) + "\n");
        CommandLineRun again = report("jobs");
        assertEquals(0, again.code(), again.err());
        assertTrue(Files.readString(jobs.resolve("report.html"))
                .contains("This sweep was interrupted after 3 of 4 jobs; what follows rests on those alone"));
    }

    @Test
    void foldersWithoutAnythingToReportAreRefusedWithWhatToDo() throws IOException {
        assertRefused("nowhere", "no such folder");
        Files.createDirectories(folder.resolve("letters"));
        assertRefused("letters", "is no folder of a run: run.json is missing");
        copy("train", "unfinished");
        Files.delete(folder.resolve("unfinished/observations.json"));
        assertRefused("unfinished", "go on with it: sneakpath train … --resume");
        copy("train", "damaged");
        Files.writeString(folder.resolve("damaged/observations.json"), "{\"kind\": \"TRAINING\", \"network\": [");
        assertRefused("damaged", "observations.json: is damaged");
        copy("study", "torn");
        Files.writeString(folder.resolve("torn/results.csv"), "axis,level,seed,accuracy\nstuck-at,0.1\n");
        assertRefused("torn", "results.csv:2: is no row");
    }

    private static void assertRefused(String name, String because) {
        CommandLineRun run = report(name);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(because), run.err());
    }
}
