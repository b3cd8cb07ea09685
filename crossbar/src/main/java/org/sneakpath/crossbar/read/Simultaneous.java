package org.sneakpath.crossbar.read;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Tasks that run at the same time, each on a thread of its own, the first on the caller's. */
public final class Simultaneous {
    private Simultaneous() {}

    /**
     * Runs tasks 0 … count − 1 and returns when all have ended; what they wrote is then visible to the caller. A failure of
     * the first task, else of the lowest number that failed, is thrown then.
     *
     * @param count at least 1
     */
    public static void run(int count, IntConsumer task) {
        Thread[] threads = new Thread[count];
        Throwable[] failures = new Throwable[count];
        for (int k = 1; k < count; k++) {
            int number = k;
            threads[k] = new Thread(() -> failures[number] = attempt(task, number), "sneakpath-read-" + k);
            threads[k].setDaemon(true);
            threads[k].start();
        }
        failures[0] = attempt(task, 0);
        for (int k = 1; k < count; k++) {
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
