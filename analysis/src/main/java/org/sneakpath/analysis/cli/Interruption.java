package org.sneakpath.analysis.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sneakpath.analysis.StopSignal;

/**
 * Ctrl-C (and a polite kill) as a request to stop. The Java runtime then waits for us, so that the command can leave a
 * valid partial result; after half a minute it ends all the same, and at once where nobody heeds the request.
 */
final class Interruption {
    private static final long PATIENCE_SECONDS = 30;

    private final StopSignal signal = new StopSignal();
    private final CountDownLatch done = new CountDownLatch(1);

    private Interruption() {}

    /** Listens from now on. The process then ends with 128 plus the signal's number: 130 for Ctrl-C. */
    static Interruption install() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "interruption"));
        return interruption;
    }

    StopSignal signal() {
        return signal;
    }

    /** The command has returned: nothing is left to wait for. */
    void finished() {
        done.countDown();
    }

    private void stop() {
        signal.request();
        if (!signal.isHeeded()) {
            return;
        }
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
