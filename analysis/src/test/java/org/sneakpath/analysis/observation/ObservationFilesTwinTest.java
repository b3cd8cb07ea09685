package org.sneakpath.analysis.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.training.cost.CostBasis;
import org.sneakpath.training.cost.CostQuantity;
import org.sneakpath.training.sensitivity.LossSlope;
import org.sneakpath.training.sensitivity.LossSlopes;

/** What is written is read back equal, to the last bit; what was written otherwise is refused. */
class ObservationFilesTwinTest {
    private static final List<Double> ODD = List.of(
            0.0,
            -0.0,
            0.1 + 0.2,
            1e-300,
            Double.MIN_VALUE,
            -1.7976931348623157e308,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private static Observations observations() {
        return new Observations(
                Observations.Kind.STUDY_OF_CHECKPOINT,
                new DesignFacts("4-8-3", 67, "mif", List.of("a \"b\"", "\u00e9", "<c>"), 4e-5, 0),
                new TestCounts(3, 2, Double.NaN, List.of(List.of(1, 0), List.of(1, 1))),
                List.of(new Observations.Epoch(1, 0.3, Double.NaN)),
                null,
                new LossSlopes(
                        5, 0.25, false, true, List.of(new LossSlope(1, "conductance", "S", 4, Double.NaN, 1, 2, 3))),
                new CostSummary(
                        2,
                        1,
                        List.of(
                                new CostSummary.Line(
                                        1,
                                        "arrays",
                                        CostQuantity.ENERGY,
                                        CostBasis.SIMULATED,
                                        new CostSummary.Figure(1e-9, 0.5e-9, 1.5e-9),
                                        "V·I"),
                                new CostSummary.Line(
                                        0,
                                        "mirrors",
                                        CostQuantity.AREA,
                                        CostBasis.UNKNOWN,
                                        new CostSummary.Figure(Double.NaN, Double.NaN, Double.NaN),
                                        "ideal")),
                        new CostSummary.Figure(1e-9, 0.5e-9, 1.5e-9),
                        new CostSummary.Figure(2e-3, 2e-3, 2e-3),
                        new CostSummary.Figure(0, 0, 0)),
                new NeuronTraces(7, 1, ODD, List.of(new NeuronTraces.StateTrace("x", ODD))),
                new WireLoss(1, 3, 3, 2.5, 2.5, 7, true, ODD),
                new DeviceLoop("m1", "vteam", 0.1, 1e-3, ODD, ODD),
                new ArrayMap(2, 3, 3, ODD),
                List.of(new FailedSample(5, 1, 2, Double.POSITIVE_INFINITY, 0, 0, ODD, List.of(ODD))));
    }

    private Path written() {
        Path run = folder.resolve("run");
        try (RunFolder staged = RunFolder.staged(run, false)) {
            ObservationFiles.write(observations(), staged);
            staged.publish();
        }
        return run;
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        assertEquals(observations(), ObservationFiles.observations(written()));
    }

    /** Too much, too little, cut off: none of it reads as something else. */
    @ParameterizedTest
    @ValueSource(strings = {"\"kind\":", "\"wires\":", "\"audit\":", "\"loss\":"})
    void anotherVersionIsRefused(String key) throws IOException {
        Path file = written().resolve(ObservationFiles.OBSERVATIONS);
        String text = Files.readString(file);
        assertTrue(text.contains(key), text);
        for (String other : List.of(
                text.replaceFirst(key, "\"other\":"),
                text.replaceFirst(key, "\"more\":1," + key),
                text.substring(0, text.indexOf(key)))) {
            Files.writeString(file, other);
            InputException refused =
                    assertThrows(InputException.class, () -> ObservationFiles.observations(folder.resolve("run")));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("is damaged, or of another version"),
                    refused.getMessage());
        }
    }

    @Test
    void aKeyThatIsMissingIsRefused() throws IOException {
        Path file = written().resolve(ObservationFiles.OBSERVATIONS);
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"audit\":null,", ""));
        assertThrows(InputException.class, () -> ObservationFiles.observations(folder.resolve("run")));
    }
}
