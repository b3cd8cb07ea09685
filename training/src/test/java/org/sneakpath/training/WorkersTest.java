package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void everyTaskIsDoneOnceByAWorkerOfTheCrew() {
        for (int threads = 1; threads <= 4; threads++) {
            AtomicIntegerArray done = new AtomicIntegerArray(1000);
            AtomicIntegerArray workersSeen = new AtomicIntegerArray(threads);
            try (Workers workers = new Workers(threads)) {
                workers.forEach(1000, (worker, number) -> {
                    workersSeen.incrementAndGet(worker);
                    done.incrementAndGet(number);
                });
            }
            int total = 0;
            for (int w = 0; w < threads; w++) {
                total += workersSeen.get(w);
            }
            assertEquals(1000, total);
            for (int k = 0; k < 1000; k++) {
                assertEquals(1, done.get(k));
            }
        }
    }

    @Test
    void aFailureReachesTheCallerWhoeverHasIt() {
        try (Workers workers = new Workers(3)) {
            for (int failing : new int[] {0, 17, 49}) {
                String message = Refusal.of(
                        IllegalArgumentException.class,
                        () -> workers.forEach(50, (worker, number) -> {
                            if (number == failing) {
                                throw new IllegalArgumentException("task " + number);
                            }
                        }));
                assertEquals("task " + failing, message);
            }
        }
    }

    @Test
    void anErrorOfTheCallersOwnTaskWaitsForTheOthers() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean failing = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicIntegerArray further = new AtomicIntegerArray(1);
        try (Workers workers = new Workers(2)) {
            AssertionError error = assertThrows(
                    AssertionError.class,
                    () -> workers.forEach(1000, (worker, number) -> {
                        if (number > 1) {
                            further.incrementAndGet(0);
                        } else if (worker == 0) {
                            while (begun.getCount() > 0) {
                                Thread.onSpinWait();
                            }
                            failing.set(true);
                            throw new AssertionError("worker 0");
                        } else {
                            begun.countDown();
                            // until the caller, having failed, waits for this worker; if it never does, ten seconds
                            for (int k = 0;
                                    k < 10_000 && !(failing.get() && caller.getState() == Thread.State.WAITING);
                                    k++) {
                                LockSupport.parkNanos(1_000_000);
                            }
                            ended.set(true);
                        }
                    }));
            assertEquals("worker 0", error.getMessage());
            assertTrue(ended.get(), "the other worker was still at its task");
            assertEquals(0, further.get(0), "tasks begun after the failure");
        }
    }

    @Test
    void anErrorOfAnotherWorkerReachesTheCallerAsItIs() {
        CountDownLatch failed = new CountDownLatch(1);
        try (Workers workers = new Workers(2)) {
            AssertionError error = assertThrows(
                    AssertionError.class,
                    () -> workers.forEach(2, (worker, number) -> {
                        if (worker == 1) {
                            failed.countDown();
                            throw new AssertionError("worker 1");
                        }
                        while (failed.getCount() > 0) {
                            Thread.onSpinWait();
                        }
                    }));
            assertEquals("worker 1", error.getMessage());
        }
    }

    @Test
    void anInterruptedCallerStillWaitsForItsCrew() {
        AtomicIntegerArray done = new AtomicIntegerArray(1);
        try (Workers workers = new Workers(2)) {
            Thread.currentThread().interrupt();
            workers.forEach(200, (worker, number) -> done.incrementAndGet(0));
        }
        assertTrue(Thread.interrupted());
        assertEquals(200, done.get(0));
    }

    @Test
    void aCrewHasAtLeastOneThread() {
        assertTrue(Refusal.of(() -> new Workers(0)).contains("threads = 0 must be >= 1"));
    }
}
