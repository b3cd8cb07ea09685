package org.sneakpath.analysis.observation;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.RunFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Observations and answers in a run folder, as JSON; doubles read back to the same value. */
public final class ObservationFiles {
    /** Of the network, before any chip was made. */
    public static final String OBSERVATIONS = "observations.json";
    /** What the loss depends on, a table. */
    public static final String SENSITIVITIES = "sensitivities.csv";
    /** Of a study. */
    public static final String ANSWERS = "findings.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ObservationFiles() {}

    /** Writes {@link #OBSERVATIONS}, and {@link #SENSITIVITIES} of them as a table. */
    public static void write(Observations observations, RunFolder folder) {
        folder.write(SENSITIVITIES, SlopeTable.text(observations.slopes()));
        folder.write(OBSERVATIONS, JSON.writeValueAsString(observations) + "\n");
    }

    /** Writes {@link #ANSWERS}. */
    public static void write(StudyAnswers answers, RunFolder folder) {
        folder.write(ANSWERS, JSON.writeValueAsString(answers) + "\n");
    }

    /**
     * Reads {@link #OBSERVATIONS}.
     *
     * @throws InputException if it is missing or not what was written
     */
    public static Observations observations(Path folder) {
        return read(folder.resolve(OBSERVATIONS), Observations.class);
    }

    /** Reads {@link #ANSWERS}; as {@link #observations}. */
    public static StudyAnswers answers(Path folder) {
        return read(folder.resolve(ANSWERS), StudyAnswers.class);
    }

    private static <T> T read(Path file, Class<T> kind) {
        try {
            return JSON.readValue(Files.readString(file), kind);
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file", e);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new InputException(
                    file + ": is damaged, or of another version: " + e.getOriginalMessage() + "; run it again", e);
        }
    }
}
