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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;
import tools.jackson.databind.JsonNode;

/** Tables in {@code train}, {@code evaluate} and {@code robustness}, and what {@code crossvalidate} promises to scripts. */
class CrossValidationContractTest {
    private static final int SAMPLES = 90;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    /** Three clouds in a plane, in units of their own, with an identity in front and the class behind. */
    @BeforeEach
    void writeTable() throws IOException {
        CounterRandom random = new CounterRandom(3, Purpose.DATASET);
        StringBuilder text = new StringBuilder("id;width;height;kind\n");
        for (int k = 0; k < SAMPLES; k++) {
            int kind = k % 3;
            double width = 1000 * kind + 120 * random.gaussian(k, 0);
            double height = (kind == 1 ? 1e-3 : 0) + 1e-4 * random.gaussian(k, 1);
            text.append(k)
                    .append(';')
                    .append(width)
                    .append(';')
                    .append(height)
                    .append(';')
                    .append("abc".charAt(kind))
                    .append('\n');
        }
        Files.writeString(folder.resolve("clouds.csv"), text.toString());
    }

    private String dataset(String more) {
        return "dataset={kind: csv, file: " + folder.resolve("clouds.csv")
                + ", separator: ;, header: true, label: kind, ignore: [id], trainingSamples: 60, validationSamples: 9"
                + ", testSamples: 21" + more + "}";
    }

    private CommandLineRun run(String command, String out, String... more) {
        return run(new StopSignal(), command, out, more);
    }

    private CommandLineRun run(StopSignal stop, String command, String out, String... more) {
        Stream<String> options = Stream.concat(Stream.of(dataset(""), "training.epochs=12"), Arrays.stream(more));
        return TinyExperiment.run(stop, command, folder.resolve(out), options.toArray(String[]::new));
    }

    private JsonNode json(String name) throws IOException {
        return new RunFiles(folder).json(name);
    }

