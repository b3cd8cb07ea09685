package org.sneakpath.analysis.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.Samples;

/** Points of grids and designs. */
class DesignTest {
    private static final ExperimentConfig CONFIG = ConfigFile.parse("quickstart.yaml", Samples.quickstart(), List.of());

    private static List<List<String>> points(String design, long seed, String... varied) {
        Design parsed = Design.parse(design);
        List<Variation> variations = Arrays.stream(varied).map(Variation::parse).toList();
        return parsed.points(Levels.all(variations, CONFIG, parsed.isSampled()), seed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            network.crossbar.wordWire=1, 2 ohm,5           | 1;2 ohm;5
            robustness.axes.0.levels=[0, 0.1],[0,0.2]      | [0, 0.1];[0,0.2]
            network.neuron={kind: library, name: lif}      | {kind: library, name: lif}
            dataset.separator=',',tab                      | ',';tab
            network.crossbar.wordWire=lin:0:1:5            | 0.0;0.25;0.5;0.75;1.0
            network.crossbar.wordWire=lin:0:1 ohm:11       | 0.0;0.1;0.2;0.3;0.4;0.5;0.6;0.7;0.8;0.9;1.0
            network.crossbar.gMin=log:1 uS:1 mS:4          | 1.0E-6;1.0E-5;1.0E-4;0.001
            network.crossbar.wordWire=log:100:1:3          | 100.0;10.0;1.0
            training.epochs=lin:1:4:4                      | 1;2;3;4
            training.epochs=lin:1:3:5                      | 1;2;3
            training.batchSize=log:1:100:5                 | 1;3;10;32;100
            """)
    void listsAndRangesBecomeValues(String variation, String values) {
        List<String> expected = Arrays.asList(values.split(";", -1));
        assertEquals(
                expected,
                points("grid", 1, variation).stream().map(p -> p.get(0)).toList());
    }

    @Test
    void aGridIsAllCombinationsTheLastFastest() {
        assertEquals(
                List.of(List.of("1", "a"), List.of("1", "b"), List.of("2", "a"), List.of("2", "b")),
                points("grid", 1, "training.epochs=1,2", "training.rule=a,b"));
        assertEquals(List.of(List.of()), points("grid", 1));
    }

    /** Of N points each of N equal parts of a range has one, on linear and logarithmic scales. */
    @Test
    void aLatinHypercubeMeetsEachPartOnce() {
        List<List<String>> points = points(
                "latin-hypercube:50",
                3,
                "robustness.background.conductanceSigma=lin:0:0.5",
                "network.crossbar.wordWire=log:1:100");
        TreeSet<Integer> first = new TreeSet<>();
        TreeSet<Integer> second = new TreeSet<>();
        for (List<String> point : points) {
            first.add((int) (Double.parseDouble(point.get(0)) / 0.5 * 50));
            second.add((int) (Math.log10(Double.parseDouble(point.get(1))) / 2 * 50));
        }
        assertEquals(50, points.size());
        assertEquals(50, first.size());
        assertEquals(50, second.size());
    }

    /** A (0, 4, 2)-net in base 2: each of the 16 boxes of any shape 2⁻ᵃ × 2⁻ᵇ, a + b = 4, holds one of 16 points; shifts keep it. */
    @Test
    void aShiftedSobolSequenceIsStillANet() {
        for (long seed = 1; seed <= 5; seed++) {
            List<List<String>> points = points(
                    "sobol:16",
                    seed,
                    "robustness.background.conductanceSigma=lin:0:1",
                    "robustness.background.readNoise=lin:0:1");
            for (int a = 0; a <= 4; a++) {
                TreeSet<String> boxes = new TreeSet<>();
                for (List<String> point : points) {
                    int x = (int) (Double.parseDouble(point.get(0)) * (1 << a));
                    int y = (int) (Double.parseDouble(point.get(1)) * (1 << (4 - a)));
                    boxes.add(x + " " + y);
                }
                assertEquals(16, boxes.size(), "seed " + seed + ", boxes of 2^-" + a);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin-hypercube:20", "sobol:20"})
    void designsFollowFromTheSeed(String design) {
        String[] varied = {"robustness.background.readNoise=lin:0:1", "network.crossbar.wordWire=log:1:10"};
        assertEquals(points(design, 1, varied), points(design, 1, varied));
        assertNotEquals(points(design, 1, varied), points(design, 2, varied));
    }

    @Test
    void wholeNumbersAndWordsAreEquallyLikelyAndNoPointComesTwice() {
        List<List<String>> points =
                points("latin-hypercube:300", 1, "training.epochs=lin:1:3", "training.optimiser=adam,sgd");
        assertEquals(6, points.size());
        List<String> epochs = new ArrayList<>();
        for (int k = 0; k < 3000; k++) {
            epochs.add(Levels.all(List.of(Variation.parse("training.epochs=lin:1:3")), CONFIG, true)
                    .get(0)
                    .at((k + 0.5) / 3000));
        }
        for (String whole : List.of("1", "2", "3")) {
            assertEquals(1000, (double) epochs.stream().filter(whole::equals).count(), 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            grid               | network.crossbar.wordWire             | write path=values
            grid               | network.crossbar.wordWire=            | write path=values
            grid               | =1,2                                  | write path=values
            grid               | training.epochs=1,,2                  | nothing between two commas
            grid               | robustness.axes.0.levels=[0,1         | brackets or quotation marks do not match
            grid               | network.crossbar.wordWire=lin:1       | write lin:first:last:count
            grid               | network.crossbar.wordWire=lin:0:1:1   | count '1' must be a whole number from 2 to
            grid               | network.crossbar.wordWire=lin:0:1:2.5 | count '2.5' must be a whole number
            grid               | network.crossbar.wordWire=lin:0:1     | a grid needs the number of values
            sobol:8            | network.crossbar.wordWire=lin:0:1:5   | leave the count out
            grid               | network.crossbar.wordWire=log:0:1:5   | its ends must differ and be greater than 0
            grid               | network.crossbar.wordWire=lin:1:1:5   | its ends must differ
            grid               | network.crossbar.wordWire=lin:1 V:2 V:5 | '1 V' is in V
            grid               | training.optimiser=lin:1:2:3          | a range needs a key with a number
            grid               | network.crossbar.wordwire=lin:1:2:3   | a range needs a key with a number
            grid:5             | training.epochs=1                     | write grid, latin-hypercube:N or sobol:N
            sobol              | training.epochs=1                     | write grid, latin-hypercube:N or sobol:N
            sobol:0            | training.epochs=1                     | N must be at least 1
            soboll:8           | training.epochs=1                     | did you mean 'sobol'?
            latin-hypercube:9999999 | training.epochs=1                | more than the 1000000 jobs
            """)
    void whatCannotBeIsSaid(String design, String variation, String message) {
        InputException refused = assertThrows(InputException.class, () -> points(design, 1, variation));
        assertTrue(String.valueOf(refused.getMessage()).contains(message), refused.getMessage());
    }

    @Test
    void shardsAreReadAndPartTheGroups() {
        assertEquals(new Shard(2, 4), Shard.parse("2/4"));
        for (String wrong : List.of("0/4", "5/4", "2", "2/", "a/b", "-1/4", "2/4/8")) {
            assertThrows(InputException.class, () -> Shard.parse(wrong), wrong);
        }
        for (int group = 0; group < 12; group++) {
            int owners = 0;
            for (int k = 1; k <= 4; k++) {
                owners += new Shard(k, 4).takes(group) ? 1 : 0;
            }
            assertEquals(1, owners);
        }
    }
}
