package org.sneakpath.analysis.experiment;

/** Seconds since it was made. */
final class Stopwatch {
    private final long start = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - start) * 1e-9;
    }
}
