package org.sneakpath.analysis.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.RequirementException;

/** Files that others read: results, metrics, matrices; and conditions on metrics. */
class ResultFilesTest {
    @Test
    void resultsAreSortedWhateverTheOrderTheyCameIn() {
        ResultRow a = new ResultRow("stuck-at", 0.1, 2, 0.5);
        ResultRow b = new ResultRow("stuck-at", 0.1, 1, 1.0 / 3);
        ResultRow c = new ResultRow("read-noise", 1e-9, 10, 1);
        String expected = """
                axis,level,seed,accuracy
                read-noise,1.0E-9,10,1.0
                stuck-at,0.1,1,0.3333333333333333
                stuck-at,0.1,2,0.5
                """;
        assertEquals(expected, ResultsCsv.text(List.of(a, b, c)));
        assertEquals(expected, ResultsCsv.text(List.of(c, b, a)));
    }

    @Test
    void jsonKeepsTheOrderOfKeysAndAllDigits() {
        assertEquals("{\n  \"b\" : 0.1,\n  \"a\" : 3\n}\n", Json.text(ordered()));
    }

    @Test
    void jsonNestsEscapesAndRefusesWhatItCannotWrite() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("counts", new int[][] {{1, 2}, {}});
        map.put("a\"b", List.of("c\\d\n\u0001", Double.NaN, true, Map.of()));
        assertEquals("""
                {
                  "counts" : [
                    [
                      1,
                      2
                    ],
                    [ ]
                  ],
                  "a\\"b" : [
                    "c\\\\d\\n\\u0001",
                    "NaN",
                    true,
                    { }
                  ]
                }
                """, Json.text(map));
        assertThrows(IllegalArgumentException.class, () -> Json.text(Map.of("x", new Object())));
    }

    private static Map<String, Object> ordered() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", 0.1);
        map.put("a", 3);
        return map;
    }

    @Test
    void versionsNameProgramRuntimeAndLibraries() {
        Map<String, String> versions = Versions.all();
        assertTrue(
                versions.keySet().containsAll(List.of("Sneakpath", "Java", "Processor", "CommonsMath")),
                versions.toString());
        assertTrue(versions.values().stream().noneMatch(value -> value.contains("${")), versions.toString());
    }

    @Test
    void matricesReadBackToTheLastBit(@TempDir Path folder) throws IOException {
        double[] values = {1.0 / 3, -1e-300, 4.9e-324, 1e300, 0, 7};
        Path file = Files.writeString(folder.resolve("m.csv"), MatrixCsv.text(values, 3));
        MatrixCsv.Matrix matrix = MatrixCsv.read(file);
        assertEquals(2, matrix.rows());
        assertEquals(3, matrix.columns());
        assertArrayEquals(values, matrix.values());
        assertArrayEquals(new double[] {1e300, 0, 7}, matrix.row(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | m.csv: is empty",
                "'1,2\n3\n' | m.csv:2: 1 values where the lines before have 2",
                "'1,2\n3,x\n' | m.csv:2: value 2: 'x' is not a finite number",
                "'1,\n' | m.csv:1: value 2: '' is not a finite number",
                "'NaN\n' | 'NaN' is not a finite number",
                "'1e999\n' | '1e999' is not a finite number",
                "'1d\n' | '1d' is not a finite number",
                "'0x1p3\n' | '0x1p3' is not a finite number",
            })
    void aDamagedMatrixIsRefusedWithItsLine(String text, String message, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("m.csv"), text);
        InputException e = assertThrows(InputException.class, () -> MatrixCsv.read(file));
        assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
    }

    @Test
    void requirementsHoldOrNameWhatWasFound() {
        Map<String, Object> metrics = Map.of("test_accuracy", 0.95, "epochs", 3);
        Requirement.parse("test_accuracy>=0.95").check(metrics);
        Requirement.parse("test_accuracy <= 0.95").check(metrics);
        Requirement.parse("epochs<4").check(metrics);
        Requirement.parse("epochs>2").check(metrics);
        for (String missed : List.of("test_accuracy>=0.951", "test_accuracy>0.95", "epochs<3", "epochs<=2.9")) {
            RequirementException e = assertThrows(
                    RequirementException.class, () -> Requirement.parse(missed).check(metrics));
            assertTrue(String.valueOf(e.getMessage()).contains("found"), e.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"test_accuracy", "test_accuracy=0.9", "test_accuracy>=high", ">=0.9", "test_accuracy>=1e"})
    void aRequirementOfAnotherFormIsRefused(String text) {
        assertThrows(InputException.class, () -> Requirement.parse(text));
    }

    @Test
    void aRequirementOnAnUnknownMetricIsRefusedWithASuggestion() {
        InputException e = assertThrows(
                InputException.class,
                () -> Requirement.parse("test_acuracy>=0.9").requireKnown(List.of("test_accuracy")));
        assertTrue(String.valueOf(e.getMessage()).contains("did you mean 'test_accuracy'?"), e.getMessage());
    }
}
