package org.sneakpath.crossbar.read;

import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Tasks that do not wait for each other, run at the same time: each on a thread of its own, the first on the caller's. */
public final class Simultaneous {
    private Simultaneous() {}

    /**
     * Runs tasks 0 … count − 1 and returns when all have ended; what they wrote is then visible to the caller. A failure of
     * the first task, else of the lowest number that failed, is thrown then. Where the system gives no further thread, the
     * caller's runs what is left, one task after the other.
     *
     * @param count at least 1
     */
    public static void run(int count, IntConsumer task) {
        run(count, task, Thread::new);
    }

    /** @param maker of threads from what they are to run */
    static void run(int count, IntConsumer task, Function<Runnable, Thread> maker) {
        Thread[] threads = new Thread[count];
        Throwable[] failures = new Throwable[count];
        int apart = 1;
        while (apart < count) {
            int number = apart;
            Thread thread = maker.apply(() -> failures[number] = attempt(task, number));
            thread.setName("sneakpath-read-" + number);
            thread.setDaemon(true);
            if (!starts(thread)) {
                break;
            }
            threads[apart] = thread;
            apart++;
        }
        failures[0] = attempt(task, 0);
        for (int k = apart; k < count; k++) {
            failures[k] = attempt(task, k);
        }
        for (int k = 1; k < apart; k++) {
            await(threads[k]);
        }
        for (Throwable failure : failures) {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }

    /** Starts a thread; false if the system has none left, which is all that this error means here. */
    private static boolean starts(Thread thread) {
        try {
            thread.start();
            return true;
        } catch (OutOfMemoryError noThread) {
            return false;
        }
    }

    private static @Nullable Throwable attempt(IntConsumer task, int number) {
        try {
            task.accept(number);
            return null;
        } catch (RuntimeException | Error failure) {
            return failure;
        }
    }

    /** Waits whatever happens, since the thread writes into the caller's arrays until it ends. */
    private static void await(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
