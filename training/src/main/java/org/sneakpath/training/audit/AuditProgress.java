package org.sneakpath.training.audit;

import java.util.concurrent.atomic.AtomicLong;

/** How far an audit is, over all its parts. */
final class AuditProgress {
    private final AuditListener listener;
    private final long all;
    private final AtomicLong done = new AtomicLong();
    /** What the listener has said once holds. */
    private volatile boolean stopped;

    AuditProgress(AuditListener listener, long all) {
        this.listener = listener;
        this.all = all;
    }

    /** Whether nothing more is to be begun. */
    boolean isStopped() {
        if (!stopped && listener.isStopped()) {
            stopped = true;
        }
        return stopped;
    }

    /** @param worker who did it; only worker 0, which is the thread that audits, tells */
    void advance(int worker, int presentations) {
        long now = done.addAndGet(presentations);
        if (worker == 0) {
            listener.advance(now, all);
        }
    }

    /** Tells how far it is now that all workers have ended a part. */
    void tell() {
        listener.advance(done.get(), all);
    }
}
