package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three sets of the UCI repository, where they are present, against their published descriptions. */
class TablesPaperTest {
    @TempDir
    private Path folder;

    @Test
    void irisHasFiftyOfEachAndItsPublishedStatistics() throws IOException {
        // the copy at hand ends with a comma that the published file does not have, and which is refused
        String text = Files.readString(file("iris/iris.data")).strip();
        Path mended = Files.writeString(folder.resolve("iris.data"), text.replaceFirst(",$", ""));
        Table iris = CsvReader.read("iris", mended, CsvFormat.PLAIN);
        assertEquals(List.of("Iris-setosa", "Iris-versicolor", "Iris-virginica"), iris.classes());
        assertArrayEquals(new int[] {50, 50, 50}, counts(iris));
        // iris.names: mean to two decimals (5.84, 3.05, 3.76, 1.20), least and greatest
        double[] means = {5.84, 3.05, 3.76, 1.20};
        double[] least = {4.3, 2.0, 1.0, 0.1};
        double[] greatest = {7.9, 4.4, 6.9, 2.5};
        assertStatistics(iris, means, 5.1e-3, least, greatest);
    }

    @Test
    void breastCancerHasItsPublishedClassesAndRanges() throws IOException {
        Table cancer = CsvReader.read(
                "wdbc", file("wdbc/wdbc.data"), new CsvFormat(',', false, "column 2", List.of("column 1")));
        assertEquals(List.of("B", "M"), cancer.classes());
        assertArrayEquals(new int[] {357, 212}, counts(cancer));
        assertEquals(30, cancer.features().size());
        // scikit-learn's description of the set: radius, texture and perimeter (mean)
        double[] least = {6.981, 9.71, 43.79};
        double[] greatest = {28.11, 39.28, 188.5};
        assertStatistics(cancer, new double[0], 0, least, greatest);
    }

    @Test
    void digitsHaveTheirPublishedCounts() throws IOException {
        CsvFormat format = new CsvFormat(',', true, "Class", List.of());
        Table training = CsvReader.read("digits", file("digits/optdigits.tra"), format);
        Table test = CsvReader.read("digits", file("digits/optdigits.tes"), format, training.classes());
        // optdigits.names
        assertArrayEquals(new int[] {376, 389, 380, 389, 387, 376, 377, 387, 380, 382}, counts(training));
        assertArrayEquals(new int[] {178, 182, 177, 183, 181, 182, 181, 179, 174, 180}, counts(test));
        assertEquals(64, training.features().size());
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), training.classes());
        FeatureScaling scaling = FeatureScaling.minMax(training, training.all());
        Dataset data = training.dataset("all", training.all(), scaling);
        double[] u = new double[64];
        data.features(0, u);
        // first line: 0, 1, 6, 15, 12, … of pixels that go from 0 to 16, but the second only to 8
        assertArrayEquals(new double[] {0, 1.0 / 8, 6.0 / 16, 15.0 / 16, 12.0 / 16}, Arrays.copyOf(u, 5));
    }

    private static void assertStatistics(
            Table table, double[] means, double tolerance, double[] least, double[] greatest) {
        for (int f = 0; f < least.length; f++) {
            double sum = 0;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < table.size(); k++) {
                sum += table.value(k, f);
                low = Math.min(low, table.value(k, f));
                high = Math.max(high, table.value(k, f));
            }
            assertEquals(least[f], low);
            assertEquals(greatest[f], high);
            if (f < means.length) {
                assertEquals(means[f], sum / table.size(), tolerance);
            }
        }
    }

    private static int[] counts(Table table) {
        int[] counts = new int[table.classes().size()];
        for (int label : table.labels()) {
            counts[label]++;
        }
        return counts;
    }

    private static Path file(String name) {
        Path file = Path.of(System.getProperty("sneakpath.shared", "."), "data").resolve(name);
        boolean present = Files.exists(file);
        if (!present) {
            System.out.println("skipped: no " + file + "; set -Dsneakpath.shared to the folder that holds data");
        }
        assumeTrue(present, "files of the UCI repository are absent");
        return file;
    }
}
