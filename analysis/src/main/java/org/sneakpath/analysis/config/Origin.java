package org.sneakpath.analysis.config;

/**
 * Where a key or value was written.
 *
 * @param text what a message shows: {@code file:line:column}, or the override as typed
 * @param commandLine whether it came from the command line, where a bare number is taken as SI
 */
record Origin(String text, boolean commandLine) {
    static Origin file(String name, int line, int column) {
        return new Origin(name + ":" + line + ":" + column, false);
    }

    static Origin override(String argument) {
        return new Origin("override '" + argument + "'", true);
    }

    @Override
    public String toString() {
        return text;
    }
}
