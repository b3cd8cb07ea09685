package org.sneakpath.analysis.comparison;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.Csv;

/**
 * Rows of {@code results.csv} that ended well, and what they were varied over.
 *
 * @param factors that are columns
 * @param rows in the order of the file
 */
record StudyRows(List<StudyFactor> factors, List<StudyRow> rows) {
    private static final String SEED = "seed";
    private static final String STATUS = "status";

    StudyRows {
        factors = List.copyOf(factors);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table.
     *
     * @throws InputException if it is not that of a study with these factors
     */
    static StudyRows read(Path file, List<StudyFactor> factors) {
        List<StudyRow> rows = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file);
                CSVParser table = Csv.WITH_HEADER.parse(text)) {
            List<String> names = table.getHeaderNames();
            int metrics = names.indexOf(STATUS) + 1;
            for (CSVRecord line : table) {
                if (!line.get(STATUS).equals("ok")) {
                    continue;
                }
                SortedMap<String, String> point = new TreeMap<>();
                factors.forEach(factor -> point.put(factor.name(), line.get(factor.name())));
                SortedMap<String, Double> values = new TreeMap<>();
                for (int k = metrics; k < names.size(); k++) {
                    String value = line.get(k);
                    values.put(names.get(k), value.isEmpty() ? Double.NaN : Double.parseDouble(value));
                }
                rows.add(new StudyRow(point, Long.parseLong(line.get(SEED)), values));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new InputException(file + ": is not the results of this study: " + e.getMessage(), e);
        }
        return new StudyRows(factors, rows);
    }

    /**
     * Means of a metric over chosen points, by seed; seeds of which a point is missing have none.
     *
     * @param metric a column
     */
    SortedMap<Long, Double> means(PointChoice choice, String metric) {
        SortedMap<Long, Double> sums = new TreeMap<>();
        SortedMap<Long, Long> counts = new TreeMap<>();
        for (StudyRow row : rows) {
            Double value = row.metrics().get(metric);
            if (value != null && !value.isNaN() && choice.holds(row.point())) {
                sums.merge(row.seed(), value, Double::sum);
                counts.merge(row.seed(), 1L, Long::sum);
            }
        }
        long all = choice.count(factors);
        SortedMap<Long, Double> means = new TreeMap<>();
        counts.forEach((seed, count) -> {
            if (count == all) {
                means.put(seed, sums.getOrDefault(seed, Double.NaN) / all);
            }
        });
        return means;
    }
}
