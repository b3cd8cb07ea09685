package org.sneakpath.analysis.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.difference.RunDifference.ChangedMetric;
import org.sneakpath.analysis.difference.RunDifference.ChangedValue;
import org.sneakpath.analysis.difference.RunDifference.ComparedSetting;
import org.sneakpath.analysis.statistics.Interval;

/** Two folders with known numbers: what differs is found, chips are pairs, and what nobody can tell is not told. */
class RunDifferenceContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private Path run(String name, String configuration, String metrics, String results) throws IOException {
        Path run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve("run.json"), "{}");
        Files.writeString(run.resolve("config.resolved.yaml"), configuration);
        Files.writeString(run.resolve("metrics.json"), metrics);
        if (!results.isEmpty()) {
            Files.writeString(run.resolve("results.csv"), results);
        }
        return run;
    }

    private static String study(double... accuracies) {
        StringBuilder text = new StringBuilder("axis,level,seed,accuracy\r\n");
        for (int chip = 0; chip < accuracies.length; chip++) {
            text.append("wire-resistance,2.5,")
                    .append(chip + 1)
                    .append(',')
                    .append(accuracies[chip])
                    .append("\r\n");
        }
        return text.toString();
    }

    @Test
    void chipsOfOneNumberArePairs() throws IOException {
        Path a = run(
                "a",
                "seed: 1\nnetwork: {layers: [{neurons: 3}]}\n",
                "{\"test_accuracy\": 0.9, \"audit_passes\": true}",
                study(0.5, 0.7, 0.9, 0.6));
        Path b = run(
                "b",
                "seed: 1\nnetwork: {layers: [{neurons: 4}]}\nmore: x\n",
                "{\"test_accuracy\": 0.95, \"audit_passes\": true}",
                study(0.6, 0.81, 0.99, 0.7));
        RunDifference difference = RunDifference.of(a, b);
        assertEquals(
                List.of(new ChangedValue("network.layers.0.neurons", "3", "4"), new ChangedValue("more", null, "x")),
                difference.configuration());
        assertEquals(
                new ChangedMetric("test_accuracy", 0.9, 0.95),
                difference.metrics().get(0));
        ComparedSetting setting = difference.settings().get(0);
        assertEquals("wire-resistance=2.5", setting.at());
        assertEquals(4, setting.pairs());
        // Differences 0.10, 0.11, 0.09, 0.10: mean 0.1, deviation sqrt(2/3) 0.01, t(3) = 3.1824
        Interval interval = Objects.requireNonNull(setting.interval());
        double half = 3.182446 * Math.sqrt(2.0 / 3) * 0.01 / 2;
        assertEquals(0.1 - half, interval.lower(), 1e-7);
        assertEquals(0.1 + half, interval.upper(), 1e-7);
        assertTrue(setting.p() < 1e-3, "spread of chips drops out: " + setting.p());
        String text = String.join("\n", DifferenceText.lines(difference));
        assertTrue(text.contains("1 of 1 settings differ at the 5 % level"), text);
    }

    @Test
    void singlePairsAndSettingsOfOneRunAreNotTested() throws IOException {
        String sweep = "job,training.epochs,seed,status,test_accuracy\r\n";
        Path a = run("a", "seed: 1\n", "{}", sweep + "1,5,1,ok,0.9\r\n2,6,1,ok,0.8\r\n");
        Path b = run("b", "seed: 1\n", "{}", sweep + "1,5,1,ok,0.7\r\n2,7,1,failed,\r\n");
        RunDifference difference = RunDifference.of(a, b);
        ComparedSetting only = difference.settings().get(0);
        assertEquals("training.epochs=5", only.at());
        assertNull(only.interval());
        assertEquals(-0.2, only.second() - only.first(), 1e-12);
        assertEquals(1, difference.settings().size());
        assertEquals(1, difference.alone());
        assertEquals(0, difference.unpaired());
        String text = String.join("\n", DifferenceText.lines(difference));
        assertTrue(text.contains("configurations are equal") && text.contains("0 of 1 settings differ"), text);
    }

    @Test
    void pValuesOfManySettingsAreRaisedTogether() throws IOException {
        StringBuilder first = new StringBuilder("axis,level,seed,accuracy\r\n");
        StringBuilder second = new StringBuilder(first);
        for (int level = 0; level < 20; level++) {
            for (int chip = 1; chip <= 3; chip++) {
                String at = "read-noise," + level + "," + chip + ",";
                first.append(at).append(0.5).append("\r\n");
                second.append(at).append(0.5 + (level == 0 ? 0.001 * chip : 0)).append("\r\n");
            }
        }
        RunDifference difference =
                RunDifference.of(run("a", "", "{}", first.toString()), run("b", "", "{}", second.toString()));
        ComparedSetting moved = difference.settings().get(0);
        // Differences 1, 2, 3 per mille: t = 2/(1/sqrt 3) = 3.46, p = 0.0742 with 2 degrees of freedom
        assertEquals(Math.min(1, 20 * 0.07418), moved.p(), 1e-3);
        assertTrue(difference.settings().stream().skip(1).allMatch(setting -> setting.p() == 1));
    }

    @Test
    void otherSeedsAreNoPairsAndThatIsSaid() throws IOException {
        String sweep = "job,training.epochs,seed,status,test_accuracy\r\n";
        RunDifference difference = RunDifference.of(
                run("a", "seed: 1\n", "{}", sweep + "1,5,1,ok,0.9\r\n2,5,2,ok,0.8\r\n"),
                run("b", "seed: 101\n", "{}", sweep + "1,5,101,ok,0.9\r\n2,5,102,ok,0.8\r\n"));
        assertEquals(List.of(), difference.settings());
        assertEquals(1, difference.unpaired());
        assertEquals(0, difference.alone());
        String text = String.join("\n", DifferenceText.lines(difference));
        assertTrue(text.contains("1 settings are in both runs, but with other seeds: nothing to pair"), text);
        assertTrue(text.contains("no metrics in common"), text);
    }

    @Test
    void whatIsNoRunIsRefused() throws IOException {
        Path a = run("a", "seed: 1\n", "{}", "");
        InputException none = assertThrows(InputException.class, () -> RunDifference.of(a, folder.resolve("none")));
        assertTrue(String.valueOf(none.getMessage()).contains("is no folder of a run"), none.getMessage());
        Path broken = run("broken", "seed: 1\n", "{", "");
        InputException unreadable = assertThrows(InputException.class, () -> RunDifference.of(a, broken));
        assertTrue(
                String.valueOf(unreadable.getMessage()).contains("metrics.json: cannot be read"),
                unreadable.getMessage());
        Path cut = run("cut", "seed: 1\n", "{}", "axis,level,seed,accuracy\r\nx,1,2,0.5\r\nx,1,3\r\n");
        InputException incomplete = assertThrows(InputException.class, () -> RunDifference.of(a, cut));
        assertTrue(
                String.valueOf(incomplete.getMessage()).contains("row 2 has 3 of 4 values"), incomplete.getMessage());
        Path quote = run("quote", "seed: 1\n", "{}", "axis,level,seed,accuracy\r\n\"x\"y,1,2,0.5\r\n");
        InputException quoted = assertThrows(InputException.class, () -> RunDifference.of(a, quote));
        assertTrue(String.valueOf(quoted.getMessage()).contains("results.csv: cannot be read"), quoted.getMessage());
        Path text = run("text", "seed: 1\n", "{}", "axis,level,seed,accuracy\r\nx,1,one,0.5\r\n");
        assertThrows(InputException.class, () -> RunDifference.of(a, text));
    }

    private static String predictions(String... rows) {
        return "sample,label,predicted\n" + String.join("\n", rows) + "\n";
    }

    private Path tested(String name, String predictions) throws IOException {
        Path run = run(name, "seed: 1\n", "{}", "");
        Files.writeString(run.resolve("predictions.csv"), predictions);
        return run;
    }

    /** Of ten samples both get one right, A alone none, B alone eight, and one is put into no class by either: 2/2^8. */
    @Test
    void networksAreComparedSampleBySample() throws IOException {
        StringBuilder a = new StringBuilder("sample,label,predicted\n0,1,1\n1,0,\n");
        StringBuilder b = new StringBuilder("sample,label,predicted\n0,1,1\n1,0,\n");
        for (int k = 2; k < 10; k++) {
            a.append(k).append(",2,0\n");
            b.append(k).append(",2,2\n");
        }
        RunDifference found = RunDifference.of(tested("a", a.toString()), tested("b", b.toString()));
        SampleComparison samples = Objects.requireNonNull(found.samples());
        assertEquals(10, samples.samples());
        assertEquals(1, samples.both());
        assertEquals(0, samples.test().onlyFirst());
        assertEquals(8, samples.test().onlySecond());
        assertEquals(0.8, samples.difference(), 1e-15);
        String text = String.join("\n", DifferenceText.lines(found));
        assertTrue(text.contains("both networks as designed get 1 right, A alone 0, B alone 8: B - A +0.8"), text);
        assertTrue(text.contains("p 0.007813, they differ"), text);
    }

    @Test
    void otherSamplesAreNotCompared() throws IOException {
        Path a = tested("a", predictions("0,1,1", "1,0,0"));
        assertNull(
                RunDifference.of(a, tested("b", predictions("0,1,1", "1,1,0"))).samples());
        assertNull(RunDifference.of(a, tested("c", predictions("0,1,1"))).samples());
        assertNull(RunDifference.of(a, run("d", "seed: 1\n", "{}", "")).samples());
        Path damaged = tested("e", predictions("0,1,1", "2,0,0"));
        String message = String.valueOf(assertThrows(InputException.class, () -> RunDifference.of(a, damaged))
                .getMessage());
        assertTrue(message.contains("predictions.csv") && message.contains("sample 2 where 1 belongs"), message);
    }
}
