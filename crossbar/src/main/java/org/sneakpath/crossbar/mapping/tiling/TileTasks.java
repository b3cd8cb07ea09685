package org.sneakpath.crossbar.mapping.tiling;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs the numbered tasks of a tiled array, one a tile, each of which writes to places of its own only. */
@FunctionalInterface
public interface TileTasks {
    /**
     * Runs {@code task} for 0 … count − 1, in any order, on any threads, and returns when all have ended and what they wrote is
     * visible to the caller; a failure of one is thrown.
     */
    void run(int count, IntConsumer task);

    /** One after the other, on the caller's thread. */
    static TileTasks inTurn() {
        return (count, task) -> {
            for (int k = 0; k < count; k++) {
                task.accept(k);
            }
        };
    }

    /** On the common pool of the virtual machine and the caller's thread. */
    static TileTasks inParallel() {
        return (count, task) -> IntStream.range(0, count).parallel().forEach(task);
    }
}
