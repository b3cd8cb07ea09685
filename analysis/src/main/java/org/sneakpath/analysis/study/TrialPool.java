package org.sneakpath.analysis.study;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;

/** Evaluates trials on a fixed number of threads, a trial on one of them. */
final class TrialPool implements AutoCloseable {
    private final TrialAccuracy accuracy;
    private final ExecutorService threads;
    private final Progress progress;
    private final StopSignal stop;

    /** A trial and what came out; nothing if it was not begun before the stop. */
    private record Outcome(Trial trial, Optional<Double> accuracy) {}

    TrialPool(TrialAccuracy accuracy, int threads, Progress progress, StopSignal stop) {
        this.accuracy = accuracy;
        this.progress = progress;
        this.stop = stop;
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "study");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs a design to its end: round after round, what of each the ledger does not hold yet.
     *
     * @return whether it got there; if not it was stopped, and the ledger holds what was finished
     */
    boolean finish(SequentialDesign design, TrialLedger ledger) {
        int number = 1;
        for (List<Trial> round = design.next(ledger); !round.isEmpty(); round = design.next(ledger)) {
            List<Trial> missing = ledger.missing(round);
            String name = number == 1 ? design.name() : design.name() + ", round " + number;
            if (!missing.isEmpty() && !finish(name, missing, ledger)) {
                return false;
            }
            number++;
        }
        return true;
    }

    private boolean finish(String name, List<Trial> trials, TrialLedger ledger) {
        CompletionService<Outcome> done = new ExecutorCompletionService<>(threads);
        trials.forEach(trial -> done.submit(() -> outcome(trial)));
        progress.begin(name, trials.size());
        try {
            int finished = 0;
            for (int k = 0; k < trials.size(); k++) {
                Outcome outcome = next(done);
                if (outcome.accuracy().isPresent()) {
                    ledger.put(outcome.trial(), outcome.accuracy().get());
                    finished++;
                    progress.advance(finished, "");
                }
            }
            return finished == trials.size();
        } finally {
            progress.end();
        }
    }

    private Outcome outcome(Trial trial) {
        return new Outcome(trial, stop.isRequested() ? Optional.empty() : Optional.of(accuracy.of(trial)));
    }

    private static Outcome next(CompletionService<Outcome> done) {
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

    /** Ends its threads. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
