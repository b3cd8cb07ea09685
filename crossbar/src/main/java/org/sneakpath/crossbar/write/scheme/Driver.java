package org.sneakpath.crossbar.write.scheme;

/**
 * The current of one terminal.
 *
 * @param word whether it is of a word line, else of a bit line
 * @param line which line
 * @param far whether it is at the far end
 * @param current out of the terminal into the array (A)
 */
public record Driver(boolean word, int line, boolean far, double current) {
    @Override
    public String toString() {
        return (word ? "word line " : "bit line ") + line + (far ? ", far end" : "");
    }
}
