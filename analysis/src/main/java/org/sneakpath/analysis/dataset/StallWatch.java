package org.sneakpath.analysis.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.sneakpath.analysis.StopSignal;

/**
 * Closes a stream from a thread of its own when nothing came for too long, or when the run is to stop, so that whoever waits
 * for bytes does not wait for ever.
 */
final class StallWatch implements AutoCloseable {
    private static final long LOOK_MILLISECONDS = 50;

    private final InputStream stream;
    private final long patience;
    private final StopSignal stop;
    private final Thread thread;
    private volatile long last = System.nanoTime();
    private volatile boolean stalled;
    private volatile boolean over;

    StallWatch(InputStream stream, Duration patience, StopSignal stop) {
        this.stream = stream;
        this.patience = patience.toNanos();
        this.stop = stop;
        thread = new Thread(this::look, "download-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Bytes came. */
    void alive() {
        last = System.nanoTime();
    }

    /** Whether the stream was closed because nothing came. */
    boolean hasStalled() {
        return stalled;
    }

    private void look() {
        while (!over) {
            stalled = System.nanoTime() - last > patience;
            if (stalled || stop.isRequested()) {
                closeStream();
                return;
            }
            try {
                Thread.sleep(LOOK_MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void closeStream() {
        try {
            stream.close();
        } catch (IOException e) {
            // the reader notices by itself that the stream is of no use
            over = true;
        }
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}
