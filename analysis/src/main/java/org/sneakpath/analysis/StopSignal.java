package org.sneakpath.analysis;

/** Asks a run to stop at the next point where what it leaves behind is valid. Thread-safe; cannot be taken back. */
public class StopSignal {
    private volatile boolean requested;
    private volatile boolean heeded;

    /** Asks for the stop. */
    public void request() {
        requested = true;
    }

    /** Whether the stop was asked for; cheap. */
    public boolean isRequested() {
        if (!heeded) {
            heeded = true;
        }
        return requested;
    }

    /** Whether anybody has ever looked, so that a request will have an effect. */
    public boolean isHeeded() {
        return heeded;
    }
}
