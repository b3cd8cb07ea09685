package org.sneakpath.analysis.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.sneakpath.analysis.InputException;

/** Reads an experiment: file, then overrides in order, then strict conversion. */
public final class ConfigFile {
    private ConfigFile() {}

    /**
     * Reads a file and applies overrides.
     *
     * @param file YAML, UTF-8
     * @param overrides {@code key=value} arguments; bare numbers are SI
     * @throws InputException if the file cannot be read
     * @throws ConfigException at the first thing that is wrong with it or with an override
     */
    public static ExperimentConfig read(Path file, List<String> overrides) {
        return parse(file.toString(), text(file), overrides);
    }

    /** As {@link #read}, from text; {@code name} stands for the file, in messages and for what is relative to it. */
    public static ExperimentConfig parse(String name, String text, List<String> overrides) {
        return ConfigTemplate.parse(name, text, overrides).with(List.of());
    }

    /**
     * What a file holds.
     *
     * @throws InputException if it cannot be read
     */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file", e);
        } catch (MalformedInputException e) {
            throw new InputException(file + ": is not UTF-8 text", e);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
