package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A fixed crew of threads that works through numbered tasks. Which thread takes which task is left to chance, so a task
 * must write only to places of its own number. The caller works too, as worker 0.
 *
 * <p>A member that has nothing to do looks out for work for some tens of microseconds before it sleeps, since waking takes as long as many a
 * round of tasks.
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

    /** Looks before somebody sleeps. */
    private static final int LOOKS = 1000;

    private final int threads;
    private final List<Member> crew = new ArrayList<>();
    private volatile @Nullable Round round;
    private volatile boolean closed;

    /**
     * A crew.
     *
     * @param threads number of workers, the caller included; at least 1
     */
    public Workers(int threads) {
        this.threads = Require.atLeast(1, "threads", threads, "try the number of cores");
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
        Round begun = new Round(tasks, task);
        if (threads > 1 && tasks > 1) {
            call(begun);
        }
        Throwable failure = null;
        try {
            begun.drain(0);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        begun.end();
        failure = failure == null ? begun.failure.get() : failure;
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void call(Round begun) {
        while (crew.size() < threads - 1) {
            Member member = new Member(crew.size() + 1);
            crew.add(member);
            member.start();
        }
        round = begun;
        for (Member member : crew) {
            if (member.sleeps) {
                LockSupport.unpark(member);
            }
        }
    }

    @Override
    public void forRanges(int length, Ranges.Task task) {
        forEach(
                Ranges.count(length),
                (worker, range) -> task.run(range, Ranges.start(range), Ranges.end(range, length)));
    }

    @Override
    public void close() {
        closed = true;
        crew.forEach(LockSupport::unpark);
    }

    /** Works whenever there is a new round, until the crew is dismissed. */
    private final class Member extends Thread {
        private final int worker;
        private volatile boolean sleeps;

        Member(int worker) {
            super("sneakpath-worker");
            this.worker = worker;
            setDaemon(true);
        }

        @Override
        public void run() {
            Round seen = null;
            for (Round next = await(seen); next != null; next = await(seen)) {
                seen = next;
                next.work(worker);
            }
        }

        /** The next round; null when there will be none. */
        private @Nullable Round await(@Nullable Round seen) {
            for (int look = 0; look < LOOKS && round == seen && !closed; look++) {
                Thread.onSpinWait();
            }
            sleeps = true; // before another look: who begins a round tells it, and then looks whether anybody sleeps
            while (round == seen && !closed) {
                LockSupport.park(this);
            }
            sleeps = false;
            return closed ? null : round;
        }
    }

    /** Tasks that are done together. */
    private static final class Round {
        /** Added when nobody may enter any more. */
        private static final int OVER = 1 << 30;

        private final int tasks;
        private final Task task;
        private final Thread caller = Thread.currentThread();
        private final AtomicInteger next = new AtomicInteger();
        /** Members that are at work. */
        private final AtomicInteger inside = new AtomicInteger();
        /** What went wrong first with one of them. */
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Round(int tasks, Task task) {
            this.tasks = tasks;
            this.task = task;
        }

        /** Takes part, if it is not over. */
        void work(int worker) {
            if (inside.getAndIncrement() < OVER) {
                try {
                    drain(worker);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
            }
            if (inside.decrementAndGet() == OVER) {
                LockSupport.unpark(caller);
            }
        }

        void drain(int worker) {
            for (int k = next.getAndIncrement(); k < tasks; k = next.getAndIncrement()) {
                try {
                    task.run(worker, k);
                } catch (RuntimeException | Error e) {
                    next.set(tasks);
                    throw e;
                }
            }
        }

        /** Waits for all who are inside, whatever happens, since they write into the caller's arrays until then. */
        void end() {
            boolean interrupted = false;
            inside.addAndGet(OVER);
            for (int look = 0; inside.get() != OVER; look++) {
                if (look < LOOKS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                    interrupted |= Thread.interrupted();
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
