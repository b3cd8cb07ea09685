package org.sneakpath.analysis.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sneakpath.analysis.InputException;

/** {@code predictions.csv}: into which class a network as designed puts each test sample, from the first one on. */
public final class Predictions {
    /** Name of the file. */
    public static final String FILE = "predictions.csv";

    /** Of a sample that is put into no class, for which the file has an empty field. */
    public static final int NONE = -1;

    private Predictions() {}

    /**
     * One sample.
     *
     * @param label its own class, from 0
     * @param predicted the class that it is put into, or {@link #NONE}
     */
    public record Prediction(int label, int predicted) {
        /** Whether both are one. */
        public boolean isRight() {
            return label == predicted;
        }
    }

    /** The text of the file. */
    public static String text(List<Prediction> predictions) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("sample", "label", "predicted"));
        for (Prediction one : predictions) {
            rows.add(List.of(
                    rows.size() - 1, one.label(), one.predicted() == NONE ? "" : Integer.toString(one.predicted())));
        }
        return Csv.text(rows);
    }

    /**
     * Those in the folder of a run; none where it has no such file.
     *
     * @throws InputException if the file cannot be read or is damaged
     */
    public static List<Prediction> read(Path folder) {
        Path file = folder.resolve(FILE);
        List<Prediction> predictions = new ArrayList<>();
        if (!Files.exists(file)) {
            return predictions;
        }
        try (CSVParser parser = CSVParser.parse(Files.readString(file), Csv.WITH_HEADER)) {
            for (CSVRecord row : parser) {
                if (Integer.parseInt(row.get("sample")) != predictions.size()) {
                    throw new IllegalArgumentException("sample " + row.get("sample") + " where " + predictions.size()
                            + " belongs; samples are numbered from 0");
                }
                String predicted = row.get("predicted");
                predictions.add(new Prediction(
                        Integer.parseInt(row.get("label")), predicted.isEmpty() ? NONE : Integer.parseInt(predicted)));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new InputException(file + ": cannot be read (" + e.getMessage() + "); run it again", e);
        }
        return predictions;
    }
}
