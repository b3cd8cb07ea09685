package org.sneakpath.analysis.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A neuron's netlist that somebody names by its file, read once. Equal if name and text are.
 *
 * @param name what a configuration beside the copy calls it, such as {@code neuron/lif.cir}
 * @param text what the file held
 */
public record NamedNetlist(String name, String text) {
    /** Where a run keeps the copy. */
    private static final String FOLDER = "neuron";

    /**
     * Reads a netlist.
     *
     * @param file its path
     * @param folder what the path is relative to
     * @throws IllegalArgumentException if it cannot be read
     */
    public static NamedNetlist read(String file, Path folder) {
        try {
            Path path = folder.resolve(file).normalize();
            return new NamedNetlist(FOLDER + "/" + path.getFileName(), text(path));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + file + "' is no name of a file: " + e.getReason(), e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    path + ": no such file; a netlist is looked for from the folder of the configuration", e);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(path + ": is not UTF-8 text", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(path + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
