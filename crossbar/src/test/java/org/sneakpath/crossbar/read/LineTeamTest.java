package org.sneakpath.crossbar.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** Passes of a solve on threads of the common pool. */
class LineTeamTest {
    private static final int CHUNKS = 7;

    private static void solve(LineTeam team, LineTeam.Pass... passes) {
        team.gather();
        try {
            for (LineTeam.Pass pass : passes) {
                pass.run();
            }
        } finally {
            team.dismiss();
        }
    }

    /** Each chunk once a pass, no worker at two chunks at a time, and each pass after the one before. */
    @Test
    void everyChunkRunsOnce() {
        int threads = 4;
        LineTeam team = new LineTeam(threads);
        double[] first = new double[CHUNKS];
        double[] second = new double[CHUNKS];
        AtomicIntegerArray busy = new AtomicIntegerArray(threads);
        AtomicInteger clashes = new AtomicInteger();
        LineTeam.Pass count = team.pass(CHUNKS, (chunk, worker) -> {
            if (busy.getAndIncrement(worker) != 0) {
                clashes.incrementAndGet();
            }
            first[chunk]++;
            busy.getAndDecrement(worker);
        });
        LineTeam.Pass copy = team.pass(CHUNKS, (chunk, worker) -> second[chunk] = first[CHUNKS - 1 - chunk]);
        for (int k = 1; k <= 2000; k++) {
            solve(team, count, copy, count, copy);
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                assertEquals(2 * k, second[chunk]);
            }
        }
        assertEquals(0, clashes.get());
    }

    /** On a thread of the pool that is kept busy by solves, what nobody takes up must not pile up. */
    @Test
    void requestsDoNotPileUp() throws InterruptedException, ExecutionException {
        int threads = 3;
        LineTeam team = new LineTeam(threads);
        LineTeam.Pass pass = team.pass(CHUNKS, (chunk, worker) -> {});
        int waiting = ForkJoinPool.commonPool()
                .submit(() -> {
                    int before = ForkJoinTask.getQueuedTaskCount();
                    for (int k = 0; k < 1000; k++) {
                        solve(team, pass);
                    }
                    return ForkJoinTask.getQueuedTaskCount() - before;
                })
                .get();
        assertTrue(waiting < threads, () -> waiting + " requests wait");
    }

    @Test
    void whatFailsInAChunkFailsForTheCaller() {
        LineTeam team = new LineTeam(3);
        LineTeam.Pass failing = team.pass(CHUNKS, (chunk, worker) -> {
            if (chunk == 5) {
                throw new IllegalStateException("sixth");
            }
        });
        double[] done = new double[CHUNKS];
        LineTeam.Pass sound = team.pass(CHUNKS, (chunk, worker) -> done[chunk]++);
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> solve(team, failing));
        assertEquals("sixth", e.getMessage());
        solve(team, sound);
        for (double times : done) {
            assertEquals(1, times);
        }
    }
}
