package org.sneakpath.analysis.config;

/**
 * A dotted path into a configuration: keys by name, list items by number from 0.
 *
 * @param text {@code "robustness.axes.0.levels"}; empty at the top
 */
record KeyPath(String text) {
    static final KeyPath ROOT = new KeyPath("");

    KeyPath child(String key) {
        return new KeyPath(text.isEmpty() ? key : text + "." + key);
    }

    KeyPath child(int index) {
        return child(Integer.toString(index));
    }

    boolean isRoot() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
