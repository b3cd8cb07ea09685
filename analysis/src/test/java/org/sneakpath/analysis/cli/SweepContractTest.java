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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.StopSignal;

/** What {@code sweep} and {@code merge} promise to scripts. */
class SweepContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private RunFiles files() {
        return new RunFiles(folder);
    }

    private CommandLineRun sweep(String out, String... more) {
        return TinySweep.run(folder.resolve(out), more);
    }

    private List<String> column(String csv, String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(folder.resolve(csv)))) {
            return parser.stream().map(line -> line.get(name)).toList();
        }
    }

    @Test
    void aSweepLeavesTablesFiguresAndASummary() throws IOException {
        CommandLineRun run =
                sweep("s", "--vary", "network.crossbar.wordWire=0,1 kohm", "--seeds", "3", "--require", "jobs>=6");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of(
                        ".run.lock",
                        "citations.bib",
                        "config.resolved.yaml",
                        "figures",
                        "jobs.csv",
                        "journal",
                        "metrics.json",
                        "plan.json",
                        "report.html",
                        "results.csv",
                        "results.json",
                        "results.npz",
                        "run.json",
                        "summary.csv",
                        "timings.csv",
                        "versions.json"),
                files().names("s"));
        assertEquals(
                List.of("accuracy.csv", "accuracy.json", "accuracy.png", "accuracy.svg"), files().names("s/figures"));
        assertEquals("complete", files().json("s/run.json").get("status").asString());
        assertEquals(
                "job,network.crossbar.wordWire,seed,status,chip_accuracy,test_accuracy,test_loss,unsolved,training_loss",
                files().text("s/results.csv").lines().findFirst().orElse(""));
        assertEquals(List.of("1", "2", "3", "4", "5", "6"), column("s/results.csv", "job"));
        assertEquals(List.of("1", "2", "3", "1", "2", "3"), column("s/results.csv", "seed"));
        assertEquals(
                List.of("0.0", "0.0", "0.0", "1000.0", "1000.0", "1000.0"),
                column("s/results.csv", "network.crossbar.wordWire"));
        assertEquals(6, column("s/jobs.csv", "training").stream().distinct().count());
        assertTrue(run.out().startsWith("network.crossbar.wordWire (ohm)"), run.out());
        assertEquals(3, run.out().lines().count(), run.out());
    }

    /** Each row is what the other commands say of the same configuration and seed. */
    @Test
    void aRowIsWhatTrainAndRobustnessFind() throws IOException {
        String[] more = {"robustness.background.conductanceSigma=0.3", "network.crossbar.wordWire=30", "seed=5"};
        assertEquals(0, sweep("s", more).code());
        List<String> line = new ArrayList<>(List.of(
                "robustness.chips=1",
                "robustness.axes=[{kind: conductance-variation, levels: [0.3]}]",
                "--no-audit",
                "--threads=1"));
        line.addAll(Arrays.asList(more));
        CommandLineRun robustness = TinySweep.command("robustness", folder.resolve("r"), line);
        assertEquals(0, robustness.code(), robustness.err());
        assertEquals(
                column("r/results.csv", "accuracy").get(0),
                column("s/results.csv", "chip_accuracy").get(0));
        assertEquals(
                files().json("r/metrics.json").get("test_accuracy").asDouble(),
                Double.parseDouble(column("s/results.csv", "test_accuracy").get(0)));
        assertEquals(
                files().json("r/metrics.json").get("test_loss").asDouble(),
                Double.parseDouble(column("s/results.csv", "test_loss").get(0)));
    }

    /** Over chips alone, a network is trained once a seed; shared or not, rows are the same. */
    @Test
    void jobsThatShareATrainingHaveTheRowsOfThoseThatDoNot() throws IOException {
        String varied = "robustness.background.conductanceSigma=0,0.2,0.5";
        assertEquals(0, sweep("all", "--vary", varied, "--seeds", "2").code());
        assertEquals(2, column("all/jobs.csv", "training").stream().distinct().count());
        assertEquals(
                2,
                column("all/results.csv", "training_loss").stream().distinct().count());
        List<String> apart = new ArrayList<>();
        for (String sigma : List.of("0", "0.2", "0.5")) {
            for (String seed : List.of("1", "2")) {
                String out = "s" + sigma + "-" + seed;
                assertEquals(
                        0,
                        sweep(out, "--seed", seed, "robustness.background.conductanceSigma=" + sigma)
                                .code());
                apart.add(column(out + "/results.csv", "chip_accuracy").get(0)
                        + column(out + "/results.csv", "test_loss").get(0));
            }
        }
        List<String> together = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            together.add(column("all/results.csv", "chip_accuracy").get(k)
                    + column("all/results.csv", "test_loss").get(k));
        }
        assertEquals(apart, together);
    }

    /** The same key has the same row, whatever sweep it is in. */
    @Test
    void aCheckpointIsUsedInAnyPhysicsOfItsSizes() throws IOException {
        String checkpoint = TinySweep.checkpoint(folder).toString();
        CommandLineRun run = sweep(
                "s",
                "--checkpoint",
                checkpoint,
                "--vary",
                "network.neuron={kind: library, name: lif},{kind: library, name: mif2}",
                "--vary",
                "network.time.scheme=staggered-euler,trapezoidal");
        assertEquals(0, run.code(), run.err());
        assertEquals(4, column("s/results.csv", "test_loss").stream().distinct().count());
        assertFalse(files().text("s/results.csv").contains("training_loss"));
        CommandLineRun wrong = sweep("w", "--checkpoint", checkpoint, "--vary", "network.layers.0.neurons=4,5");
        assertEquals(3, wrong.code(), wrong.err());
        assertTrue(wrong.err().contains("job 2 (network.layers.0.neurons=5)"), wrong.err());
        assertTrue(wrong.err().contains("layer 0 columns = 8"), wrong.err());
    }

    @Test
    void aJobThatDivergesIsARowAndExitCode4() throws IOException {
        CommandLineRun run = sweep("s", "--vary", "network.crossbar.bitWire=1,1e-310");
        assertEquals(4, run.code(), run.err());
        assertEquals(List.of("ok", "unsolved"), column("s/results.csv", "status"));
        assertEquals(
                List.of("", ""),
                List.of(
                        column("s/results.csv", "chip_accuracy").get(1),
                        column("s/results.csv", "test_accuracy").get(1)));
        assertTrue(run.err().contains("job 2 (network.crossbar.bitWire=1.0E-310, seed 1) has an array"), run.err());
        assertEquals("incomplete", files().json("s/run.json").get("status").asString());
        assertTrue(run.out().contains("0 + 1 failed"), run.out());
    }

    @Test
    void requirementsAreOnMeansAndExtremes() throws IOException {
        CommandLineRun missed = sweep("s", "--require", "mean_chip_accuracy>1");
        assertEquals(5, missed.code(), missed.err());
        assertTrue(Files.exists(folder.resolve("s/results.csv")));
        CommandLineRun unknown = sweep("t", "--require", "mean_chip_acuracy>1");
        assertEquals(3, unknown.code());
        assertTrue(unknown.err().contains("did you mean 'mean_chip_accuracy'?"), unknown.err());
        assertFalse(Files.exists(folder.resolve("t")));
    }

    @Test
    void aDryRunChecksAllAndWritesNothing() throws IOException {
        CommandLineRun run = sweep(
                "s", "--dry-run", "--seeds", "4", "--shard", "2/3", "--vary", "robustness.background.readNoise=0,0.1");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("jobs 8: 2 points (grid) x 4 seeds from 1"), run.out());
        assertTrue(run.out().contains("shard 2/3: 2 jobs"), run.out());
        assertTrue(run.out().contains("trainings 1"), run.out());
        assertTrue(run.out().contains("time not known before a job has run"), run.out());
        assertFalse(Files.exists(folder.resolve("s")));
        CommandLineRun measured = sweep("s", "--measure", "--threads", "2");
        assertTrue(measured.out().contains(" s on 2 threads: 1 jobs of "), measured.out());
        assertFalse(Files.exists(folder.resolve("s")));
    }

    @Test
    void stoppedByTheUserItKeepsWhatItHasAndGoesOn() throws IOException {
        String[] all = {"--vary", "robustness.background.readNoise=0,0.1,0.2", "--seeds", "2"};
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun stopped = TinySweep.run(stop, folder.resolve("s"), all);
        assertEquals(130, stopped.code(), stopped.err());
        assertEquals("interrupted", files().json("s/run.json").get("status").asString());
        assertEquals(1, Files.readAllLines(folder.resolve("s/results.csv")).size());
        CommandLineRun again = sweep("s", all);
        assertEquals(3, again.code());
        assertTrue(again.err().contains("say --resume to go on with it, or --force to start anew"), again.err());
        List<String> resumed = new ArrayList<>(Arrays.asList(all));
        resumed.add("--resume");
        CommandLineRun rest = sweep("s", resumed.toArray(String[]::new));
        assertEquals(0, rest.code(), rest.err());
        assertEquals(0, sweep("whole", all).code());
        assertArrayEquals(files().bytes("whole/results.csv"), files().bytes("s/results.csv"));
        byte[] journal = files().bytes("s/journal");
        assertEquals(0, sweep("s", resumed.toArray(String[]::new)).code());
        assertArrayEquals(journal, files().bytes("s/journal"), "nothing was left to do");
        byte[] mark = files().bytes("s/run.json");
        resumed.set(3, "3");
        resumed.set(1, "robustness.background.readNoise=0,0.1,0.3");
        CommandLineRun other = sweep("s", resumed.toArray(String[]::new));
        assertEquals(3, other.code(), other.err());
        assertTrue(other.err().contains("journal: is of another plan"), other.err());
        assertArrayEquals(journal, files().bytes("s/journal"));
        assertArrayEquals(mark, files().bytes("s/run.json"));
        resumed.set(1, "network.crossbar.wordWire=1");
        resumed.set(resumed.indexOf("--resume"), "--force");
        assertEquals(0, sweep("s", resumed.toArray(String[]::new)).code());
        assertEquals(3, column("s/results.csv", "network.crossbar.wordWire").size());
        assertFalse(Files.exists(folder.resolve("s/figures/accuracy.svg")), "one point makes no curve");
    }

    @Test
    @Timeout(60)
    void ctrlCOfAProcessLeavesAValidTable() throws IOException, InterruptedException {
        String checkpoint = TinySweep.checkpoint(folder).toString();
        String[] all = {"--checkpoint", checkpoint, "--seeds", "5000", "--threads", "2"};
        Path out = folder.resolve("s");
        Process run = TinySweep.start(folder, out, all);
        while (run.isAlive() && TinySweep.journal(out) < 5000) {
            Thread.sleep(1);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
        assertEquals(130, run.waitFor(), files().text("said"));
        int rows = column("s/results.csv", "job").size();
        assertTrue(rows > 10 && rows < 5000, rows + " rows");
        assertEquals(rows + 1, files().text("s/journal").lines().count());
        assertEquals("interrupted", files().json("s/run.json").get("status").asString());
    }

    @Test
    @Timeout(60)
    void aFolderIsForOneProcess() throws IOException, InterruptedException {
        String checkpoint = TinySweep.checkpoint(folder).toString();
        String[] all = {"--checkpoint", checkpoint, "--seeds", "5000", "--threads", "1", "--resume"};
        Process run = TinySweep.start(folder, folder.resolve("s"), all);
        while (run.isAlive() && TinySweep.journal(folder.resolve("s")) < 1000) {
            Thread.sleep(1);
        }
        CommandLineRun second = sweep("s", all);
        assertTrue(run.isAlive(), files().text("said"));
        run.destroyForcibly().waitFor();
        assertEquals(3, second.code(), second.err());
        assertTrue(second.err().contains("another process is at work in this folder"), second.err());
    }

    @Test
    void shardsOfTrainingsMergeAndWhatIsMissingIsDoneLater() throws IOException {
        String[] all = {
            "--vary", "training.epochs=1,2", "--vary", "robustness.background.readNoise=0,0.1", "--seeds", "2"
        };
        assertEquals(0, sweep("whole", all).code());
        for (int k = 1; k <= 2; k++) {
            List<String> shard = new ArrayList<>(Arrays.asList(all));
            shard.addAll(List.of("--shard", k + "/3"));
            assertEquals(0, sweep("s" + k, shard.toArray(String[]::new)).code());
        }
        List<String> trainings = new ArrayList<>(column("whole/jobs.csv", "training"));
        List<String> first = column("s1/results.csv", "job").stream()
                .map(job -> trainings.get(Integer.parseInt(job) - 1))
                .distinct()
                .toList();
        List<String> second = column("s2/results.csv", "job").stream()
                .map(job -> trainings.get(Integer.parseInt(job) - 1))
                .distinct()
                .toList();
        assertTrue(first.stream().noneMatch(second::contains), "no training is done twice");
        String out = folder.resolve("m").toString();
        CommandLineRun merged = CommandLineRun.of("merge", files().path("s1"), files().path("s2"), "--out", out);
        assertEquals(0, merged.code(), merged.err());
        assertTrue(merged.err().contains("jobs have no row yet; sweep --resume --out"), merged.err());
        assertEquals("incomplete", files().json("m/run.json").get("status").asString());
        List<String> rest = new ArrayList<>(Arrays.asList(all));
        rest.add("--resume");
        assertEquals(0, sweep("m", rest.toArray(String[]::new)).code());
        assertArrayEquals(files().bytes("whole/results.csv"), files().bytes("m/results.csv"));
        assertArrayEquals(files().bytes("whole/summary.csv"), files().bytes("m/summary.csv"));
    }

    @Test
    void whatCannotBeMergedIsSaid() throws IOException {
        assertEquals(0, sweep("a", "--seeds", "2").code());
        assertEquals(0, sweep("b", "--seeds", "3").code());
        CommandLineRun other =
                CommandLineRun.of("merge", files().path("a"), files().path("b"), "--out", files().path("m"));
        assertEquals(3, other.code(), other.err());
        assertTrue(other.err().contains("is of another plan than"), other.err());
        CommandLineRun none = CommandLineRun.of("merge", files().path("c"), "--out", files().path("m"));
        assertEquals(3, none.code(), none.err());
        assertTrue(none.err().contains("plan.json: no such file; is "), none.err());
        CommandLineRun onto = CommandLineRun.of("merge", files().path("a"), "--out", files().path("b"));
        assertEquals(3, onto.code(), onto.err());
        assertTrue(onto.err().contains("holds the journal of a sweep"), onto.err());
        Files.writeString(
                folder.resolve("a/jobs.csv"), files().text("a/jobs.csv").replaceFirst("\n1,", "\n7,"));
        CommandLineRun damaged = CommandLineRun.of("merge", files().path("a"), "--out", files().path("m"));
        assertEquals(3, damaged.code(), damaged.err());
        assertTrue(damaged.err().contains("its plan is damaged"), damaged.err());
        assertFalse(Files.exists(folder.resolve("m")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --vary=network.crossbar.wordwire=1,2        | did you mean 'wordWire'?
            --vary=network.crossbar.wordWire=1,2 V      | --vary network.crossbar.wordWire=2 V: override 'network.crossbar.wordWire=2 V': network.crossbar.wordWire: '2 V' is in V
            --vary=network.crossbar.wordWire=1,-2       | network.crossbar.wordWire: -2.0 ohm must be at least 0
            --vary=training.optimiser=adam,sdg          | unknown kind 'sdg'; did you mean 'sgd'?
            --vary=training.epochs=1,1.5                | expected a whole number
            --vary=seed=1,2                             | seeds are varied by --seeds N
            --vary=training.epochs=1,1                  | jobs 1 and 2 (training.epochs=1, seed 1): are the same
            --vary=title=a,b                            | title, audit, robustness.axes and robustness.chips change nothing
            --vary=training.epochs=1 --vary=training.epochs=2 | is varied twice
            --vary=network.crossbar={} --vary=network.crossbar.gMin=1 uS | once with its part network.crossbar.gMin
            --vary=training.shards=1,2 --vary=training.batchSize=1,8 | job 3 (training.shards=2, training.batchSize=1): override 'training.shards=2': training.shards: 2 must be from 1 to batchSize = 1
            --vary=network.layers.1.neurons=3,4         | job 2 (network.layers.1.neurons=4): configuration: network.layers: the last layer
            --vary=dataset={kind: idx, dir: nowhere, trainingSamples: 1, validationSamples: 0, testSamples: 1} | dataset.dir: no folder nowhere
            --vary=training.rule=memprop,conversion --vary=training.voltagePenalty.weight=100 | must be 0 with rule: conversion
            --vary=training.imperfections={kind: drawn, readNoise: 0.1} --vary=training.timeDivisors=[1],[1,2] | job 2 (training.imperfections={kind: drawn, readNoise: 0.1}, training.timeDivisors=[1,2]): configuration: read noise of training
            --vary=network.crossbar.wordWire=log:1e-300:1e300:3 | --vary network.crossbar.wordWire: a range from 1e-300 to 1e300 is too wide
            --seed=9223372036854775807 --seeds=2        | --seeds 2: end beyond the greatest seed, 9223372036854775807
            --seeds=0                                   | --seeds 0: must be from 1 to
            --design=sobol:8                            | nothing is varied
            --shard=3/2                                 | write k/n with k from 1 to n
            --checkpoint=nowhere                        | nowhere: no such file
            --require=accuracy>1                        | unknown metric
            """)
    void whatIsWrongIsSaidBeforeAnythingIsWritten(String options, String message) {
        CommandLineRun run = sweep(
                "s",
                Arrays.stream(options.split(" (?=--)", -1)).map(String::strip).toArray(String[]::new));
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(Files.exists(folder.resolve("s")));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidBeforeAnythingRuns() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        CommandLineRun run = sweep("file");
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("is a file; --out wants a folder"), run.err());
        Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(folder.resolve("foreign/thesis.tex"), "");
        CommandLineRun foreign = sweep("foreign");
        assertEquals(3, foreign.code(), foreign.err());
        assertEquals(List.of("thesis.tex"), files().names("foreign"));
    }
}
