package org.sneakpath.analysis.config;

import java.nio.file.Path;

/** Reads a study as strictly as an experiment. */
public final class StudyFile {
    private StudyFile() {}

    /**
     * Reads a file.
     *
     * @param file YAML, UTF-8
     * @throws org.sneakpath.analysis.InputException if it cannot be read, or at the first thing that is wrong with it
     */
    public static StudyConfig read(Path file) {
        return parse(file.toString(), ConfigFile.text(file));
    }

    /** As {@link #read}, from text; {@code name} stands for the file in messages. */
    public static StudyConfig parse(String name, String text) {
        return RecordReader.read(YamlText.document(name, text), StudyConfig.class, new NamedSources(Path.of("")));
    }
}
