package org.sneakpath.crossbar.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tasks when the system has no thread for them. */
class SimultaneousContractTest {
    /** A thread that does not start, as where a process has reached its number of threads. */
    private static Thread refused(Runnable work) {
        return new Thread(work) {
            @Override
            public synchronized void start() {
                throw new OutOfMemoryError("unable to create native thread");
            }
        };
    }

    /** Threads of which so many start. */
    private static Thread limited(List<Thread> made, int starting, Runnable work) {
        Thread thread = made.size() < starting ? new Thread(work) : refused(work);
        made.add(thread);
        return thread;
    }

    @Test
    void whatGetsNoThreadIsRunByTheCaller() {
        for (int starting = 0; starting <= 3; starting++) {
            int most = starting;
            List<Thread> made = new ArrayList<>();
            Thread[] ran = new Thread[4];
            Simultaneous.run(4, k -> ran[k] = Thread.currentThread(), work -> limited(made, most, work));
            Thread[] expected = new Thread[4];
            for (int k = 0; k < 4; k++) {
                expected[k] = k >= 1 && k <= starting ? made.get(k - 1) : Thread.currentThread();
            }
            assertArrayEquals(expected, ran);
        }
    }

    /** Nothing still works when it returns, and the lowest failure is told, whoever ran it. */
    @Test
    void failuresAreThoseOfTheTasks() {
        int[] done = new int[4];
        IllegalStateException first = new IllegalStateException("task 1");
        List<Thread> made = new ArrayList<>();
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> Simultaneous.run(
                        4,
                        k -> {
                            done[k]++;
                            if (k == 1) {
                                throw first;
                            }
                            if (k == 3) {
                                throw new IllegalStateException("task 3");
                            }
                        },
                        work -> limited(made, 1, work)));
        assertSame(first, thrown);
        assertArrayEquals(new int[] {1, 1, 1, 1}, done);
        assertEquals(Thread.State.TERMINATED, made.get(0).getState());
    }
}
