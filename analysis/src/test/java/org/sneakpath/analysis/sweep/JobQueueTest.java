package org.sneakpath.analysis.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.experiment.NetworkStore;

/** Who does which job, and that each is done once. */
class JobQueueTest {
    /** Trainings by letter: job k has the k-th. */
    private static List<Job> jobs(String trainings) {
        List<Job> jobs = new ArrayList<>();
        for (int k = 1; k <= trainings.length(); k++) {
            jobs.add(new Job(k, k, "key" + k, trainings.substring(k - 1, k), 1, List.of()));
        }
        return jobs;
    }

    private static int next(JobQueue queue, String training) {
        return Objects.requireNonNull(queue.next(training)).number();
    }

    @Test
    void aWorkerStaysWithItsNetworkThenBeginsAnotherThenHelps() {
        JobQueue queue = new JobQueue(jobs("abaabcc"));
        assertEquals(1, next(queue, "")); // a: 3, 4 wait
        assertEquals(2, next(queue, "")); // the second worker begins b: 5 waits
        assertEquals(3, next(queue, "a"));
        assertEquals(5, next(queue, "b"));
        assertEquals(6, next(queue, "b")); // c: 7 waits
        assertEquals(4, next(queue, "a"));
        assertEquals(7, next(queue, "a")); // nothing is fresh: helps with c
        assertNull(queue.next("c"));
    }

    @Test
    void ofThoseThatOthersBeganTheFullestIsHelped() {
        JobQueue queue = new JobQueue(jobs("aabbb"));
        assertEquals(1, next(queue, ""));
        assertEquals(3, next(queue, ""));
        assertEquals(4, next(queue, "other"));
    }

    private static JobRow row(Job job) {
        return new JobRow(job.number(), job.key(), JobStatus.OK, List.of(), 0);
    }

    @Test
    void eachJobIsDoneOnceOnAnyNumberOfThreads() {
        List<Job> jobs = jobs("aabbcabcddeabcedaaabbbccc".repeat(20));
        for (int threads : new int[] {1, 2, 7}) {
            List<Integer> done = new ArrayList<>();
            new LocalExecutor((job, stop) -> row(job), threads)
                    .run(jobs, row -> done.add(row.number()), new StopSignal());
            assertEquals(jobs.size(), done.size());
            assertEquals(jobs.size(), new TreeSet<>(done).size());
        }
    }

    @Test
    void aFailureIsThrownAfterTheRowsThatWereDone() {
        List<Integer> done = new ArrayList<>();
        LocalExecutor executor = new LocalExecutor(
                (job, stop) -> {
                    if (job.number() == 4) {
                        throw new IllegalStateException("four");
                    }
                    return row(job);
                },
                1);
        IllegalStateException failure = assertThrows(
                IllegalStateException.class,
                () -> executor.run(jobs("abcdef"), row -> done.add(row.number()), new StopSignal()));
        assertEquals("four", failure.getMessage());
        assertEquals(List.of(1, 2, 3), done);
    }

    @Test
    void aStopLetsWhatIsUnderWayEnd() {
        StopSignal stop = new StopSignal();
        List<Integer> done = new ArrayList<>();
        LocalExecutor executor = new LocalExecutor(
                (job, signal) -> {
                    if (job.number() == 2) {
                        stop.request();
                    }
                    return row(job);
                },
                1);
        executor.run(jobs("abcdef"), row -> done.add(row.number()), stop);
        assertEquals(List.of(1, 2), done);
    }

    @Test
    @Timeout(30)
    void whoWaitsForANetworkGetsTheOneThatIsMade() throws InterruptedException {
        NetworkStore<TestedNetwork> store = new NetworkStore<>(1);
        AtomicInteger made = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(3);
        List<Thread> threads = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            threads.add(new Thread(() -> {
                try {
                    together.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                store.get("a", () -> {
                    made.incrementAndGet();
                    return new TestedNetwork.Failed(JobStatus.UNSOLVED);
                });
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, made.get());
        store.get("b", () -> new TestedNetwork.Failed(JobStatus.UNSOLVED));
        store.get("a", () -> {
            made.incrementAndGet();
            return new TestedNetwork.Failed(JobStatus.UNSOLVED);
        });
        assertEquals(2, made.get(), "one network is kept, so that the first is made again");
    }

    /** Who waits for a network hears why there is none, an error as well: that of exhausted memory has words of its own. */
    @Test
    @Timeout(30)
    void whoWaitsForANetworkHearsTheErrorOfWhoMakesIt() throws InterruptedException {
        NetworkStore<TestedNetwork> store = new NetworkStore<>(1);
        AtomicReference<Throwable> heard = new AtomicReference<>();
        Thread waits = new Thread(() -> heard.set(assertThrows(
                OutOfMemoryError.class,
                () -> store.get("a", () -> {
                    throw new IllegalStateException("is being made already");
                }))));
        OutOfMemoryError thrown = assertThrows(
                OutOfMemoryError.class,
                () -> store.get("a", () -> {
                    waits.start();
                    while (waits.getState() != Thread.State.WAITING) {
                        Thread.onSpinWait();
                    }
                    throw new OutOfMemoryError("of a test");
                }));
        waits.join();
        assertSame(thrown, heard.get());
    }
}
