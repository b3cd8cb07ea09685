package org.sneakpath.analysis.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.analysis.study.StudyFindings.FinishedTrial;

/**
 * {@code trials.csv}: every trial that is not in {@code results.csv}, a column for each axis, empty where it is at the background. The two
 * together are the ledger of a study: read back, they give all its findings without a single trial.
 */
public final class TrialTable {
    private TrialTable() {}

    /**
     * The text of the file.
     *
     * @param axes names of all axes of the study
     */
    public static String text(List<String> axes, List<FinishedTrial> trials) {
        List<Object[]> rows = new ArrayList<>();
        List<Object> header = new ArrayList<>(axes);
        header.addAll(List.of("seed", "accuracy"));
        rows.add(header.toArray());
        for (FinishedTrial finished : trials) {
            @Nullable Object[] row = new Object[axes.size() + 2];
            for (Setting setting : finished.trial().settings()) {
                row[axes.indexOf(setting.axis())] = setting.level();
            }
            row[axes.size()] = finished.trial().chip();
            row[axes.size() + 1] = finished.accuracy();
            rows.add(row);
        }
        return FindingTables.text(rows);
    }

    /** Enters the trials of a {@code trials.csv} into a ledger. */
    public static void read(String text, TrialLedger ledger) {
        try (CSVParser parser = CSVParser.parse(text, Csv.WITH_HEADER)) {
            List<String> axes = new ArrayList<>(parser.getHeaderNames());
            axes.removeAll(List.of("seed", "accuracy"));
            for (CSVRecord row : parser) {
                List<Setting> settings = new ArrayList<>();
                for (String axis : axes) {
                    if (!row.get(axis).isEmpty()) {
                        settings.add(new Setting(axis, Double.parseDouble(row.get(axis))));
                    }
                }
                Trial trial = new Trial(settings, Integer.parseInt(row.get("seed")));
                ledger.put(trial, Double.parseDouble(row.get("accuracy")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Enters the rows of a {@code results.csv} into a ledger. */
    public static void readResults(String text, TrialLedger ledger) {
        try (CSVParser parser = CSVParser.parse(text, Csv.WITH_HEADER)) {
            for (CSVRecord row : parser) {
                double level = Double.parseDouble(row.get("level"));
                Trial trial = Trial.of(row.get("axis"), level, Integer.parseInt(row.get("seed")));
                ledger.put(trial, Double.parseDouble(row.get("accuracy")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
