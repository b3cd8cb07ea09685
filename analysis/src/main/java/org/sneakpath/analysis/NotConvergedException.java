package org.sneakpath.analysis;

/** A numerical method did not reach the accuracy asked for, so that there is no result to hand over. */
public final class NotConvergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what did not converge, how far it came, what to try */
    public NotConvergedException(String message) {
        super(message);
    }
}
