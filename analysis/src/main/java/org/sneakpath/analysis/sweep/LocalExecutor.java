package org.sneakpath.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.StoppedException;

/** Threads of this process, each with a job at a time. */
public final class LocalExecutor implements JobExecutor {
    private final JobTask task;
    private final int threads;

    /** What a worker tells: a row, a failure, or neither when it ends. */
    private record Message(@Nullable JobRow row, @Nullable Throwable failure) {
        static final Message END = new Message(null, null);
    }

    /** @param threads at least 1 */
    public LocalExecutor(JobTask task, int threads) {
        this.task = task;
        this.threads = threads;
    }

    @Override
    public void run(List<Job> jobs, Consumer<JobRow> rows, StopSignal stop) {
        JobQueue queue = new JobQueue(jobs);
        BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        StopSignal ownStop = new StopSignal();
        List<Thread> workers = new ArrayList<>();
        for (int k = 0; k < Math.min(threads, jobs.size()); k++) {
            Thread worker = new Thread(() -> work(queue, messages, stop, ownStop), "sweep-" + k);
            worker.setDaemon(true);
            workers.add(worker);
        }
        workers.forEach(Thread::start);
        try {
            listen(workers.size(), messages, rows, ownStop);
        } finally {
            ownStop.request();
        }
    }

    private void work(JobQueue queue, BlockingQueue<Message> messages, StopSignal stop, StopSignal ownStop) {
        try {
            Job job = queue.next("");
            while (job != null && !stop.isRequested() && !ownStop.isRequested()) {
                messages.add(new Message(task.run(job, stop), null));
                job = queue.next(job.training());
            }
            messages.add(Message.END);
        } catch (StoppedException e) {
            messages.add(Message.END);
        } catch (RuntimeException | Error e) {
            messages.add(new Message(null, e));
        }
    }

    private static void listen(
            int workers, BlockingQueue<Message> messages, Consumer<JobRow> rows, StopSignal ownStop) {
        Throwable failure = null;
        int working = workers;
        while (working > 0) {
            Message message = next(messages);
            if (message.row() != null) {
                rows.accept(message.row());
            } else {
                working--;
                if (message.failure() != null) {
                    failure = failure == null ? message.failure() : failure;
                    ownStop.request();
                }
            }
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    private static Message next(BlockingQueue<Message> messages) {
        try {
            return messages.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a job", e);
        }
    }
}
