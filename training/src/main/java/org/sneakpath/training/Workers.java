package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A fixed crew of threads that works through numbered tasks. Which thread takes which task is left to chance, so a task
 * must write only to places of its own number. The caller works too, as worker 0.
 */
public final class Workers implements Ranges, AutoCloseable {

    /** One numbered task, done by one of the workers. */
    @FunctionalInterface
    public interface Task {
        /**
         * Does the task.
         *
         * @param worker 0 … threads − 1, for the worker's own workspace
         * @param number 0 … tasks − 1
         */
        void run(int worker, int number);
    }

    private final int threads;
    private final ExecutorService executor;

    /**
     * A crew.
     *
     * @param threads number of workers, the caller included; at least 1
     */
    public Workers(int threads) {
        this.threads = Require.atLeast(1, "threads", threads, "try the number of cores");
        executor = Executors.newFixedThreadPool(Math.max(1, threads - 1), task -> {
            Thread thread = new Thread(task, "sneakpath-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Number of workers. */
    public int threads() {
        return threads;
    }

    /**
     * Runs tasks 0 … tasks − 1 and returns when all are done; what they wrote is then visible to the caller. If one fails,
     * no further ones are begun, those under way are waited for, and the failure is thrown: the caller's own, if it has one.
     */
    public void forEach(int tasks, Task task) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> others = new ArrayList<>(threads - 1);
        Throwable failure = null;
        try {
            for (int w = 1; w < Math.min(threads, tasks); w++) {
                int worker = w;
                others.add(executor.submit(() -> drain(worker, tasks, task, next)));
            }
            drain(0, tasks, task, next);
        } catch (RuntimeException | Error e) {
            next.set(tasks);
            failure = e;
        }
        for (Future<?> other : others) {
            Throwable otherFailure = await(other);
            failure = failure == null ? otherFailure : failure;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    @Override
    public void forRanges(int length, Ranges.Task task) {
        forEach(
                Ranges.count(length),
                (worker, range) -> task.run(range, Ranges.start(range), Ranges.end(range, length)));
    }

    private static void drain(int worker, int tasks, Task task, AtomicInteger next) {
        for (int k = next.getAndIncrement(); k < tasks; k = next.getAndIncrement()) {
            try {
                task.run(worker, k);
            } catch (RuntimeException | Error e) {
                next.set(tasks);
                throw e;
            }
        }
    }

    /**
     * Waits for the end whatever happens, since the other worker writes into the caller's arrays until then.
     *
     * @return the exception or error it failed with, which is unchecked, or null
     */
    private static @Nullable Throwable await(Future<?> other) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    other.get();
                    return null;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    return e.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
