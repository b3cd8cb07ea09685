package org.sneakpath.circuit.spice.text;

/**
 * A line of a netlist file.
 *
 * @param file name of the file as it was asked for, or a name for text that came from no file
 * @param line number of the line, from 1
 */
public record Location(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
