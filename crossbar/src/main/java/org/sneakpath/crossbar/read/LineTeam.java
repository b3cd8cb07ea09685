package org.sneakpath.crossbar.read;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs the passes of a solve on the calling thread and on others that join while the solve lasts.
 *
 * <p>A pass is a fixed number of chunks that do not depend on one another. Whoever is free takes the next one, so what a
 * chunk computes must not depend on who runs it, and sums over chunks are formed afterwards in their order: results are
 * the same for any number of threads. Others are asked once a solve, from the common pool, and wait actively between passes,
 * which follow each other within microseconds; if none comes, the caller does all chunks.
 */
final class LineTeam {
    /** What a pass does with one chunk. */
    @FunctionalInterface
    interface Chunk {
        /**
         * Works on one chunk.
         *
         * @param worker who runs it, 0 … threads − 1: two chunks run at once by different workers only
         */
        void run(int chunk, int worker);
    }

    /** Active turns of waiting, some tens of microseconds. */
    private static final int PATIENCE = 5000;
    /** Nanoseconds of waiting at a time after them. */
    private static final long NAP = 10_000;

    private final int threads;
    /** Odd while a solve lasts. */
    private final AtomicInteger epoch = new AtomicInteger();
    /** 1 for each worker that has been asked and has not left yet: it is asked once, however long the pool lets it wait. */
    private final AtomicIntegerArray asked;

    private final Runnable[] joins;
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicReference<@Nullable Pass> current = new AtomicReference<>();

    /** @param threads most threads at work, the caller included, at least 1 */
    LineTeam(int threads) {
        this.threads = threads;
        asked = new AtomicIntegerArray(threads);
        joins = new Runnable[threads];
        Arrays.setAll(joins, worker -> () -> join(worker));
    }

    /** Most threads at work. */
    int threads() {
        return threads;
    }

    /** A pass of this team; made once, run often. */
    Pass pass(int chunks, Chunk body) {
        return new Pass(chunks, body);
    }

    /** Calls the others; every call is followed by one of {@link #dismiss}. */
    void gather() {
        epoch.incrementAndGet();
        for (int worker = 1; worker < threads; worker++) {
            if (asked.compareAndSet(worker, 0, 1)) {
                ForkJoinPool.commonPool().execute(joins[worker]);
            }
        }
    }

    /** Sends the others away and waits until they are gone. */
    void dismiss() {
        epoch.incrementAndGet();
        for (int turn = 0; present.get() > 0; turn++) {
            pause(turn);
        }
        current.set(null);
    }

    private void join(int worker) {
        present.incrementAndGet();
        try {
            int solve = epoch.get();
            boolean lasts = solve % 2 != 0;
            for (int turn = 0; lasts && epoch.get() == solve; turn++) {
                Pass pass = current.get();
                if (pass == null || !pass.workOn(worker)) {
                    pause(turn);
                } else {
                    turn = 0;
                }
            }
        } finally {
            asked.set(worker, 0);
            present.decrementAndGet();
        }
    }

    /** Waits a moment: actively at first, then leaving the processor to whoever needs it, for instance the one waited for. */
    private static void pause(int turn) {
        if (turn < PATIENCE) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(NAP);
        }
    }

    /** One pass. */
    final class Pass {
        private final int chunks;
        private final Chunk body;
        private final AtomicInteger next = new AtomicInteger(Integer.MAX_VALUE / 2);
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        private Pass(int chunks, Chunk body) {
            this.chunks = chunks;
            this.body = body;
        }

        /** Runs all chunks and returns when the last is done. */
        void run() {
            if (threads == 1 || chunks == 1) {
                for (int chunk = 0; chunk < chunks; chunk++) {
                    body.run(chunk, 0);
                }
                return;
            }
            done.set(0);
            next.set(0);
            current.set(this);
            workOn(0);
            for (int turn = 0; done.get() < chunks; turn++) {
                pause(turn);
            }
            Throwable thrown = failure.getAndSet(null);
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }

        /** Takes chunks until none is left; false if there was none. */
        private boolean workOn(int worker) {
            boolean worked = false;
            for (int chunk = next.get(); chunk < chunks; ) {
                chunk = next.getAndIncrement();
                if (chunk >= chunks) {
                    break;
                }
                try {
                    body.run(chunk, worker);
                } catch (RuntimeException | Error e) {
                    failure.set(e);
                } finally {
                    done.incrementAndGet();
                }
                worked = true;
            }
            return worked;
        }
    }
}
