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

    /** Whether two paths, in which {@code *} stands for any step, may name one key. */
    static boolean mayBeOne(String first, String second) {
        String[] one = first.split("\\.", -1);
        String[] other = second.split("\\.", -1);
        boolean same = one.length == other.length;
        for (int k = 0; same && k < one.length; k++) {
            same = one[k].equals(other[k]) || one[k].equals("*") || other[k].equals("*");
        }
        return same;
    }

    boolean isRoot() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
