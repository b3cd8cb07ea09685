package org.sneakpath.analysis;

/** The user stopped the run; what it left behind is valid. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was finished and how to continue */
    public StoppedException(String message) {
        super(message);
    }
}
