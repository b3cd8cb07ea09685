package org.sneakpath.training;

/**
 * Works through numbered numbers, such as weights, range by range. Ranges depend on how many numbers there are, never on who works, so that sums
 * over ranges are the same whoever does.
 */
@FunctionalInterface
interface Ranges {
    /** Numbers of a range: several arrays of that length fit into the first two caches. */
    int LENGTH = 1024;

    /** One after the other, by whoever asks. */
    Ranges SERIAL = (length, task) -> {
        for (int range = 0; range < count(length); range++) {
            task.run(range, start(range), end(range, length));
        }
    };

    /** Numbers from one place to another. */
    @FunctionalInterface
    interface Task {
        /**
         * Works on numbers from ≤ k &lt; to; writes only to places of these, or of the range.
         *
         * @param range 0 … {@link #count} − 1
         */
        void run(int range, int from, int to);
    }

    /** Works through {@code length} numbers and returns when all is done. */
    void forRanges(int length, Task task);

    /** How many ranges so many numbers are cut into. */
    static int count(int length) {
        return (length + LENGTH - 1) / LENGTH;
    }

    /** Where a range begins. */
    static int start(int range) {
        return range * LENGTH;
    }

    /** Where a range ends. */
    static int end(int range, int length) {
        return Math.min(length, (range + 1) * LENGTH);
    }
}
