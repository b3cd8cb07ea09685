package org.sneakpath.analysis.difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.difference.RunSide.Setting;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.analysis.run.Predictions;
import org.sneakpath.analysis.run.RunFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the folder of a run. */
final class SideReader {
    private static final String RESULTS = "results.csv";
    private static final String SEED = "seed";
    private final Path folder;

    private SideReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads it.
     *
     * @throws InputException if it is no folder of a run, or a file of it cannot be read
     */
    static RunSide read(Path folder) {
        if (!RunFolder.isRun(folder)) {
            throw new InputException(folder + ": is no folder of a run: " + RunFolder.MARK
                    + " is missing; name one that train, robustness, sweep or merge has written (its --out)");
        }
        return new SideReader(folder).side();
    }

    private RunSide side() {
        Map<String, String> configuration = ConfigurationDifference.values(
                tree("config.resolved.yaml", YAMLMapper.builder().build()));
        Map<String, String> texts = ConfigurationDifference.values(
                tree("metrics.json", JsonMapper.builder().build()));
        Map<String, Double> metrics = new LinkedHashMap<>();
        texts.forEach((name, text) -> number(text, name, metrics));
        return new RunSide(folder.toString(), configuration, metrics, observations(), Predictions.read(folder));
    }

    private static void number(String text, String name, Map<String, Double> into) {
        try {
            into.put(name, Double.parseDouble(text));
        } catch (NumberFormatException e) {
            if (text.equals("true") || text.equals("false")) {
                into.put(name, text.equals("true") ? 1.0 : 0.0);
            }
        }
    }

    private JsonNode tree(String name, ObjectMapper mapper) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? mapper.readTree(Files.readString(file)) : mapper.createObjectNode();
        } catch (IOException | JacksonException e) {
            throw new InputException(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private Map<Setting, Map<Long, Double>> observations() {
        Map<Setting, Map<Long, Double>> all = new LinkedHashMap<>();
        Path file = folder.resolve(RESULTS);
        if (!Files.exists(file)) {
            return all;
        }
        try (CSVParser parser = CSVParser.parse(Files.readString(file), Csv.WITH_HEADER)) {
            List<String> columns = parser.getHeaderNames();
            if (!columns.contains(SEED)) {
                return all;
            }
            for (CSVRecord row : parser) {
                if (!row.isConsistent()) {
                    throw new IllegalArgumentException("row " + row.getRecordNumber() + " has " + row.size() + " of "
                            + columns.size() + " values");
                }
                take(columns, row, all);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new InputException(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
        return all;
    }

    /** What stands before the seed says where; what stands behind it was measured. Numbers of jobs and how they ended are neither. */
    private static void take(List<String> columns, CSVRecord row, Map<Setting, Map<Long, Double>> all) {
        int seed = columns.indexOf(SEED);
        long number = Long.parseLong(row.get(seed));
        String at = at(columns.subList(0, seed), row);
        for (int c = seed + 1; c < columns.size(); c++) {
            String text = row.get(c);
            if (!columns.get(c).equals("status") && !text.isEmpty()) {
                all.computeIfAbsent(new Setting(at, columns.get(c)), key -> new LinkedHashMap<>())
                        .put(number, Double.parseDouble(text));
            }
        }
    }

    private static String at(List<String> columns, CSVRecord row) {
        if (columns.equals(List.of("axis", "level"))) {
            return row.get(0) + "=" + row.get(1);
        }
        List<String> parts = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            if (!columns.get(c).equals("job")) {
                parts.add(columns.get(c) + "=" + row.get(c));
            }
        }
        return String.join(", ", parts);
    }
}
