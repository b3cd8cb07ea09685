package org.sneakpath.analysis.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.observation.ObservationFiles;
import org.sneakpath.analysis.observation.Observations;
import org.sneakpath.analysis.observation.StudyAnswers;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.analysis.run.ResultRow;

/**
 * What a report needs of a run folder.
 *
 * @param mark command, status and versions
 * @param config the experiment
 * @param configuration its text
 * @param observations of the trained network
 * @param rows of {@code results.csv}; none where there is no study
 * @param answers of the study, where it has come to an end
 */
record StoredRun(
        RunMark mark,
        ExperimentConfig config,
        String configuration,
        Observations observations,
        List<ResultRow> rows,
        Optional<StudyAnswers> answers) {
    private static final String RESULTS = "results.csv";

    /**
     * Reads a folder.
     *
     * @throws InputException if a file is missing or damaged
     */
    static StoredRun read(Path folder) {
        Path config = folder.resolve("config.resolved.yaml");
        Observations observations = ObservationFiles.observations(folder);
        boolean study = observations.kind() != Observations.Kind.TRAINING;
        Path results = folder.resolve(RESULTS);
        boolean ended = study && Files.exists(folder.resolve(ObservationFiles.ANSWERS));
        return new StoredRun(
                RunMark.read(folder),
                ConfigFile.read(config, List.of()),
                ConfigFile.text(config),
                observations,
                study && (ended || Files.exists(results)) ? rows(results) : List.of(),
                ended ? Optional.of(ObservationFiles.answers(folder)) : Optional.empty());
    }

    /** Whether it has a study, finished or not. */
    boolean isStudy() {
        return observations.kind() != Observations.Kind.TRAINING;
    }

    /** Whether it trained the network; otherwise nothing but the weights is known of that training. */
    boolean isTrainedHere() {
        return observations.kind() != Observations.Kind.STUDY_OF_CHECKPOINT;
    }

    private static List<ResultRow> rows(Path file) {
        try (CSVParser parser = Csv.FORMAT.parse(Files.newBufferedReader(file))) {
            List<ResultRow> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (line.getRecordNumber() > 1) {
                    rows.add(row(file, line));
                }
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static ResultRow row(Path file, CSVRecord line) {
        try {
            return new ResultRow(
                    line.get(0),
                    Double.parseDouble(line.get(1)),
                    Long.parseLong(line.get(2)),
                    Double.parseDouble(line.get(3)));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new InputException(
                    file + ":" + line.getRecordNumber() + ": is no row of axis,level,seed,accuracy; run it again", e);
        }
    }
}