    @Test
    void aTableIsTrainedTestedAndStudiedLikeAnyOtherSet() throws IOException {
        CommandLineRun train = run("train", "t");
        assertEquals(0, train.code(), train.err());
        // clouds eight deviations apart
        assertTrue(json("t/metrics.json").get("test_accuracy").asDouble() > 0.8, train.out());
        CommandLineRun evaluate = run(
                "evaluate", "e", "--checkpoint", folder.resolve("t/checkpoint").toString());
        assertEquals(0, evaluate.code(), evaluate.err());
        assertEquals(
                json("t/metrics.json").get("test_accuracy"),
                json("e/metrics.json").get("test_accuracy"));
        CommandLineRun again = CommandLineRun.of(
                "train",
                folder.resolve("t/config.resolved.yaml").toString(),
                "--quiet",
                "--out",
                folder.resolve("again").toString());
        assertEquals(0, again.code(), again.err());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("t/checkpoint")),
                Files.readAllBytes(folder.resolve("again/checkpoint")));
        CommandLineRun study = run(
                "robustness",
                "r",
                "--checkpoint",
                folder.resolve("t/checkpoint").toString());
        assertEquals(0, study.code(), study.err());
        assertTrue(Files.readString(folder.resolve("r/report.html")).contains("<svg"));
    }

    @Test
    void testSamplesMayHaveAFileOfTheirOwn() throws IOException {
        Files.copy(folder.resolve("clouds.csv"), folder.resolve("more.csv"));
        String more = dataset(", testFile: " + folder.resolve("more.csv"))
                .replace("trainingSamples: 60", "trainingSamples: 81")
                .replace("testSamples: 21", "testSamples: 90");
        CommandLineRun run = run("train", "t", more);
        assertEquals(0, run.code(), run.err());
        Files.writeString(folder.resolve("more.csv"), "id;width;height;kind\n1;1;1;d\n");
        CommandLineRun foreign = run("train", "f", more);
        assertEquals(3, foreign.code());
        assertTrue(foreign.err().contains("more.csv:2:7: class 'd' is none of a, b, c"), foreign.err());
    }

    @Test
    void everySampleIsTestedOnce() throws IOException {
        CommandLineRun run = run("crossvalidate", "cv", "--folds", "4");
        assertEquals(0, run.code(), run.err());
        List<String> lines = Files.readAllLines(folder.resolve("cv/results.csv"));
        assertEquals("fold,training,test,clipped,epochs,accuracy,loss", lines.get(0));
        assertEquals(5, lines.size());
        double correct = 0;
        int tested = 0;
        for (int k = 1; k <= 4; k++) {
            String[] cells = lines.get(k).split(",", -1);
            assertEquals(Integer.toString(k), cells[0]);
            assertEquals(SAMPLES - 9, Integer.parseInt(cells[1]) + Integer.parseInt(cells[2]));
            tested += Integer.parseInt(cells[2]);
            correct += Integer.parseInt(cells[2]) * Double.parseDouble(cells[5]);
        }
        assertEquals(SAMPLES, tested);
        JsonNode metrics = json("cv/metrics.json");
        assertEquals(correct / SAMPLES, metrics.get("test_accuracy").asDouble(), 1e-12);
        assertTrue(correct / SAMPLES > 0.8, run.out());
        int sum = 0;
        for (JsonNode row : metrics.get("confusion")) {
            int members = 0;
            for (JsonNode count : row) {
                members += count.asInt();
            }
            assertEquals(SAMPLES / 3, members);
            sum += members;
        }
        assertEquals(SAMPLES, sum);
        assertTrue(run.out().contains("fold_accuracy_deviation "), run.out());
        assertEquals("complete", json("cv/run.json").get("status").asString());
        assertTrue(Files.exists(folder.resolve("cv/checkpoint-4")));
    }

    /** Scores are no more than some hundreds, so that no cross-entropy is as large as a square of what misses 1000. */
    @Test
    void theLossIsTheOneThatIsTrained() throws IOException {
        CommandLineRun run = run(
                "crossvalidate",
                "c",
                "--folds",
                "2",
                "training.epochs=1",
                "training.loss={kind: mean-square, on: 1000, off: 0}");
        assertEquals(0, run.code(), run.err());
        assertTrue(json("c/metrics.json").get("test_loss").asDouble() > 1e4, run.out());
    }

    @Test
    void stoppedAndResumedIsTheUninterruptedOneForAnyNumberOfThreads() throws IOException {
        run("crossvalidate", "whole", "--folds", "3", "--threads", "1");
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun stopped = run(stop, "crossvalidate", "parts", "--folds", "3");
        assertEquals(130, stopped.code(), stopped.err());
        assertTrue(stopped.err().contains("stopped in fold 1 of 3"), stopped.err());
        CommandLineRun refused = run("crossvalidate", "parts", "--folds", "3");
        assertEquals(3, refused.code(), refused.err());
        assertTrue(refused.err().contains("--resume"), refused.err());
        CommandLineRun resumed = run("crossvalidate", "parts", "--folds", "3", "--resume", "--threads", "3");
        assertEquals(0, resumed.code(), resumed.err());
        // a fold that was lost is trained anew, the others are not
        Files.delete(folder.resolve("parts/checkpoint-2"));
        CommandLineRun mended = run("crossvalidate", "parts", "--folds", "3", "--resume");
        assertEquals(0, mended.code(), mended.err());
        for (String name : List.of("checkpoint-1", "checkpoint-2", "checkpoint-3", "results.csv", "metrics.json")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("whole").resolve(name)),
                    Files.readAllBytes(folder.resolve("parts").resolve(name)),
                    name);
        }
        CommandLineRun other = run("crossvalidate", "parts", "--folds", "5", "--resume");
        assertEquals(3, other.code(), other.err());
        assertTrue(other.err().contains("the checkpoint is of another training"), other.err());
    }

    @Test
    void startedAnewNothingOfTheEarlierRunIsLeft() throws IOException {
        assertEquals(0, run("crossvalidate", "cv", "--folds", "4").code());
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun stopped = run(stop, "crossvalidate", "cv", "--folds", "3", "--force");
        assertEquals(130, stopped.code(), stopped.err());
        List<String> left = new RunFiles(folder).names("cv");
        assertTrue(left.contains("config.resolved.yaml"), left.toString());
        for (String gone : List.of("checkpoint-2", "checkpoint-3", "checkpoint-4", "results.csv", "metrics.json")) {
            assertFalse(left.contains(gone), left.toString());
        }
        assertEquals(0, run("crossvalidate", "cv", "--folds", "3", "--resume").code());
        assertEquals(0, run("crossvalidate", "whole", "--folds", "3").code());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("whole/metrics.json")),
                Files.readAllBytes(folder.resolve("cv/metrics.json")));
    }

    @Test
    void scalingAndSeedChangeWhatIsLearnt() throws IOException {
        run("crossvalidate", "usual", "--folds", "3");
        CommandLineRun standard = run("crossvalidate", "standard", "--folds", "3", dataset(", scaling: standard"));
        assertEquals(0, standard.code(), standard.err());
        run("crossvalidate", "seed", "--folds", "3", "--seed", "2");
        byte[] usual = Files.readAllBytes(folder.resolve("usual/results.csv"));
        assertFalse(Arrays.equals(usual, Files.readAllBytes(folder.resolve("standard/results.csv"))));
        assertFalse(Arrays.equals(usual, Files.readAllBytes(folder.resolve("seed/results.csv"))));
        // three deviations of a cloud of clouds leave nothing outside
        for (String line :
                Files.readAllLines(folder.resolve("standard/results.csv")).subList(1, 4)) {
            assertEquals("0", line.split(",", -1)[3], line);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            crossvalidate | --folds=1                     | --folds 1: must be from 2 to 1000
            crossvalidate | --folds=31                    | class 0 has 30 samples, fewer than 31 folds
            crossvalidate | dataset={kind: yin-yang, trainingSamples: 9, validationSamples: 0, testSamples: 9} | needs a table
            crossvalidate | dataset.validationSamples=72  | outside of fold 1 are only 72 samples
            crossvalidate | dataset.testFile=more.csv     | dataset.testFile: cross-validation tests on the folds
            crossvalidate | network.layers.1.neurons=4    | the data has 3 classes
            train         | dataset.file=none.csv         | dataset.file: no file none.csv
            train         | dataset.testFile=none.csv     | dataset.testFile: no file none.csv
            train         | dataset.label=sort            | clouds.csv:1:1: no column 'sort'; there are id, width, height, kind
            train         | dataset.separator=','         | clouds.csv:1:1: no column 'kind'; there are id;width;height;kind
            train         | dataset.separator=ab          | dataset.separator: 'ab' must be one character, or the word tab
            train         | dataset.header=false          | clouds.csv:1:1: no column 'kind'; without a header
            train         | dataset.testSamples=22        | dataset: 91 samples are asked for in all, but
            train         | dataset.scaling=robust        | unknown kind 'robust'; known: min-max, standard
            train         | dataset.scaling={kind: standard, deviations: 0} | 0.0 must be greater than 0
            """)
    void wrongInputIsExitCode3AndNothingIsWritten(String command, String mistake, String message) {
        CommandLineRun run = run(command, "out", mistake);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
