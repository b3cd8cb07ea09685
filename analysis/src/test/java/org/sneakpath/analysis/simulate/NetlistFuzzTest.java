package org.sneakpath.analysis.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.circuit.spice.text.Dialect;

/**
 * Broken netlists are refused with a reason, do not converge and say so, or give a result: through reading, elaboration,
 * compilation, every analysis, measures and writing. A mutant that fails is named by its number, which makes it again.
 */
class NetlistFuzzTest {
    private static final int SHARD = 250;
    private static final long MILLION = 1_000_000;

    /** Seconds of processor time for one mutant, before it is told to stop; it must end within as much again. */
    private static final double PATIENCE = 10;

    @Test
    void everySeedRuns() {
        for (String seed : MutantSeeds.ALL) {
            MutantRun.Ending ending = new MutantRun(seed, Dialect.NGSPICE).run(new StopSignal());
            assertTrue(ending.compareTo(MutantRun.Ending.NO_ANALYSIS) > 0, ending + ": " + seed);
        }
    }

    @Test
    void hundredsOfMutantsEndCleanly() throws InterruptedException, ExecutionException {
        fuzz(0, 600);
    }

    @Test
    @Tag("slow")
    void aMillionMutantsEndCleanly() throws InterruptedException, ExecutionException {
        long first = Long.getLong("sneakpath.fuzz.first", 0);
        fuzz(first, first + Long.getLong("sneakpath.fuzz.count", MILLION));
    }

    private static void fuzz(long from, long to) throws InterruptedException, ExecutionException {
        NetlistFuzz fuzz = new NetlistFuzz(new NetlistMutator(MutantSeeds.ALL), PATIENCE);
        AtomicLong next = new AtomicLong(from);
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                    Thread thread = new Thread(task);
                    thread.setDaemon(true);
                    return thread;
                });
        List<Future<Integer>> shards = new ArrayList<>();
        for (int k = 0; k < Runtime.getRuntime().availableProcessors(); k++) {
            shards.add(threads.submit(() -> {
                int results = 0;
                for (long first = next.getAndAdd(SHARD); first < to; first = next.getAndAdd(SHARD)) {
                    Map<MutantRun.Ending, Integer> endings = fuzz.run(first, Math.min(first + SHARD, to));
                    results += endings.getOrDefault(MutantRun.Ending.RESULT, 0);
                }
                return results;
            }));
        }
        threads.shutdown();
        while (!threads.awaitTermination(100, TimeUnit.MILLISECONDS)
                && fuzz.faults().size() < 100) {
            fuzz.look();
        }
        assertEquals(List.of(), fuzz.faults());
        int results = 0;
        for (Future<Integer> shard : shards) {
            results += shard.get();
        }
        assertTrue(results > (to - from) / 50, results + " results are too few to have tested anything");
    }
}
