package org.sneakpath.circuit.spice.hdl;

/** Reads files of device models for {@code .hdl} lines. Thread-safe. */
public interface ModelReader {
    /** Reads none. */
    ModelReader NONE = (name, text, includes) -> {
        throw new IllegalArgumentException(
                name + ": files of device models are not read here; use a model of the library in its place");
    };

    /** Finds what a file includes, by the rules of {@code .include}. */
    interface Includes {
        /**
         * The text of a file that is named in a file of models.
         *
         * @throws org.sneakpath.circuit.spice.text.SpiceException if it is not found or must not be read
         */
        String text(String name);
    }

    /**
     * Reads a file.
     *
     * @param name by which messages call it
     * @param text all of it
     * @param includes asked while this method runs, not later
     * @throws IllegalArgumentException with file:line:column, if it is wrong
     */
    ModelFile read(String name, String text, Includes includes);
}
