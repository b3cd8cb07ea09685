package org.sneakpath.devices.veriloga.syntax;

/**
 * Where something stands in the text that somebody wrote.
 *
 * @param file name of the file, as it was given or included
 * @param line from 1
 * @param column from 1
 */
public record SourcePlace(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
