package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.run.ResultRow;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.training.Chip;
import org.sneakpath.training.Network;
import org.sneakpath.training.data.Dataset;

/** Accuracy of one trained network over axes, levels and chips. */
public final class RobustnessStudy {
    private final Network network;
    private final Dataset test;
    private final List<StudyAxis> axes;
    private final int chips;
    private final long seed;

    /**
     * A study that is ready to run.
     *
     * @param network trained and programmed; only read while the study runs
     * @param chips per point, seeded {@code 1..chips} in the rows
     * @param seed of the run
     */
    public RobustnessStudy(Network network, Dataset test, List<StudyAxis> axes, int chips, long seed) {
        this.network = network;
        this.test = test;
        this.axes = List.copyOf(axes);
        this.chips = chips;
        this.seed = seed;
    }

    /** Number of chips to evaluate. */
    public int jobs() {
        return axes.stream().mapToInt(axis -> axis.levels().size() * chips).sum();
    }

    /**
     * Runs it.
     *
     * @param threads at least 1; rows do not depend on it
     * @param progress told on the calling thread
     * @param stop asks for an early end
     * @return sorted rows: all of them, or those that were finished when it was stopped
     * @throws NotConvergedException naming the chip of which an array was not solved to its tolerance
     */
    public List<ResultRow> run(int threads, Progress progress, StopSignal stop) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "study");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return collect(pool, progress, stop);
        } finally {
            pool.shutdownNow();
            progress.end();
        }
    }

    private List<ResultRow> collect(ExecutorService pool, Progress progress, StopSignal stop) {
        CompletionService<List<ResultRow>> done = new ExecutorCompletionService<>(pool);
        for (StudyAxis axis : axes) {
            for (double level : axis.levels()) {
                for (int chip = 1; chip <= chips; chip++) {
                    int number = chip;
                    done.submit(() -> stop.isRequested() ? List.of() : List.of(row(axis, level, number)));
                }
            }
        }
        List<ResultRow> rows = new ArrayList<>();
        int jobs = jobs();
        progress.begin("robustness", jobs);
        for (int k = 1; k <= jobs; k++) {
            rows.addAll(next(done));
            if (rows.size() == k) {
                progress.advance(k, "");
            }
        }
        rows.sort(null);
        return List.copyOf(rows);
    }

    private ResultRow row(StudyAxis axis, double level, int chip) {
        Chip made = new Chip(network, axis.conditions().at(level), chipSeed(seed, chip));
        ReadStatus status = made.readStatus();
        if (!status.converged()) {
            throw new NotConvergedException("axis " + axis.name() + ", level " + level + ", chip " + chip
                    + ": an array was not solved: relative Kirchhoff residual " + status.residual()
                    + "; look at the resistances of its wires");
        }
        return new ResultRow(axis.name(), level, chip, made.evaluate(test, 1).accuracy());
    }

    /** The seed of a chip: other chips and other runs have others. The factor is odd, hence no two runs agree. */
    public static long chipSeed(long seed, int chip) {
        return seed * 0x9E3779B97F4A7C15L + chip;
    }

    private static List<ResultRow> next(CompletionService<List<ResultRow>> done) {
        try {
            return done.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a study job failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a study job", e);
        }
    }
}
